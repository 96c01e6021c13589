/** Why: an act that changes what a decision rested on puts the project back before the room, in the same transaction and whatever room the act is in. */
import type { Transaction } from 'firebase-admin/firestore';
import { fallen, fallenId } from '@domain/jury/deciding/fall';
import type { Decision, FallCause } from '@domain/jury/jury';
import type { Identified } from '@domain/shared/document';
import { database, fromQueryDocument, fromSnapshot } from '../firebase';

const inJury = (juryId: string, collection: string) => database.collection(`juries/${juryId}/${collection}`);

/** The decisions on these projects, and whether each still has its place in the standings; call it with the transaction's other reads. */
export interface Decided {
  readonly decisions: readonly Identified<Decision>[];
  readonly ranked: ReadonlySet<string>;
}

export const decidedAmong = async (transaction: Transaction, juryId: string, applicationIds: readonly string[]): Promise<Decided> => {
  const wanted = [...new Set(applicationIds)];
  if (wanted.length === 0) return { decisions: [], ranked: new Set() };
  const found = await transaction.getAll(...wanted.map((id) => inJury(juryId, 'decisions').doc(id)));
  const decisions = found.flatMap((snapshot) => fromSnapshot<Decision>(snapshot) ?? []);
  if (decisions.length === 0) return { decisions, ranked: new Set() };
  const standings = await transaction.getAll(...decisions.map(({ id }) => inJury(juryId, 'standings').doc(id)));
  return { decisions, ranked: new Set(standings.filter((one) => one.exists).map((one) => one.id)) };
};

/** Every decision of a jury; call it with the transaction's other reads. */
export const allDecided = async (transaction: Transaction, juryId: string): Promise<readonly Identified<Decision>[]> =>
  (await transaction.get(inJury(juryId, 'decisions'))).docs.map((document) => fromQueryDocument<Decision>(document));

/** Keeps a decision as it was, with why it stands no more. */
export const keepFallen = (
  transaction: Transaction,
  juryId: string,
  { id: _id, ...decision }: Identified<Decision>,
  { cause, who, now }: { readonly cause: FallCause; readonly who: string; readonly now: Date },
): void => {
  transaction.set(inJury(juryId, 'fallenDecisions').doc(fallenId(decision)), fallen(decision, cause, who, now));
};

/** The decisions fall: kept apart, to be taken again by the room. */
export const takeBack = (
  transaction: Transaction,
  jury: { readonly id: string; readonly decidedCount: number },
  { decisions, ranked }: Decided,
  why: { readonly cause: FallCause; readonly who: string; readonly now: Date },
): void => {
  if (decisions.length === 0) return;
  for (const decision of decisions) {
    keepFallen(transaction, jury.id, decision, why);
    transaction.delete(inJury(jury.id, 'decisions').doc(decision.id));
    if (ranked.has(decision.id)) transaction.update(inJury(jury.id, 'standings').doc(decision.id), { outcome: null, fell: why.cause });
  }
  transaction.update(database.doc(`juries/${jury.id}`), { decidedCount: Math.max(0, jury.decidedCount - decisions.length) });
};
