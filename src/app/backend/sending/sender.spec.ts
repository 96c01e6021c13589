import { TestBed } from '@angular/core/testing';
import { provideStore } from '@ngrx/store';
import { Callables } from '../callables';
import { Documents } from '../documents';
import { Outbox, type Letter } from '../outbox';
import { Refusal } from '../refusal';
import { UnsavedCopies } from './unsaved-copies';
import { OutboxStorage } from './outbox-storage';
import { outboxFeature, type OutboxEntry } from './outbox.state';
import { Session } from '../session';
import { fakeCallables, fakeDocuments, FakeSession, type FakeCallables, type FakeDocuments } from '../testing/fakes';

const path = 'applications/a1/content/answers';

/** Waits for what the outbox does by itself (IndexedDB, promises) until a condition holds. */
async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 2_000; tries += 1) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error('It never came true.');
}

/** Somebody new in each spec: the outbox of the one before may still be shelving. */
let somebody = 'amina';
let callables: FakeCallables;

function open(documents: FakeDocuments): Outbox {
  TestBed.resetTestingModule();
  TestBed.configureTestingModule({
    providers: [
      provideStore({ [outboxFeature.name]: outboxFeature.reducer }),
      { provide: Documents, useValue: documents },
      { provide: Callables, useValue: callables },
      { provide: Session, useValue: new FakeSession({ uid: somebody }) },
    ],
  });
  return TestBed.inject(Outbox);
}
const storage = (): OutboxStorage => TestBed.inject(OutboxStorage);
/** What is stored of this spec's person. */
const stored = async (): Promise<readonly OutboxEntry[]> => (await storage().all()).filter(({ uid }) => uid === somebody);

describe('Outbox', () => {
  let documents: FakeDocuments;
  let outbox: Outbox;

  beforeEach(() => {
    somebody = crypto.randomUUID();
    documents = fakeDocuments({ [path]: { summary: 'before', title: 'T' } });
    callables = fakeCallables();
    outbox = open(documents);
    TestBed.inject(UnsavedCopies).takeFrom(() => true);
  });

  describe('in a document that others write too', () => {
    const held = { summary: 'before', title: 'T', edit: { id: 'e1', after: '' } };
    const revise = (patch: object, more: Partial<Letter> = {}): OutboxEntry =>
      outbox.send({ path, patch, mode: 'revise', label: 'Votre innovation', ...more });
    const version = (): unknown => (documents.at(path)?.['edit'] as { readonly after: string }).after;
    /** As another device would, while what is typed here has already left. */
    const meanwhile = async (patch: object, act: () => void): Promise<void> => {
      documents.disconnect();
      const { id } = revise(patch);
      await until(async () => (await stored()).some((entry) => entry.id === id && entry.base !== null));
      await until(() => documents.waits());
      act();
      documents.reconnect();
    };
    beforeEach(() => documents.seed(path, held));

    it('waits with its words when a later version of the application wrote the document', async () => {
      const later = { ...held, v: 9 };
      documents.seed(path, later);
      const read = spyOn(documents, 'read').and.callThrough();
      revise({ summary: 'mine' });
      await until(() => read.calls.count() > 0);
      await until(async () => (await stored()).length === 1);
      expect(outbox.entries().map(({ state, patch }) => [state, patch])).toEqual([['pending', { summary: 'mine' }]]);
      expect(documents.at(path)).toEqual(later);
    });

    it('says which version its words follow', async () => {
      revise({ summary: 'mine' });
      await until(() => outbox.entries().length === 0);
      expect(documents.at(path)).toEqual({ ...held, summary: 'mine', edit: { id: jasmine.any(String), after: 'e1' } });
    });

    it('sends again by itself what was refused because somebody wrote another field', async () => {
      await meanwhile({ summary: 'mine' }, () => documents.seed(path, { ...held, title: 'theirs', edit: { id: 'e2', after: 'e1' } }));
      await until(() => outbox.entries().length === 0);
      expect(documents.at(path)).toEqual({ summary: 'mine', title: 'theirs', edit: { id: jasmine.any(String), after: 'e2' } });
    });

    it('keeps both texts when somebody wrote the same field, and sends ours only once chosen', async () => {
      await meanwhile({ summary: 'mine' }, () => documents.seed(path, { ...held, summary: 'theirs', edit: { id: 'e2', after: 'e1' } }));
      await until(() => outbox.entries()[0]?.state === 'conflict');
      const [entry] = outbox.entries();
      expect([entry?.patch, entry?.theirs]).toEqual([{ summary: 'mine' }, { summary: 'theirs' }]);
      await until(async () => (await stored())[0]?.state === 'conflict');
      expect(documents.at(path)?.['summary']).toBe('theirs');
      outbox.insist(entry?.id ?? '');
      await until(() => outbox.entries().length === 0);
      expect([documents.at(path)?.['summary'], version()]).toEqual(['mine', 'e2']);
    });

    it('does not send at all what its page typed over something it never showed', async () => {
      revise({ summary: 'mine' }, { seen: { summary: 'older' } });
      await until(() => outbox.entries()[0]?.state === 'conflict');
      expect(documents.at(path)).toEqual(held);
    });

    it('keeps in conflict what is typed on, and what is typed in another tab', async () => {
      revise({ summary: 'mine' }, { seen: { summary: 'older' } });
      await until(() => outbox.entries()[0]?.state === 'conflict');
      revise({ summary: 'mine, longer' });
      await until(async () => (await stored())[0]?.patch['summary'] === 'mine, longer');
      expect(outbox.entries().map(({ state, theirs }) => [state, theirs])).toEqual([['conflict', { summary: 'before' }]]);
      expect(documents.at(path)).toEqual(held);
    });

    it('sends the fields that met nobody and keeps the one that did', async () => {
      revise({ summary: 'mine', title: 'U' }, { seen: { summary: 'older', title: 'T' } });
      await until(() => outbox.entries().length === 1 && documents.at(path)?.['title'] === 'U');
      expect(outbox.entries().map(({ state, patch }) => [state, patch])).toEqual([['conflict', { summary: 'mine' }]]);
    });

    it('keeps whole what makes sense only together', async () => {
      revise({ summary: 'mine', title: 'U' }, { seen: { summary: 'older', title: 'T' }, together: true });
      await until(() => outbox.entries()[0]?.state === 'conflict');
      expect([outbox.entries()[0]?.patch, documents.at(path)]).toEqual([{ summary: 'mine', title: 'U' }, held]);
    });

    it('passes a chain of edits made without network when nobody else wrote', async () => {
      documents.disconnect();
      revise({ summary: 'o' });
      revise({ title: 'U' });
      revise({ summary: 'one' });
      await until(async () => (await stored()).length === 2);
      documents.reconnect();
      await until(() => outbox.entries().length === 0);
      expect([documents.at(path)?.['summary'], documents.at(path)?.['title']]).toEqual(['one', 'U']);
    });

    it('makes a document that is not there yet, and joins the one that another tab made meanwhile', async () => {
      const blank = { v: 1, summary: '', title: '' };
      const other = 'juries/j1/reviews/a1~anne';
      outbox.send({ path: other, patch: { title: 'U' }, blank, mode: 'revise', label: '' });
      await until(() => outbox.entries().length === 0);
      expect(documents.at(other)).toEqual({ v: 1, summary: '', title: 'U', edit: { id: jasmine.any(String), after: '' } });
      documents.forgetHere(other);
      outbox.send({ path: other, patch: { summary: 'mine' }, blank, mode: 'revise', label: '' });
      await until(() => outbox.entries().length === 0);
      expect([documents.at(other)?.['summary'], documents.at(other)?.['title']]).toEqual(['mine', 'U']);
    });

    it('keeps as refused, and not as met, what the rules refuse on the very version it follows', async () => {
      documents.refuseWrites(path, new Refusal('permission'));
      revise({ summary: 'mine' });
      await until(() => outbox.entries()[0]?.state === 'refused');
      expect(outbox.entries()[0]?.refusal?.reason).toBe('permission');
    });

    it('takes up after a reload what it left in conflict', async () => {
      revise({ summary: 'mine' }, { seen: { summary: 'older' } });
      await until(async () => (await stored())[0]?.state === 'conflict');
      outbox = open(documents);
      await outbox.resume();
      expect(outbox.entries().map(({ state, patch, theirs }) => [state, patch, theirs])).toEqual([
        ['conflict', { summary: 'mine' }, { summary: 'before' }],
      ]);
    });
  });

  describe('asking a callable', () => {
    const ask = (patch: object): OutboxEntry => outbox.send({ path: 'calls/c1', patch, mode: 'call', call: 'amendCall', label: 'Appel' });
    const answers: unknown[] = [];
    const openWith = (answer: (input: never) => unknown): void => {
      callables = fakeCallables({}, { amendCall: answer });
      outbox = open(documents);
      outbox.acknowledged.subscribe(({ answer: told }) => answers.push(told));
    };
    afterEach(() => answers.splice(0));

    it('tells the answer, and forgets what was asked', async () => {
      openWith(() => ({ made: true, revision: 3 }));
      ask({ n: 1 });
      await until(() => outbox.entries().length === 0);
      expect([callables.calls, answers]).toEqual([[['amendCall', { n: 1 }]], [{ made: true, revision: 3 }]]);
    });

    it('asks one after the other for one document, each kept apart', async () => {
      openWith(({ n }: { readonly n: number }) => ({ made: true, revision: n }));
      ask({ n: 1 });
      ask({ n: 2 });
      expect(outbox.entries().length).toBe(2);
      await until(() => outbox.entries().length === 0);
      expect(answers).toEqual([
        { made: true, revision: 1 },
        { made: true, revision: 2 },
      ]);
    });

    it('waits for what was typed before in the same document', async () => {
      const [words, act] = ['milestones/m9', 'linkMilestone'];
      callables = fakeCallables({}, { linkMilestone: () => ({ found: documents.at(words)?.['title'] ?? null }) });
      outbox = open(documents);
      outbox.acknowledged.subscribe(({ entry, answer: told }) => entry.mode === 'call' && answers.push(told));
      documents.disconnect();
      outbox.send({ path: words, patch: { title: 'Ouvrir' }, blank: { v: 1 }, seen: {}, mode: 'revise', label: '' });
      outbox.send({ path: words, patch: { add: ['m1'] }, mode: 'call', call: act, label: '' });
      await until(async () => (await stored()).length === 2);
      expect(callables.calls).toEqual([]);
      documents.reconnect();
      await until(() => outbox.entries().length === 0);
      expect(answers).toEqual([{ found: 'Ouvrir' }]);
    });

    it('keeps as a conflict what met somebody else', async () => {
      openWith(() => ({ made: false, reason: 'changedSince', by: 'Claire', at: null }));
      ask({ n: 1 });
      await until(() => outbox.entries()[0]?.state === 'conflict');
      expect(outbox.entries()[0]?.theirs).toEqual({ made: false, reason: 'changedSince', by: 'Claire', at: null });
    });

    it('asks again after a reload what a closed tab left, in order', async () => {
      openWith(() => ({ made: true }));
      const left = (n: number): OutboxEntry => ({
        id: `${String(9 - n)} ${somebody}`,
        uid: somebody,
        path: 'calls/c1',
        patch: { n },
        mode: 'call',
        call: 'amendCall',
        label: '',
        at: new Date(n),
        state: 'pending',
        refusal: null,
        version: 1,
        tab: 'a tab that is gone',
        base: {},
      });
      await storage().put(left(1));
      await storage().put(left(2));
      await outbox.resume();
      await until(() => callables.calls.length === 2 && outbox.entries().length === 0);
      expect(callables.calls.map(([, input]) => input)).toEqual([{ n: 1 }, { n: 2 }]);
    });
  });
});
