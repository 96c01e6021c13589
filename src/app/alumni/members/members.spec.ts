import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { MatSelectionListHarness } from '@angular/material/list/testing';
import { provideRouter } from '@angular/router';
import { joinCommunity } from '@domain/alumni/profile';
import { Refusal } from '../../backend/refusal';
import { fakeDocuments, provideFakes } from '../../backend/testing/fakes';
import { LookupHarness } from '../../shared/choices/testing/choice-input.harness';
import { Members } from './members';

const at = new Date('2027-03-01T10:00:00Z');
const aProfile = (name: string, department: string, topics: readonly string[] = [], visible = true) => ({
  ...joinCommunity(null, { name, organisationName: 'Sève', department, editionName: "P'INS 2021" }, at),
  topics,
  visible,
});
const alphabetical = (index: number) => `Membre ${String(index).padStart(3, '0')}`;

describe('the directory of members', () => {
  let documents: ReturnType<typeof fakeDocuments>;
  let fixture: ComponentFixture<Members>;
  const page = (): HTMLElement => fixture.nativeElement as HTMLElement;
  const names = () => [...page().querySelectorAll('es-member-card b:first-child')].map((one) => one.textContent);
  const settle = async (milliseconds = 0): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    await fixture.whenStable();
  };
  const open = async (seed: Readonly<Record<string, object>>): Promise<void> => {
    documents = fakeDocuments(seed);
    TestBed.configureTestingModule({ providers: [provideRouter([]), provideFakes({ documents, session: { uid: 'nadia' } })] });
    fixture = TestBed.createComponent(Members);
    await settle();
  };
  const click = (words: string): void => [...page().querySelectorAll('button')].find((one) => one.textContent.includes(words))?.click();

  const regions = async (region: string): Promise<void> => {
    const list = await TestbedHarnessEnvironment.loader(fixture).getHarness(MatSelectionListHarness);
    await (await list.getItems({ text: new RegExp(region) }))[0]?.select();
  };

  const three = {
    'alumni/a': aProfile('Anouk', '69', ['legal']),
    'alumni/b': aProfile('Bastien', '44', ['health']),
    'alumni/c': aProfile('Caché', '69', ['legal'], false),
  };

  it('shows people by name, those who hide apart', async () => {
    await open(three);
    expect(names()).toEqual(['Anouk', 'Bastien']);
  });

  it('asks for a word once it rested, and says when nobody matches', async () => {
    await open(three);
    const search = page().querySelector<HTMLInputElement>('input[type="search"]');
    if (search) search.value = 'bast';
    search?.dispatchEvent(new Event('input'));
    await settle(300);
    expect(names()).toEqual(['Bastien']);
    if (search) search.value = 'personne';
    search?.dispatchEvent(new Event('input'));
    await settle(300);
    expect(page().textContent).toContain('Personne ne correspond');
    click('Effacer les filtres');
    await settle(300);
    expect(names()).toEqual(['Anouk', 'Bastien']);
  });

  it('says which words a chosen topic took away, and which topic words took away', async () => {
    await open(three);
    const search = page().querySelector<HTMLInputElement>('input[type="search"]')!;
    const topic = await TestbedHarnessEnvironment.loader(fixture).getHarness(LookupHarness.with({ label: 'Sujet' }));
    const told = () => page().querySelector('p[role="status"]')?.textContent ?? '';
    search.value = 'bast';
    search.dispatchEvent(new Event('input'));
    await settle(300);
    await topic.choose('Juridique');
    await settle(300);
    expect([search.value, await topic.says(), names()]).toEqual(['', 'Juridique', ['Anouk']]);
    expect(told()).toContain('les mots « bast » ont été retirés');
    search.value = 'bast';
    search.dispatchEvent(new Event('input'));
    await settle(300);
    expect([await topic.says(), names()]).toEqual(['', ['Bastien']]);
    expect(told()).toContain('a été retiré');
  });

  it('narrows to a region, whose count is shown when it is known', async () => {
    await open({ ...three, 'communityCounts/regions': { v: 1, counts: { '52': 1 }, updatedAt: at } });
    expect(page().querySelector('es-region-list')?.textContent).toMatch(/Pays de la Loire\s*1/);
    await regions('Pays de la Loire');
    await settle(300);
    expect(names()).toEqual(['Bastien']);
  });

  it('goes on by fifty until there are no more', async () => {
    await open(Object.fromEntries(Array.from({ length: 70 }, (_, index) => [`alumni/m${index}`, aProfile(alphabetical(index), '69')])));
    expect(names().length).toBe(50);
    click('Voir la suite');
    await settle();
    expect(names().length).toBe(70);
    expect(names().at(-1)).toBe(alphabetical(69));
    expect(page().textContent).not.toContain('Voir la suite');
  });

  it('says what failed and tries again', async () => {
    await open(three);
    documents.refuse('alumni', new Refusal('unavailable'));
    await regions('Bretagne');
    await settle(300);
    expect(page().querySelector('es-problem')).not.toBeNull();
    documents.refuse('alumni', null);
    click('Réessayer');
    await settle();
    expect(page().querySelector('es-problem')).toBeNull();
  });
});
