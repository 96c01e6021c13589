/** Why: every kind of write an application makes, all at once and without end, so that a kill always meets some of them half-way. */
import { FieldValue, type Firestore as AdminFirestore } from 'firebase-admin/firestore';
import { doc, increment, runTransaction, setDoc, writeBatch, type Firestore } from 'firebase/firestore';
import type { Chance } from '../chance.ts';
import type { Ledger } from './ledger.ts';

export const PROJECT = 'demo-crash';
export const FUNDS = 1_000_000;
/** Documents of `feed` that never change: a listener that reads them again did not resume. */
export const STILL = 300;
const OWN = 12;

export interface Surroundings {
  readonly ledger: Ledger;
  readonly chance: Chance;
  readonly stopped: () => boolean;
}

/** What the run begins with. */
export async function prepare(db: AdminFirestore): Promise<void> {
  const batch = db.batch();
  batch.set(db.doc('bank/from'), { n: FUNDS }).set(db.doc('bank/to'), { n: 0 });
  for (let i = 0; i < STILL; i++) batch.set(db.doc(`feed/still-${i}`), { n: 0 });
  await batch.commit();
}

/** Starts all writers; resolves when they have stopped. */
export async function writeWithoutEnd(web: () => Firestore, admin: () => AdminFirestore, around: Surroundings): Promise<void> {
  const [one, two, three] = [web(), web(), admin()];
  await Promise.all([
    ...[0, 1, 2].map((lane) => forever(around, (chance) => setOne(one, `web${lane}-${chance.below(OWN)}`, around.ledger))),
    forever(around, (chance) => pairOf(one, `web-${chance.below(OWN)}`, around.ledger)),
    forever(around, () => countOne(two, around.ledger)),
    forever(around, () => moveOne(two, around.ledger)),
    ...[0, 1].map((lane) => forever(around, (chance) => adminSet(three, `admin${lane}-${chance.below(OWN)}`, around.ledger))),
    forever(around, (chance) => adminPair(three, `admin-${chance.below(OWN)}`, around.ledger)),
    forever(around, () => adminCount(three, around.ledger)),
    forever(around, () => adminMove(three, around.ledger)),
    bulk(three, around),
  ]);
}

async function forever({ chance, stopped }: Surroundings, act: (chance: Chance) => Promise<void>): Promise<void> {
  const own = chance.fork();
  while (!stopped()) {
    await act(own);
    await new Promise((resolve) => setTimeout(resolve, own.below(12)));
  }
}

const setOne = (db: Firestore, id: string, ledger: Ledger): Promise<void> =>
  ledger.write(`feed/${id}`, (n) => setDoc(doc(db, 'feed', id), { n }));

const pairOf = (db: Firestore, id: string, ledger: Ledger): Promise<void> =>
  ledger.write(`pair/${id}`, (n) =>
    writeBatch(db)
      .set(doc(db, 'left', id), { n })
      .set(doc(db, 'right', id), { n, text: 'x'.repeat(5000) })
      .commit(),
  );

const countOne = (db: Firestore, ledger: Ledger): Promise<void> =>
  ledger.write('count/web', () => setDoc(doc(db, 'count', 'web'), { n: increment(1) }, { merge: true }));

/** A move is made once even when the SDK tries again after a commit whose answer was lost. */
const moveOne = (db: Firestore, ledger: Ledger): Promise<void> =>
  ledger.write('moves/web', (n) =>
    runTransaction(db, async (transaction) => {
      const [from, to, move] = [doc(db, 'bank/from'), doc(db, 'bank/to'), doc(db, `moves/web-${n}`)];
      if ((await transaction.get(move)).exists()) return;
      const left = (await transaction.get(from)).get('n') as number;
      const right = (await transaction.get(to)).get('n') as number;
      transaction
        .set(from, { n: left - 1 })
        .set(to, { n: right + 1 })
        .set(move, { n });
    }),
  );

const adminSet = (db: AdminFirestore, id: string, ledger: Ledger): Promise<void> =>
  ledger.write(`feed/${id}`, (n) => db.doc(`feed/${id}`).set({ n }));

const adminPair = (db: AdminFirestore, id: string, ledger: Ledger): Promise<void> =>
  ledger.write(`pair/${id}`, (n) =>
    db
      .batch()
      .set(db.doc(`left/${id}`), { n })
      .set(db.doc(`right/${id}`), { n })
      .commit(),
  );

const adminCount = (db: AdminFirestore, ledger: Ledger): Promise<void> =>
  ledger.write('count/admin', () => db.doc('count/admin').set({ n: FieldValue.increment(1) }, { merge: true }));

const adminMove = (db: AdminFirestore, ledger: Ledger): Promise<void> =>
  ledger.write('moves/admin', (n) =>
    db.runTransaction(async (transaction) => {
      const [from, to, move] = await transaction.getAll(db.doc('bank/from'), db.doc('bank/to'), db.doc(`moves/admin-${n}`));
      if (!from || !to || !move || move.exists) return;
      transaction.set(from.ref, { n: (from.get('n') as number) - 1 });
      transaction.set(to.ref, { n: (to.get('n') as number) + 1 });
      transaction.set(move.ref, { n });
    }),
  );

/** The Admin SDK's BulkWriter: BatchWrite, each write alone. */
async function bulk(db: AdminFirestore, around: Surroundings): Promise<void> {
  const writer = db.bulkWriter();
  await forever(around, async (chance) => {
    // What is set after the flush would wait for the next one.
    await around.ledger.awake();
    const first = chance.below(OWN);
    const writes = [0, 1, 2].map((step) => {
      const id = `bulk-${(first + step) % OWN}`;
      return around.ledger.write(`bulk/${id}`, (n) => writer.set(db.doc(`bulk/${id}`), { n }));
    });
    await writer.flush();
    await Promise.all(writes);
  });
  await writer.close();
}

/** Three documents of the feed, first of all by number, written by REST as soon as a server is back: earlier than any SDK finds it again. */
export async function writeUnseen(port: number, round: number, ledger: Ledger): Promise<void> {
  const root = `projects/${PROJECT}/databases/(default)/documents`;
  const n = FUNDS + round;
  const keys = [0, 1, 2].map((i) => `feed/unseen-${i}`);
  const writes = keys.map((key) => ({ update: { name: `${root}/${key}`, fields: { n: { integerValue: n } } } }));
  const answer = await fetch(`http://127.0.0.1:${port}/v1/${root}:commit`, {
    method: 'POST',
    headers: { authorization: 'Bearer owner' },
    body: JSON.stringify({ writes }),
  });
  if (!answer.ok) throw new Error(`The server is back and does not write: ${await answer.text()}`);
  for (const key of keys) ledger.keep(key, n);
}
