import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { joinCommunity } from '@domain/alumni/profile';
import { communityId } from '@domain/people/people';
import { fakeDocuments, fakeOutbox, MemoryStorage, provideFakes, type FakeDocuments, type FakeOutbox } from '../../backend/testing/fakes';
import { SaveStateHarness } from '../../shared/show/testing/show.harness';
import { MyProfile } from './my-profile';

const profile = joinCommunity(
  null,
  { name: 'Nadia Ferrand', organisationName: 'Trame', department: '69', editionName: "P'INS 2021" },
  new Date('2027-03-01T10:00:00Z'),
);

describe('my profile', () => {
  const outbox = fakeOutbox();
  let fixture: ComponentFixture<MyProfile>;
  const page = (): HTMLElement => fixture.nativeElement as HTMLElement;
  const field = (label: string): HTMLInputElement => {
    const id = [...page().querySelectorAll('label')].find((one) => one.textContent.trim().startsWith(label))?.htmlFor ?? '';
    return page().querySelector(`#${id}`) as HTMLInputElement;
  };
  const type = async (label: string, words: string): Promise<void> => {
    field(label).value = words;
    field(label).dispatchEvent(new Event('input'));
    await fixture.whenStable();
  };
  const save = async (): Promise<void> => {
    page().querySelector<HTMLButtonElement>('button[type="submit"]')?.click();
    await fixture.whenStable();
  };
  const saveState = async (): Promise<string> => (await TestbedHarnessEnvironment.loader(fixture).getHarness(SaveStateHarness)).words();

  beforeEach(async () => {
    outbox.sent.length = 0;
    outbox.settle();
    TestBed.configureTestingModule({
      providers: [
        provideRouter([]),
        provideFakes({
          outbox,
          session: { uid: 'nadia', memberships: [{ role: 'alumnus', scopeId: communityId }] },
          documents: fakeDocuments({ 'alumni/nadia': profile }),
        }),
      ],
    });
    fixture = TestBed.createComponent(MyProfile);
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
  });

  it('shows what others will see while it is typed', async () => {
    await type('En une ligne', 'A ouvert deux sites');
    expect(page().querySelector('es-member-card')?.textContent).toContain('A ouvert deux sites');
  });

  it('sends profile and contact apart, what was typed alone, with what was shown', async () => {
    await type('En une ligne', 'A ouvert deux sites');
    await type('Téléphone', '06 00');
    await save();
    expect(outbox.sent.map(({ path, mode, patch }) => [path, mode, patch])).toEqual([
      ['alumni/nadia', 'revise', { headline: 'A ouvert deux sites' }],
      ['alumni/nadia/private/contact', 'revise', { phone: '06 00' }],
    ]);
    expect(outbox.sent[0]?.seen).toEqual(jasmine.objectContaining({ headline: '', name: 'Nadia Ferrand' }));
  });

  it('never says saved while a version waits for a choice', async () => {
    await type('En une ligne', 'A ouvert deux sites');
    await save();
    outbox.meet({ headline: 'Autre part' });
    await fixture.whenStable();
    expect(await saveState()).toContain("n'est pas enregistrée");
  });

  it('says what is wrong at the field, keeps what was typed and sends nothing', async () => {
    await type('En une ligne', 'x'.repeat(161));
    await type('Adresse électronique', 'nadia');
    await save();
    expect(page().textContent).toContain('Raccourcissez ce texte');
    expect(page().textContent).toContain('Écrivez une adresse complète');
    expect(field('Adresse électronique').value).toBe('nadia');
    expect(outbox.sent).toEqual([]);
  });

  it('says when the server refused', async () => {
    await type('Téléphone', '06 00');
    await save();
    outbox.refuse({ reason: 'permission', detail: '', field: null });
    await fixture.whenStable();
    expect(await saveState()).toContain('Non enregistré');
  });
});

describe('my profile in two pages', () => {
  let documents: FakeDocuments;
  let outbox: FakeOutbox;
  let kept: MemoryStorage;
  let fixture: ComponentFixture<MyProfile>;
  const page = (): HTMLElement => fixture.nativeElement as HTMLElement;
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 6; turn += 1) {
      await Promise.resolve();
      await fixture.whenStable();
    }
  };
  const field = (label: string): HTMLInputElement => {
    const id = [...page().querySelectorAll('label')].find((one) => one.textContent.trim().startsWith(label))?.htmlFor ?? '';
    return page().querySelector(`#${id}`)!;
  };
  const type = async (label: string, words: string): Promise<void> => {
    field(label).value = words;
    field(label).dispatchEvent(new Event('input'));
    await settle();
  };
  const press = async (words: string): Promise<void> => {
    [...page().querySelectorAll('button')].find((one) => one.textContent.includes(words))?.click();
    await settle();
  };
  const open = async (): Promise<void> => {
    TestBed.resetTestingModule();
    const memberships = [{ role: 'alumnus', scopeId: communityId }] as const;
    TestBed.configureTestingModule({
      providers: [provideRouter([]), provideFakes({ documents, outbox, kept, session: { uid: 'nadia', memberships } })],
    });
    fixture = TestBed.createComponent(MyProfile);
    await settle();
  };

  beforeEach(async () => {
    documents = fakeDocuments({ 'alumni/nadia': profile });
    outbox = fakeOutbox();
    kept = new MemoryStorage();
    await open();
  });

  it('sends what was typed here alone, and follows what the other page recorded', async () => {
    await type('En une ligne', 'A ouvert deux sites');
    await documents.update('alumni/nadia', { organisationName: 'Trame Sud' });
    await settle();
    expect([field('En une ligne').value, field('Organisation').value]).toEqual(['A ouvert deux sites', 'Trame Sud']);
    await press('Enregistrer mon profil');
    expect(outbox.sent.map(({ patch }) => patch)).toEqual([{ headline: 'A ouvert deux sites' }]);
    expect([outbox.sent[0]?.seen, kept.records.size]).toEqual([
      jasmine.objectContaining({ headline: '', organisationName: 'Trame Sud' }),
      0,
    ]);
  });

  it('shows both texts of a line that both wrote, after a reload too, and sends the chosen one over the other', async () => {
    await type('En une ligne', 'A ouvert deux sites');
    fixture.destroy();
    await documents.update('alumni/nadia', { headline: 'Anime un réseau' });
    await open();
    const both = [...page().querySelectorAll('es-met-words blockquote')].map((one) => one.textContent.trim());
    expect(both).toEqual(['A ouvert deux sites', 'Anime un réseau']);
    await press('Garder la mienne');
    await press('Enregistrer mon profil');
    expect(outbox.sent.map(({ patch, seen }) => [patch, seen])).toEqual([
      [{ headline: 'A ouvert deux sites' }, jasmine.objectContaining({ headline: 'Anime un réseau' })],
    ]);
  });
});
