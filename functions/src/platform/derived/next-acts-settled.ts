/** Why: a recount says again and again what waits for somebody; only what differs is written. */
import type { NextAct } from '@domain/people/people';
import { canonical } from '@domain/shared/canonical';
import { database, fromSnapshot, type Transaction } from '../firebase';

export interface Waiting {
  readonly uid: string;
  readonly key: string;
  /** Null: nothing waits. */
  readonly act: Omit<NextAct, 'v'> | null;
}

/** What somebody reads of an act: since when it waits is kept from the first time. */
const words = ({ kind, link, subject, count, dueAt }: Omit<NextAct, 'v'>): string => canonical({ kind, link, subject, count, dueAt });

/** Reads what stands, with the transaction's other reads; the answer writes what differs, with its writes. */
export const settleNextActs = async (transaction: Transaction, wanted: readonly Waiting[]): Promise<() => void> => {
  if (wanted.length === 0) return () => undefined;
  const references = wanted.map(({ uid, key }) => database.doc(`people/${uid}/nextActs/${key}`));
  const standing = await transaction.getAll(...references);
  return () => {
    for (const [index, { act }] of wanted.entries()) {
      const [snapshot, reference] = [standing[index], references[index]];
      if (snapshot === undefined || reference === undefined) continue;
      const before = fromSnapshot<NextAct>(snapshot);
      if (act === null && before !== null) transaction.delete(reference);
      if (act === null) continue;
      if (before === null) transaction.set(reference, { v: 1, ...act });
      else if (words(before) !== words(act)) transaction.set(reference, { v: 1, ...act, createdAt: before.createdAt });
    }
  };
};
