import { TestBed } from '@angular/core/testing';
import { fakeDocuments, provideFakes, type FakeDocuments } from '../testing/fakes';
import { chooseLanguage } from './chosen-language';
import { PersonRecord } from './person-record';

const amina = { uid: 'amina', email: 'amina@example.org', name: 'Amina' };

describe('the record of a person', () => {
  const ensured = async (locale: 'fr' | 'en', documents: FakeDocuments): Promise<unknown> => {
    TestBed.resetTestingModule();
    TestBed.configureTestingModule({ providers: [provideFakes({ documents, locale })] });
    await TestBed.inject(PersonRecord).ensure(amina);
    return (documents.at('people/amina') as { readonly locale?: string } | null)?.locale;
  };
  const inFrench = (): FakeDocuments => fakeDocuments({ 'people/amina': { v: 1, ...amina, locale: 'fr' } });
  afterEach(() => {
    localStorage.removeItem('essaim:language-chosen');
  });

  it('begins in the language of the page of the first sign-in', async () => {
    expect(await ensured('en', fakeDocuments({}))).toBe('en');
  });

  it('takes the language its person chose since, so that e-mails follow', async () => {
    chooseLanguage('en');
    expect(await ensured('en', inFrench())).toBe('en');
  });

  it('keeps the one it has when a page in another was merely met, or when the choice was another', async () => {
    expect(await ensured('en', inFrench())).toBe('fr');
    chooseLanguage('fr');
    expect(await ensured('en', inFrench())).toBe('fr');
  });

  it('takes a choice once', async () => {
    chooseLanguage('en');
    await ensured('en', inFrench());
    expect(await ensured('en', inFrench())).toBe('fr');
  });
});
