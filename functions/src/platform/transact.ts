/** Why: many people act at once; every transaction of the product waits its turn the same way, and says "busy" in words instead of breaking. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Transaction } from 'firebase-admin/firestore';
import { database } from './firebase';
import { Refused } from './refusals';

export interface Patience {
  /** How long to go on after the first try; a callable has 60 s in all. */
  readonly patienceMs: number;
  readonly shortestPauseMs: number;
  readonly longestPauseMs: number;
}
const usual: Patience = { patienceMs: 30_000, shortestPauseMs: 20, longestPauseMs: 1_500 };

/** gRPC: DEADLINE_EXCEEDED, RESOURCE_EXHAUSTED, ABORTED, UNAVAILABLE. Other writers hold what this one needs, or the store is overloaded. */
const contention: ReadonlySet<unknown> = new Set([4, 8, 10, 14]);
const isContention = (error: unknown): boolean => contention.has((error as { readonly code?: unknown }).code);

/** Full jitter: those who collided once do not come back together. */
const pauseMs = (attempt: number, { shortestPauseMs, longestPauseMs }: Patience): number =>
  Math.random() * Math.min(longestPauseMs, shortestPauseMs * 2 ** attempt);

/** Refused by a store too busy for `patienceMs`: nothing was written, and trying again is right. */
export const busy = (): Refused => new Refused('busy', 'unavailable');

/**
 * Runs `work` in a transaction until it commits; `work` may run many times. Each round tries twice, the second time with the
 * first one's place in the queue. Throws `Refused('busy')` when others held the documents for too long.
 */
export const transact = async <T>(work: (transaction: Transaction) => Promise<T>, given: Partial<Patience> = {}): Promise<T> => {
  const patience = { ...usual, ...given };
  const started = performance.now();
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await database.runTransaction(work, { maxAttempts: 2 });
    } catch (error) {
      if (!isContention(error)) throw error;
      if (performance.now() - started >= patience.patienceMs) throw busy();
    }
    await pause(pauseMs(attempt, patience));
  }
};

/** Reads of one instant, which wait for nobody and hold nobody back. */
export const readTogether = <T>(work: (transaction: Transaction) => Promise<T>): Promise<T> =>
  database.runTransaction(work, { readOnly: true });
