/** Why: standings, counters and unveiling are recomputed from the submitted reviews, so that a retry or a late recusal changes nothing wrongly. */
import type { Transaction } from '../../platform/firebase';
import type { Assignment, Dossier, Jury, JuryMember, Ranking, Review, Standing } from '@domain/jury/jury';
import { counting, tally } from '@domain/jury/tally';
import { canonical } from '@domain/shared/canonical';
import type { Identified } from '@domain/shared/document';
import { fromQueryDocument, fromSnapshot } from '../../platform/firebase';
import { clearNextAct, setNextAct } from '../../platform/next-acts';
import { transact } from '../../platform/transact';
import {
  assignmentsOf,
  candidatesOf,
  inJury,
  juryAt,
  membersOf,
  rankingAt,
  rankingOf,
  recusalsOf,
  standingsOf,
  submittedReviewsOf,
} from '../jury-access';

interface Facts {
  readonly jury: Identified<Jury>;
  readonly members: readonly Identified<JuryMember>[];
  readonly assignments: readonly Identified<Assignment>[];
  readonly dossiers: readonly Identified<Dossier>[];
  /** Submitted, and counting. */
  readonly reviews: readonly Identified<Review>[];
}

const saveStandings = (
  transaction: Transaction,
  juryId: string,
  next: readonly Standing[],
  before: readonly Identified<Standing>[],
): void => {
  const known = new Map(before.map((one) => [one.id, one]));
  const kept = new Set(next.map((one) => one.applicationId));
  for (const one of before) if (!kept.has(one.id)) transaction.delete(inJury(juryId, 'standings').doc(one.id));
  for (const computed of next) {
    const { outcome = null, fell = null } = known.get(computed.applicationId) ?? {};
    const one: Standing = { ...computed, outcome, fell };
    const { id: _id, ...old } = known.get(one.applicationId) ?? { id: '' };
    const same = canonical({ ...old, computedAt: null }) === canonical({ ...one, computedAt: null });
    if (!same) transaction.set(inJury(juryId, 'standings').doc(one.applicationId), one);
  }
};

const saveRanking = (transaction: Transaction, juryId: string, next: Ranking, before: Identified<Ranking> | null): void => {
  const { id: _id, ...old } = before ?? { id: '' };
  if (canonical({ ...old, computedAt: null }) !== canonical({ ...next, computedAt: null })) transaction.set(rankingAt(juryId), next);
};

const saveAssignments = (transaction: Transaction, { jury, assignments, reviews }: Facts): void => {
  const submitted = new Map(reviews.map((review) => [review.id, review]));
  for (const assignment of assignments) {
    const review = submitted.get(assignment.id);
    const state = review === undefined ? 'assigned' : 'submitted';
    if (assignment.state !== state)
      transaction.update(inJury(jury.id, 'assignments').doc(assignment.id), { state, submittedAt: review?.submittedAt ?? null });
  }
};

const saveMembers = (transaction: Transaction, { jury, members, assignments, reviews }: Facts, now: Date): void => {
  for (const member of members) {
    const submitted = reviews.filter((review) => review.jurorUid === member.id).length;
    if (member.submitted === submitted) continue;
    transaction.update(inJury(jury.id, 'members').doc(member.id), { submitted });
    const left = assignments.filter((one) => one.jurorUid === member.id).length - submitted;
    const key = `readDossiers~${jury.id}`;
    if (left <= 0 || jury.phase !== 'scoring') clearNextAct(transaction, member.id, key);
    else
      setNextAct(transaction, member.id, key, {
        kind: 'readDossiers',
        link: `/jury/${jury.id}`,
        subject: jury.name,
        count: left,
        dueAt: jury.readingClosesAt,
        createdAt: now,
      });
  }
};

const saveDossiers = (transaction: Transaction, { jury, dossiers, reviews }: Facts): void => {
  for (const dossier of dossiers) {
    const submittedReviews = reviews.filter((review) => review.applicationId === dossier.id).length;
    const unveiled = submittedReviews >= jury.unveilAfter;
    if (dossier.submittedReviews !== submittedReviews || dossier.unveiled !== unveiled)
      transaction.update(inJury(jury.id, 'dossiers').doc(dossier.id), { submittedReviews, unveiled });
  }
};

/** Recomputes everything that follows from the reviews of a jury. A deleted jury is fine. */
export const refreshStandings = (juryId: string, now: Date): Promise<void> =>
  transact(async (transaction) => {
    const jury = fromSnapshot<Jury>(await transaction.get(juryAt(juryId)));
    if (jury === null) return;
    const [members, candidates, recusals] = [
      await membersOf(transaction, juryId),
      await candidatesOf(transaction, juryId),
      await recusalsOf(transaction, juryId),
    ];
    const [assignments, submitted, before, ranked] = [
      await assignmentsOf(transaction, jury),
      await submittedReviewsOf(transaction, juryId),
      await standingsOf(transaction, juryId),
      await rankingOf(transaction, juryId),
    ];
    const dossiers = (await transaction.get(inJury(juryId, 'dossiers').select('submittedReviews', 'unveiled'))).docs.map((document) =>
      fromQueryDocument<Dossier>(document),
    );
    const memberUids = members.map((member) => member.id);
    const judged = new Set(candidates.map((candidate) => candidate.applicationId));
    const reviews = counting(submitted, memberUids, recusals).filter((review) => judged.has(review.applicationId));
    const { standings, ranking } = tally({ jury, candidates, reviews, memberUids, recusals }, now);
    const facts: Facts = { jury, members, assignments, dossiers, reviews };
    saveStandings(transaction, juryId, standings, before);
    saveRanking(transaction, juryId, ranking, ranked);
    saveAssignments(transaction, facts);
    saveMembers(transaction, facts, now);
    saveDossiers(transaction, facts);
    if (jury.submittedCount !== reviews.length || jury.memberCount !== members.length)
      transaction.update(juryAt(juryId), { submittedCount: reviews.length, memberCount: members.length });
  });
