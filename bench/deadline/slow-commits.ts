/** Why: the embedded Firestore answers in microseconds; production does not. Loaded before the functions, this holds every transaction open between its reads and its commit. */
import { Transaction } from '@google-cloud/firestore';
import { setTimeout as pause } from 'node:timers/promises';

const addedMs = Number(process.env['BENCH_COMMIT_DELAY_MS'] ?? 30);
const prototype = Transaction.prototype as unknown as { commit: (this: object) => Promise<unknown> };
const { commit } = prototype;

prototype.commit = async function (this: object): Promise<unknown> {
  await pause(addedMs);
  return commit.call(this);
};
