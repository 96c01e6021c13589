import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Page } from './page';
import { Spine } from './spine';

describe('es-page', () => {
  it('owns the only h1, names the document and links the breadcrumbs', async () => {
    TestBed.configureTestingModule({ providers: [provideRouter([])] });
    const fixture = TestBed.createComponent(Page);
    fixture.componentRef.setInput('heading', 'Classement');
    fixture.componentRef.setInput('crumbs', [{ label: 'Jury', link: '/jury' }]);
    await fixture.whenStable();
    const element = fixture.nativeElement as HTMLElement;
    expect(element.querySelectorAll('h1').length).toBe(1);
    expect(document.title).toBe('Classement · Essaim');
    expect(element.querySelector('nav a')?.getAttribute('href')).toBe('/jury');
  });
});

describe('es-spine', () => {
  async function spine(inputs: Readonly<Record<string, unknown>>) {
    const fixture = TestBed.createComponent(Spine);
    for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
    await fixture.whenStable();
    return fixture.nativeElement as HTMLElement;
  }

  it('puts today on the line, with what comes next', async () => {
    const element = await spine({ stage: 'reviewed' });
    expect(element.querySelectorAll('.past').length).toBe(4);
    expect(element.querySelectorAll('.today').length).toBe(1);
    expect(element.querySelector('strong')?.textContent).toBe('Dossier lu par le jury');
    expect(element.textContent).toContain('puis Délibération');
  });

  it('says where a project stopped, and promises nothing next', async () => {
    const element = await spine({ stage: 'screened', ended: 'Non recevable' });
    expect(element.querySelector('strong')?.textContent).toBe('Non recevable');
    expect(element.textContent).not.toContain('puis');
  });
});
