/** Why: several writes to one document in one commit have an order, and some orders cannot be. */
import * as lite from 'firebase/firestore/lite';
import { doc, getDoc, runTransaction, setDoc, writeBatch, type Firestore } from 'firebase/firestore';
import type { Clients } from './clients.ts';
import { openTarget } from './target.ts';

type Act = 'set' | 'update' | 'delete';

/** What is left of the document (null: nothing), or the code of the refusal. */
const SEQUENCES: readonly (readonly [stored: boolean, acts: readonly Act[], outcome: number | string | null])[] = [
  [true, ['delete', 'delete'], null],
  [true, ['delete', 'update'], 'invalid-argument'],
  [true, ['delete', 'set'], 2],
  [true, ['update', 'delete'], null],
  [true, ['update', 'update'], 2],
  [true, ['set', 'update'], 2],
  [true, ['set', 'delete', 'set'], 3],
  [false, ['update', 'delete'], 'not-found'],
  [false, ['update', 'set'], 'not-found'],
  [false, ['delete', 'update'], 'invalid-argument'],
  [false, ['set', 'update'], 2],
  [false, ['set', 'delete'], null],
];

interface Writes<Ref> {
  set(ref: Ref, data: { readonly n: number }): unknown;
  update(ref: Ref, data: { readonly n: number }): unknown;
  delete(ref: Ref): unknown;
}

function write<Ref>(writes: Writes<Ref>, ref: Ref, acts: readonly Act[]): void {
  for (const [i, act] of acts.entries())
    if (act === 'delete') writes.delete(ref);
    else writes[act](ref, { n: i + 1 });
}

describe('several writes to one document in one commit', () => {
  let target: Clients;
  let db: Firestore;
  let liteDb: lite.Firestore;
  let count = 0;
  beforeAll(async () => {
    target = await openTarget();
    db = target.web();
    liteDb = target.lite();
  });
  afterAll(() => target.close());

  for (const [stored, acts, expected] of SEQUENCES) {
    it(`${acts.join(', ')} of a ${stored ? 'stored' : 'missing'} document: ${expected ?? 'nothing is left'}`, async () => {
      const roads: readonly ((path: string) => Promise<void>)[] = [
        (path) => {
          const batch = writeBatch(db);
          write(batch, doc(db, path), acts);
          return batch.commit();
        },
        (path) =>
          runTransaction(db, (transaction) => {
            write(transaction, doc(db, path), acts);
            return Promise.resolve();
          }),
        async (path) => {
          const batch = lite.writeBatch(liteDb);
          write(batch, lite.doc(liteDb, path), acts);
          // Lite knows the HTTP status only, and calls every 400 a failed precondition.
          await batch.commit().catch((error: unknown) => {
            const { code } = error as { code: string };
            throw Object.assign(new Error(code), { code: code === 'failed-precondition' ? 'invalid-argument' : code });
          });
        },
      ];
      for (const commit of roads) {
        const path = `open/s${count++}`;
        if (stored) await setDoc(doc(db, path), { n: 0 });
        const refusal = await commit(path).then(
          () => null,
          (error: unknown) => (error as { code: string }).code,
        );
        const left = (await getDoc(doc(db, path))).data()?.['n'] as number | undefined;
        if (typeof expected === 'string') expect([refusal, left]).toEqual([expected, stored ? 0 : undefined]);
        else expect([refusal, left ?? null]).toEqual([null, expected]);
      }
    });
  }
});
