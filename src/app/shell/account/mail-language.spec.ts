import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { Refusal } from '../../backend/refusal';
import { fakeDocuments, provideFakes, type FakeDocuments } from '../../backend/testing/fakes';
import { MailLanguage } from './mail-language';

const amina = { v: 1, name: 'Amina', email: 'amina@example.org', organisationName: '', locale: 'fr', createdAt: new Date(0) };

describe('the language of my e-mails', () => {
  const open = async (documents: FakeDocuments): Promise<ComponentFixture<MailLanguage>> => {
    TestBed.configureTestingModule({ providers: [provideFakes({ documents, session: { uid: 'amina', memberships: [] } })] });
    const fixture = TestBed.createComponent(MailLanguage);
    fixture.componentRef.setInput('uid', 'amina');
    await fixture.whenStable();
    return fixture;
  };
  const element = (fixture: ComponentFixture<MailLanguage>): HTMLElement => fixture.nativeElement as HTMLElement;

  it('is said and changed, whatever the language of the page', async () => {
    const documents = fakeDocuments({ 'people/amina': amina });
    const fixture = await open(documents);
    expect(element(fixture).textContent).toContain('Vos e-mails sont écrits en français.');
    element(fixture).querySelector('button')?.click();
    await fixture.whenStable();
    expect(documents.at('people/amina')).toEqual(jasmine.objectContaining({ locale: 'en', name: 'Amina' }));
    expect(element(fixture).textContent).toContain('Vos e-mails sont écrits en anglais.');
  });

  it('stays as it was when the server refuses the change, and says so', async () => {
    const documents = fakeDocuments({ 'people/amina': amina });
    const fixture = await open(documents);
    documents.refuse('people/amina', new Refusal('permission'));
    element(fixture).querySelector('button')?.click();
    await fixture.whenStable();
    expect(element(fixture).querySelector('es-problem')).not.toBeNull();
  });
});
