import { TestBed } from '@angular/core/testing';
import { provideStore } from '@ngrx/store';
import { Callables } from './callables';
import { Documents } from './documents';
import { Outbox } from './outbox';
import { Reach } from './reach';
import { Refusal } from './refusal';
import { UnsavedCopies } from './sending/unsaved-copies';
import { OutboxStorage } from './sending/outbox-storage';
import { outboxFeature, type OutboxEntry } from './sending/outbox.state';
import { Session } from './session';
import { fakeCallables, fakeDocuments, FakeSession, type FakeCallables, type FakeDocuments } from './testing/fakes';

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
  const type = (text: string): OutboxEntry => outbox.send({ path, patch: { summary: text }, mode: 'update', label: 'Votre innovation' });

  beforeEach(() => {
    somebody = crypto.randomUUID();
    documents = fakeDocuments({ [path]: { summary: 'before', title: 'T' } });
    callables = fakeCallables();
    outbox = open(documents);
    TestBed.inject(UnsavedCopies).takeFrom(() => true);
  });

  it('keeps what was typed in storage before the server has it, and forgets it after', async () => {
    documents.disconnect();
    const { id } = type('one');
    expect(outbox.entries().map(({ state, patch }) => [state, patch])).toEqual([['pending', { summary: 'one' }]]);
    await until(async () => (await stored()).some((entry) => entry.id === id));
    documents.reconnect();
    await until(async () => outbox.entries().length === 0 && (await stored()).length === 0);
    expect(documents.at(path)).toEqual({ summary: 'one', title: 'T' });
  });

  it('makes one entry of successive edits of the same field, removed only by the last answer', async () => {
    documents.disconnect();
    type('o');
    type('on');
    type('one');
    expect(outbox.entries().map(({ patch, version }) => [patch, version])).toEqual([[{ summary: 'one' }, 3]]);
    documents.reconnect();
    await until(() => outbox.entries().length === 0);
    expect(documents.at(path)?.['summary']).toBe('one');
  });

  it('keeps edits of different fields apart', () => {
    documents.disconnect();
    type('one');
    outbox.send({ path, patch: { title: 'U' }, mode: 'update', label: 'Titre' });
    expect(outbox.entries().length).toBe(2);
    expect(outbox.forPath(path)().length).toBe(2);
    expect(outbox.forPath('elsewhere')()).toEqual([]);
  });

  it('keeps the text and the reason of what the server refuses, until discarded', async () => {
    documents.refuse(path, new Refusal('deadline', 'deadlinePassed'));
    const { id } = type('too late');
    await until(() => outbox.entries()[0]?.state === 'refused');
    expect(outbox.entries()[0]?.refusal).toEqual({ reason: 'deadline', detail: 'deadlinePassed', field: null });
    expect(outbox.text(id)).toBe('too late');
    await until(async () => (await stored())[0]?.state === 'refused');
    outbox.discard(id);
    await until(async () => outbox.entries().length === 0 && (await stored()).length === 0);
    expect(documents.at(path)?.['summary']).toBe('before');
  });

  it('sends again what was refused when asked', async () => {
    documents.refuse(path, new Refusal('permission'));
    const { id } = type('again');
    await until(() => outbox.entries()[0]?.state === 'refused');
    documents.refuse(path, null);
    outbox.retry(id);
    await until(() => outbox.entries().length === 0);
    expect(documents.at(path)?.['summary']).toBe('again');
  });

  it('tells a page what became of what it wrote: arrived, refused, or still waiting without network', async () => {
    expect(await outbox.outcome(type('one').id)).toBe('arrived');
    expect(documents.at(path)?.['summary']).toBe('one');
    documents.refuse(path, new Refusal('permission'));
    const refused = await outbox.outcome(type('two').id);
    expect(typeof refused === 'string' ? refused : refused.refusal?.reason).toBe('permission');
    documents.refuse(path, null);
    documents.disconnect();
    dispatchEvent(new Event('offline'));
    expect(await outbox.outcome(outbox.send({ path, patch: { title: 'U' }, mode: 'update', label: 'Titre' }).id)).toBe('waiting');
  });

  describe('while the browser believes in a network that answers nothing', () => {
    const writeNobodyAnswers = async (): Promise<OutboxEntry> => {
      documents.disconnect();
      spyOn(window, 'fetch').and.rejectWith(new TypeError('Failed to fetch'));
      const entry = type('one');
      await until(async () => (await stored()).some(({ id }) => id === entry.id));
      return entry;
    };
    afterEach(() => jasmine.clock().uninstall());

    it('does not make a page wait once the server is known to be out of reach', async () => {
      const { id } = await writeNobodyAnswers();
      await TestBed.inject(Reach).ask();
      jasmine.clock().install();
      expect(await outbox.outcome(id)).toBe('waiting');
    });

    it('asks whether the server is there after a second, and waits no longer when it is not', async () => {
      const { id } = await writeNobodyAnswers();
      jasmine.clock().install();
      const outcome = outbox.outcome(id);
      await stored();
      jasmine.clock().tick(1_000);
      expect(await outcome).toBe('waiting');
    });
  });

  it('shows nobody the entries of somebody else', () => {
    documents.disconnect();
    type('mine');
    (TestBed.inject(Session) as unknown as FakeSession).become({ uid: 'bruno' });
    expect(outbox.entries()).toEqual([]);
  });

  describe('after a reload', () => {
    const left = (patch: object, base: object): OutboxEntry => ({
      id: `left by ${somebody}`,
      uid: somebody,
      path,
      patch: patch as OutboxEntry['patch'],
      mode: 'update',
      label: 'Votre innovation',
      at: new Date(),
      state: 'pending',
      refusal: null,
      version: 1,
      tab: 'a tab that is gone',
      base: base as OutboxEntry['base'],
    });

    it('forgets what the server already has', async () => {
      await storage().put(left({ summary: 'before' }, { summary: 'older' }));
      await outbox.resume();
      await until(async () => outbox.entries().length === 0 && (await stored()).length === 0);
      expect(documents.at(path)?.['summary']).toBe('before');
    });

    it('sends what never left, when nobody changed these fields', async () => {
      await storage().put(left({ summary: 'written in the dead tab' }, { summary: 'before' }));
      await outbox.resume();
      await until(() => outbox.entries().length === 0);
      expect(documents.at(path)?.['summary']).toBe('written in the dead tab');
    });

    it('sends what was typed when the tab closed before its storage answered', async () => {
      const instant = new Date('2027-05-04T08:00:00Z');
      const typed = left({ summary: 'the last words', seenAt: instant }, { summary: 'before', seenAt: null });
      TestBed.inject(UnsavedCopies).keep(typed.tab, [typed]);
      expect(await stored()).toEqual([]);
      await outbox.resume();
      await until(() => outbox.entries().length === 0);
      expect(documents.at(path)).toEqual({ summary: 'the last words', seenAt: instant, title: 'T', edit: jasmine.any(Object) });
      expect(TestBed.inject(UnsavedCopies).takeFrom((tab) => tab === typed.tab)).toEqual([]);
    });

    it('overwrites nobody: what was changed meanwhile is kept beside ours, for a choice', async () => {
      documents.seed(path, { summary: 'by a co-author', title: 'T' });
      await storage().put(left({ summary: 'mine' }, { summary: 'before' }));
      await outbox.resume();
      await until(() => outbox.entries()[0]?.state === 'conflict');
      expect(outbox.entries()[0]?.theirs).toEqual({ summary: 'by a co-author' });
      expect(outbox.text(`left by ${somebody}`)).toBe('mine');
      expect(documents.at(path)?.['summary']).toBe('by a co-author');
    });

    it('takes once the changes of calls that an earlier version kept apart', async () => {
      const amendment = { list: 'criteria', change: { act: 'remove', id: 'impact', was: { id: 'impact' } } };
      localStorage.setItem(`essaim.amendments.${somebody}`, JSON.stringify([{ key: 'k', callId: 'c1', version: 1, amendment, fate: {} }]));
      callables = fakeCallables({}, { amendCall: () => ({ made: true }) });
      outbox = open(documents);
      await outbox.resume();
      await until(() => callables.calls.length === 1 && outbox.entries().length === 0);
      expect(callables.calls).toEqual([['amendCall', { callId: 'c1', version: 1, amendment }]]);
      expect(localStorage.getItem(`essaim.amendments.${somebody}`)).toBeNull();
    });

    it('leaves alone what another living tab is sending', async () => {
      const release = Promise.withResolvers<undefined>();
      const held = Promise.withResolvers<undefined>();
      void navigator.locks.request('essaim-tab-neighbour', () => {
        held.resolve(undefined);
        return release.promise;
      });
      await held.promise;
      await storage().put({ ...left({ summary: 'mine' }, { summary: 'before' }), tab: 'neighbour' });
      await outbox.resume();
      expect(outbox.entries().map(({ tab, state }) => [tab, state])).toEqual([['neighbour', 'pending']]);
      expect(documents.at(path)?.['summary']).toBe('before');
      release.resolve(undefined);
    });
  });
});
