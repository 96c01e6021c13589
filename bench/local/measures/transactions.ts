/** Why: transactions that have nothing to do with each other must not wait for each other, although they query one collection. */
import { initializeApp } from 'firebase-admin/app';
import { initializeFirestore, type Firestore } from 'firebase-admin/firestore';
import { database, numbers } from '../client/documents.ts';
import { round } from '../client/load.ts';
import { spawnServer } from '../servers/spawned.ts';
import { atMost, type Measured } from './measured.ts';

const width = 20;
const perFilter = 10;

/** Twenty at once, each over its own filter of one collection: what it finds is read, then counted up. */
export async function measureTransactions(folder: string): Promise<readonly Measured[]> {
  const server = await spawnServer('ours', folder);
  process.env['FIRESTORE_EMULATOR_HOST'] = `127.0.0.1:${String(server.port)}`;
  const app = initializeApp({ projectId: database.split('/')[1] ?? '' }, 'transactions');
  const db = initializeFirestore(app, { preferRest: false });
  await fill(db);
  const started = performance.now();
  const attempts = await Promise.all(numbers(0, width).map((owner) => countUp(db, owner)));
  const took = performance.now() - started;
  const counted = await db.collection('shared').where('n', '==', 1).count().get();
  await db.terminate();
  await server.stop();
  const retries = attempts.reduce((sum, n) => sum + n, 0) - width;
  const missing = width * perFilter - counted.data().count;
  const how = `${String(width)} Admin SDK transactions at once, each over its own filter of one collection of ${String(width * perFilter)} documents, in ${String(round(took))} ms; ${String(missing)} documents left unchanged`;
  return [atMost('retries of 20 transactions on disjoint filters', retries + missing, 0, how)];
}

async function fill(db: Firestore): Promise<void> {
  const batch = db.batch();
  for (const owner of numbers(0, width))
    for (const i of numbers(0, perFilter)) batch.set(db.doc(`shared/d${String(owner)}-${String(i)}`), { owner, n: 0 });
  await batch.commit();
}

/** How often the transaction was attempted. */
async function countUp(db: Firestore, owner: number): Promise<number> {
  let attempts = 0;
  await db.runTransaction(async (transaction) => {
    attempts++;
    const { docs } = await transaction.get(db.collection('shared').where('owner', '==', owner));
    for (const { ref, data } of docs.map((one) => ({ ref: one.ref, data: one.data() })))
      transaction.update(ref, { n: Number(data['n']) + 1 });
  });
  return attempts;
}
