import { APP_BASE_HREF } from '@angular/common';
import { TestBed } from '@angular/core/testing';
import { newField } from '@domain/calls/form-builder';
import type { Form } from '@domain/calls/calls';
import { provideFakes } from '../../backend/testing/fakes';
import { SectionMap } from './section-map';

const form: Form = {
  v: 1,
  programmeId: 'pins',
  state: 'published',
  sections: [{ id: 'project', title: 'Le projet', help: '', fields: [newField('name', 'shortText', 'Nom')] }],
} as unknown as Form;

describe('the map of the sections', () => {
  const linkUnder = async (base: string, locale: 'fr' | 'en'): Promise<HTMLAnchorElement | null> => {
    TestBed.configureTestingModule({ providers: [provideFakes({ locale }), { provide: APP_BASE_HREF, useValue: base }] });
    const fixture = TestBed.createComponent(SectionMap);
    fixture.componentRef.setInput('form', form);
    fixture.componentRef.setInput('answers', {});
    fixture.componentRef.setInput('base', '/candidatures/a');
    await fixture.whenStable();
    return (fixture.nativeElement as HTMLElement).querySelector('a');
  };

  it('stays in English: a link opened beside leads under /en/', async () => {
    expect((await linkUnder('/en/', 'en'))?.getAttribute('href')).toBe('/en/candidatures/a#section-project');
  });

  it('says that what the programme wrote is in French', async () => {
    const link = await linkUnder('/', 'fr');
    expect(link?.getAttribute('href')).toBe('/candidatures/a#section-project');
    expect(link?.querySelector('[lang="fr"]')?.textContent).toBe('Le projet');
  });
});
