import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { KeptWords } from '../../backend/kept/kept-words';
import { fakeOutbox, FakeSession, MemoryStorage, provideFakes, type FakeOutbox } from '../../backend/testing/fakes';
import { undoWhatWasSaid } from '../../shared/dialogs/testing/said';
import { Sendings } from './sendings';

const words = {
  id: 'k1',
  place: 'meeting.m1',
  title: 'Rendez-vous du 3 mars',
  path: '/parcours/e1/rendez-vous?avec=noor',
  opener: 'Noter une rencontre',
  words: { text: 'Prévoir le bail' },
  base: null,
  text: 'Prévoir le bail',
  at: new Date(),
};

describe('Envois', () => {
  let outbox: FakeOutbox;
  let session: FakeSession;
  let fixture: ComponentFixture<Sendings>;
  const page = (): HTMLElement => fixture.nativeElement as HTMLElement;
  const open = async (sortie?: string): Promise<void> => {
    fixture = TestBed.createComponent(Sendings);
    fixture.componentRef.setInput('sortie', sortie);
    await fixture.whenStable();
  };
  const press = async (name: string): Promise<void> => {
    [...page().querySelectorAll('button')].find((one) => one.textContent.includes(name))?.click();
    await fixture.whenStable();
  };
  const send = (): void => {
    outbox.send({ path: 'alumni/amina', patch: { headline: 'Mes mots' }, label: 'Mon profil', mode: 'revise', seen: { headline: '' } });
  };

  beforeEach(() => {
    outbox = fakeOutbox();
    session = new FakeSession({ uid: 'amina' });
    TestBed.configureTestingModule({ providers: [provideRouter([]), provideFakes({ outbox, session, kept: new MemoryStorage() })] });
  });

  it('say that everything is recorded only while nothing waits', async () => {
    await open();
    expect(page().textContent).toContain('Tout est enregistré');
    TestBed.inject(KeptWords).put(words);
    await fixture.whenStable();
    expect(page().textContent).not.toContain('Tout est enregistré');
    TestBed.inject(KeptWords).remove('k1');
    send();
    await fixture.whenStable();
    expect(page().textContent).not.toContain('Tout est enregistré');
    expect(page().querySelector('es-status')?.textContent).toContain('En attente');
  });

  it('list what a form holds: what, the words, where it is found again', async () => {
    TestBed.inject(KeptWords).put(words);
    await open();
    const list = page().querySelector('es-kept-list');
    expect(list?.querySelector('strong')?.textContent).toBe('Rendez-vous du 3 mars');
    expect(list?.querySelector('blockquote')?.textContent).toBe('Prévoir le bail');
    expect(list?.textContent).toContain('Noter une rencontre');
    expect(list?.querySelector('a')?.getAttribute('href')).toBe('/parcours/e1/rendez-vous?avec=noor');
  });

  it('throw what a form holds away only by an act that can be undone', async () => {
    TestBed.inject(KeptWords).put(words);
    await open();
    await press('Jeter');
    expect(TestBed.inject(KeptWords).all()).toEqual([]);
    await undoWhatWasSaid(fixture);
    await fixture.whenStable();
    expect(
      TestBed.inject(KeptWords)
        .all()
        .map(({ text }) => text),
    ).toEqual(['Prévoir le bail']);
  });

  it('show both texts of what met somebody else’s, and send this one over it when it is chosen', async () => {
    send();
    outbox.meet({ headline: 'Leurs mots' });
    await open();
    const both = [...page().querySelectorAll('es-met-words blockquote')].map((one) => one.textContent.trim());
    expect(both).toEqual(['Mes mots', 'Leurs mots']);
    await press('Garder la mienne');
    expect(outbox.entries().map(({ state }) => state)).toEqual(['pending']);
  });

  it('keep this text within reach when the other is chosen', async () => {
    send();
    outbox.meet({ headline: 'Leurs mots' });
    await open();
    await press("Garder l'autre");
    expect(outbox.entries()).toEqual([]);
    await undoWhatWasSaid(fixture);
    expect(outbox.entries().map(({ patch }) => patch)).toEqual([{ headline: 'Mes mots' }]);
  });

  it('send again what was refused', async () => {
    send();
    outbox.refuse({ reason: 'permission', detail: '', field: null });
    await open();
    expect(page().querySelector('es-status')?.textContent).toContain('Refusé');
    await press('Envoyer à nouveau');
    expect(outbox.entries().map(({ state }) => state)).toEqual(['pending']);
  });

  it('warn whoever wanted to sign out while words wait, and sign out all the same', async () => {
    TestBed.inject(KeptWords).put(words);
    await open('1');
    expect(page().textContent).toContain('ne sont pas encore enregistrés');
    await press('Se déconnecter quand même');
    expect(session.asked.map(([act]) => act)).toEqual(['signOut']);
  });

  it('say that one may sign out once nothing waits, everywhere when that was asked', async () => {
    TestBed.inject(KeptWords).put(words);
    await open('partout');
    await press('Jeter');
    expect(page().textContent).toContain('vous pouvez vous déconnecter');
    await press('Se déconnecter');
    expect(session.asked.map(([act]) => act)).toEqual(['signOutEverywhere']);
  });
});
