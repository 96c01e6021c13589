/** Why: a derivation that reads, computes and writes is only right when nothing it read can change before it has written; this tries to. */
import type { Firestore } from 'firebase-admin/firestore';

type Run = () => Promise<unknown>;

/**
 * Holds the first run between its reads and its commit while its sources change and a second run comes to its end.
 * A change that has to wait for the first run is let through by the end of that run.
 */
export const interleaved = async (database: Firestore, run: Run, change: Run): Promise<void> => {
  const gate = Promise.withResolvers<null>();
  const reads = Promise.withResolvers<null>();
  const original = database.runTransaction.bind(database);
  const runs = { count: 0 };
  const held: Firestore['runTransaction'] = (work, options) =>
    original(async (transaction) => {
      const answer = await work(transaction);
      runs.count += 1;
      if (runs.count === 1) {
        reads.resolve(null);
        await gate.promise;
      }
      return answer;
    }, options);
  const spy = spyOn(database, 'runTransaction').and.callFake(held);
  const older = run();
  await Promise.race([reads.promise, older]);
  expect(runs.count).withContext('transactions of the derivation').toBe(1);
  spy.and.callFake(original);
  const state = { done: false };
  const changed = change().then(() => (state.done = true));
  // Were it not held back, it would be through long before these reads are.
  for (let read = 0; read < 20; read += 1) await database.doc('elsewhere/x').get();
  if (!state.done) gate.resolve(null);
  await changed;
  await run();
  gate.resolve(null);
  await older;
};
