/** Why: every act on a jury starts by loading it and asking in which quality the caller acts. */
import type { Query, Transaction } from '../platform/firebase';
import type { Assignment, Decision, FallenDecision, Jury, JuryMember, Ranking, Recusal, Review, Roster, Standing } from '@domain/jury/jury';
import { stands } from '@domain/jury/generation';
import type { Candidate, CandidateTraces } from '@domain/jury/recusal';
import { mayRunJury } from '@domain/jury/permissions';
import type { Identified } from '@domain/shared/document';
import type { Caller } from '../platform/callable';
import { database, fromQueryDocument, fromSnapshot } from '../platform/firebase';
import { forbidden, missing } from '../platform/refusals';

export { managersOf } from '../platform/memberships';

export const juryAt = (juryId: string) => database.doc(`juries/${juryId}`);
export const inJury = (juryId: string, collection: string) => database.collection(`juries/${juryId}/${collection}`);

export const rankingAt = (juryId: string) => database.doc(`juries/${juryId}/ranking/current`);

/** A jury with the caller checked to manage its programme. */
export const juryToManage = async (transaction: Transaction, juryId: string, caller: Caller): Promise<Identified<Jury>> => {
  const jury = fromSnapshot<Jury>(await transaction.get(juryAt(juryId)));
  if (jury === null) throw missing('juryMissing');
  if (!mayRunJury(caller, jury)) throw forbidden('notItsManager');
  return jury;
};

const all = async <T>(transaction: Transaction, query: Query): Promise<readonly Identified<T>[]> =>
  (await transaction.get(query)).docs.map((document) => fromQueryDocument<T>(document));

export const membersOf = (transaction: Transaction, juryId: string) => all<JuryMember>(transaction, inJury(juryId, 'members'));
export const recusalsOf = (transaction: Transaction, juryId: string) => all<Recusal>(transaction, inJury(juryId, 'recusals'));
/** Those of every generation: one being written, and what it replaces. */
export const assignmentsEver = (transaction: Transaction, juryId: string) => all<Assignment>(transaction, inJury(juryId, 'assignments'));
/** Those of the distribution that stands. */
export const assignmentsOf = async (transaction: Transaction, jury: Identified<Jury>): Promise<readonly Identified<Assignment>[]> =>
  (await assignmentsEver(transaction, jury.id)).filter((assignment) => stands(assignment, jury));
export const standingsOf = (transaction: Transaction, juryId: string) => all<Standing>(transaction, inJury(juryId, 'standings'));
export const decisionsOf = (transaction: Transaction, juryId: string) => all<Decision>(transaction, inJury(juryId, 'decisions'));
export const rankingOf = async (transaction: Transaction, juryId: string): Promise<Identified<Ranking> | null> =>
  fromSnapshot<Ranking>(await transaction.get(rankingAt(juryId)));
/** What this person stepped aside from, for ever and in every quality. */
export const boundFrom = async (transaction: Transaction, juryId: string, uid: string): Promise<ReadonlySet<string>> =>
  new Set((await all<Recusal>(transaction, inJury(juryId, 'recusals').where('jurorUid', '==', uid))).map((one) => one.applicationId));
/** Whoever stepped aside from a project does nothing to it in another quality, nor undoes what was decided on it. */
export const refuseBound = async (
  transaction: Transaction,
  juryId: string,
  { uid }: Pick<Caller, 'uid'>,
  applicationIds: readonly string[],
): Promise<void> => {
  const bound = await boundFrom(transaction, juryId, uid);
  if (applicationIds.some((one) => bound.has(one))) throw forbidden('recusedFromThis');
};
/** Decisions that stand no more. */
export const fallenOf = (transaction: Transaction, juryId: string) => all<FallenDecision>(transaction, inJury(juryId, 'fallenDecisions'));
/** Drafts too: a started reading counts for the assignment. */
export const reviewsOf = (transaction: Transaction, juryId: string) => all<Review>(transaction, inJury(juryId, 'reviews'));
export const submittedReviewsOf = (transaction: Transaction, juryId: string) =>
  all<Review>(transaction, inJury(juryId, 'reviews').where('state', '==', 'submitted'));

/** Every candidate, in the roster's order. */
export const candidatesOf = async (transaction: Transaction, juryId: string): Promise<readonly Candidate[]> =>
  byPage(await all<Roster>(transaction, inJury(juryId, 'rosters'))).flatMap((page) => page.entries);

/** What functions alone know of the candidates, to find interests (`juries/{j}/traces/{page}`). */
export interface TracePage {
  readonly v: 1;
  readonly entries: readonly CandidateTraces[];
}
export const tracesOf = async (transaction: Transaction, juryId: string): Promise<readonly CandidateTraces[]> =>
  byPage(await all<TracePage>(transaction, inJury(juryId, 'traces'))).flatMap((page) => page.entries);

const byPage = <T extends { readonly id: string }>(pages: readonly T[]): readonly T[] =>
  [...pages].sort((a, b) => Number(a.id) - Number(b.id));
