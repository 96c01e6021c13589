/** Why: what anybody may ask for again and again is counted by account or by network address, each in its own document: nobody can use up somebody else's share. */
import { createHash } from 'node:crypto';
import { after, dayOf, isBefore, type Instant } from '@domain/shared/time';
import { database, fromSnapshot, type Transaction } from '../firebase';
import { Refused } from '../refusals';
import { transact } from '../transact';

/** At most `most` times within any `span` milliseconds. */
export interface Limit {
  readonly what: string;
  readonly most: number;
  readonly span: number;
}

/** `limits/{what~hash}`, read by nobody; a TTL policy on `expiresAt` removes it (docs/deploy.md). */
interface Spent {
  readonly v: 1;
  readonly at: readonly Instant[];
  readonly expiresAt: Instant;
}

/** The day is part of it, so that what is kept says nothing of an address once it has passed. */
const keyOf = ({ what }: Limit, who: string, now: Instant): string => {
  const digest = createHash('sha256')
    .update(`${dayOf(now)}|${who}`)
    .digest('hex');
  return `limits/${what}~${digest.slice(0, 32)}`;
};

/** Who is counted: a uid, an e-mail, or a network address. */
export type Spending = readonly [limit: Limit, who: string];

/** What one limit would hold after one more; refuses `tooManyAsked`, with the instant to try again at, once it is reached. */
const oneMore = (limit: Limit, spent: Spent | null, now: Instant): Spent => {
  const recent = (spent?.at ?? []).filter((at) => isBefore(now, after(at, limit.span)));
  const first = recent[recent.length - limit.most];
  if (first !== undefined) throw new Refused('tooManyAsked', 'resource-exhausted', undefined, { until: after(first, limit.span) });
  return { v: 1, at: [...recent, now], expiresAt: after(now, limit.span) };
};

/** Counts with an act: refused, neither is done. Reads at once; the answer writes, after the act's other reads. */
export const spendWithin = async (transaction: Transaction, spendings: readonly Spending[], now: Instant): Promise<() => void> => {
  const counted = await Promise.all(
    spendings.map(async ([limit, who]) => {
      const reference = database.doc(keyOf(limit, who, now));
      return { reference, next: oneMore(limit, fromSnapshot<Spent>(await transaction.get(reference)), now) };
    }),
  );
  return () => {
    for (const { reference, next } of counted) transaction.set(reference, next);
  };
};

/** Counts one more, whatever becomes of what was asked. */
export const spend = (limit: Limit, who: string, now: Instant): Promise<void> =>
  transact(async (transaction) => {
    (await spendWithin(transaction, [[limit, who]], now))();
  });
