/** Why: what is typed without network follows itself, write after write; all of it passes when nobody else wrote, none when somebody did. */
import { readFileSync } from 'node:fs';
import { initializeTestEnvironment, type RulesTestEnvironment } from '@firebase/rules-unit-testing';
import {
  disableNetwork,
  doc,
  enableNetwork,
  getDoc,
  getDocFromCache,
  serverTimestamp,
  setDoc,
  updateDoc,
  type DocumentReference,
  type Firestore,
} from 'firebase/firestore';
import { sharedLocal } from '../support/local';

const path = 'juries/j1/notes/a1~anne';
const past = new Date('2020-01-01T00:00:00Z');
const held = { v: 1, jurorUid: 'anne', text: 'avant', updatedAt: past, edit: { id: 'e1', after: '' } };

describe('a chain of edits made without network', () => {
  let environment: RulesTestEnvironment;
  let firestore: Firestore;
  let note: DocumentReference;

  const asSomebodyElse = (act: (store: Firestore) => Promise<unknown>): Promise<void> =>
    environment.withSecurityRulesDisabled(async (context) => {
      await act(context.firestore() as unknown as Firestore);
    });
  /** As the outbox hands a write: after what this browser's own copy says. */
  const write = async (id: string, text: string): Promise<{ readonly ended: Promise<'accepted' | 'refused'> }> => {
    const { id: after } = (await getDocFromCache(note)).get('edit') as { readonly id: string };
    const ended = updateDoc(note, { text, updatedAt: serverTimestamp(), edit: { id, after } }).then(
      () => 'accepted' as const,
      () => 'refused' as const,
    );
    return { ended };
  };

  beforeAll(async () => {
    const { ports } = await sharedLocal();
    environment = await initializeTestEnvironment({
      projectId: 'demo-rules-offline-chain',
      firestore: { host: '127.0.0.1', port: ports.firestore, rules: readFileSync('firestore.rules', 'utf8') },
    });
  }, 60_000);
  afterAll(() => environment.cleanup(), 30_000);

  beforeEach(async () => {
    await environment.clearFirestore();
    await asSomebodyElse(async (store) => {
      await setDoc(doc(store, path), held);
      await setDoc(doc(store, 'memberships/juror~j1~anne'), { from: past, until: null });
    });
    firestore = environment.authenticatedContext('anne').firestore() as unknown as Firestore;
    note = doc(firestore, path);
    await getDoc(note);
    await disableNetwork(firestore);
  });

  it('passes whole when nobody else wrote', async () => {
    const sent = [await write('e2', 'a'), await write('e3', 'ab'), await write('e4', 'abc')];
    await enableNetwork(firestore);
    expect(await Promise.all(sent.map(({ ended }) => ended))).toEqual(['accepted', 'accepted', 'accepted']);
    expect((await getDoc(note)).data()).toEqual(jasmine.objectContaining({ text: 'abc', edit: { id: 'e4', after: 'e3' } }));
  });

  it('is refused whole, and covers nothing, when somebody wrote once meanwhile', async () => {
    const sent = [await write('e2', 'a'), await write('e3', 'ab')];
    await asSomebodyElse((store) => updateDoc(doc(store, path), { text: 'ailleurs', edit: { id: 'other', after: 'e1' } }));
    await enableNetwork(firestore);
    expect(await Promise.all(sent.map(({ ended }) => ended))).toEqual(['refused', 'refused']);
    expect((await getDoc(note)).get('text')).toBe('ailleurs');
  });
});
