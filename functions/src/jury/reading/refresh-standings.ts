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

/** One document brought to what it should be; nothing when it is already. */
type Write = (transaction: Transaction) => void;

const standingWrites = (juryId: string, next: readonly Standing[], before: readonly Identified<Standing>[]): readonly Write[] => {
  const known = new Map(before.map((one) => [one.id, one]));
  const kept = new Set(next.map((one) => one.applicationId));
  const gone = before.filter((one) => !kept.has(one.id));
  return [
    ...gone.map(
      (one): Write =>
        (transaction) =>
          void transaction.delete(inJury(juryId, 'standings').doc(one.id)),
    ),
    ...next.flatMap((computed): readonly Write[] => {
      const { outcome = null, fell = null } = known.get(computed.applicationId) ?? {};
      const one: Standing = { ...computed, outcome, fell };
      const { id: _id, ...old } = known.get(one.applicationId) ?? { id: '' };
      if (canonical({ ...old, computedAt: null }) === canonical({ ...one, computedAt: null })) return [];
      return [(transaction) => void transaction.set(inJury(juryId, 'standings').doc(one.applicationId), one)];
    }),
  ];
};

const rankingWrites = (juryId: string, next: Ranking, before: Identified<Ranking> | null): readonly Write[] => {
  const { id: _id, ...old } = before ?? { id: '' };
  if (canonical({ ...old, computedAt: null }) === canonical({ ...next, computedAt: null })) return [];
  return [(transaction) => void transaction.set(rankingAt(juryId), next)];
};

const assignmentWrites = ({ jury, assignments, reviews }: Facts): readonly Write[] => {
  const submitted = new Map(reviews.map((review) => [review.id, review]));
  return assignments.flatMap((assignment): readonly Write[] => {
    const review = submitted.get(assignment.id);
    const state = review === undefined ? 'assigned' : 'submitted';
    if (assignment.state === state) return [];
    const change = { state, submittedAt: review?.submittedAt ?? null };
    return [(transaction) => void transaction.update(inJury(jury.id, 'assignments').doc(assignment.id), change)];
  });
};

const memberWrites = ({ jury, members, assignments, reviews }: Facts, now: Date): readonly Write[] =>
  members.flatMap((member): readonly Write[] => {
    const submitted = reviews.filter((review) => review.jurorUid === member.id).length;
    if (member.submitted === submitted) return [];
    const left = assignments.filter((one) => one.jurorUid === member.id).length - submitted;
    const key = `readDossiers~${jury.id}`;
    const act = { kind: 'readDossiers', link: `/jury/${jury.id}`, subject: jury.name, count: left } as const;
    return [
      (transaction) => {
        transaction.update(inJury(jury.id, 'members').doc(member.id), { submitted });
        if (left <= 0 || jury.phase !== 'scoring') clearNextAct(transaction, member.id, key);
        else setNextAct(transaction, member.id, key, { ...act, dueAt: jury.readingClosesAt, createdAt: now });
      },
    ];
  });

const dossierWrites = ({ jury, dossiers, reviews }: Facts): readonly Write[] => {
  const counts = new Map<string, number>();
  for (const { applicationId } of reviews) counts.set(applicationId, (counts.get(applicationId) ?? 0) + 1);
  return dossiers.flatMap((dossier): readonly Write[] => {
    const submittedReviews = counts.get(dossier.id) ?? 0;
    const unveiled = submittedReviews >= jury.unveilAfter;
    if (dossier.submittedReviews === submittedReviews && dossier.unveiled === unveiled) return [];
    return [(transaction) => void transaction.update(inJury(jury.id, 'dossiers').doc(dossier.id), { submittedReviews, unveiled })];
  });
};

const juryWrites = ({ jury, members, reviews }: Facts): readonly Write[] =>
  jury.submittedCount === reviews.length && jury.memberCount === members.length
    ? []
    : [(transaction) => void transaction.update(juryAt(jury.id), { submittedCount: reviews.length, memberCount: members.length })];

/** About how many times 10 KiB a write takes of the 10 MiB of a transaction: its document whole, and its index entries. */
interface Weighed {
  readonly weight: number;
  readonly make: Write;
}
/** Half of what a transaction holds, for weights are estimates. A jury of 1,000 dossiers takes several. */
const mostWeight = 500;
/** The answers of a long form are in it. */
const dossierWeight = 6;
/** Whoever may see a standing is named in it, and indexed. */
const standingWeight = ({ members }: Facts): number => 1 + members.length / 30;
const rankingWeight = 100;

const weighing = (weight: number, writes: readonly Write[]): readonly Weighed[] => writes.map((make) => ({ weight, make }));

/** The first writes that fit; one at least. */
const fitting = (writes: readonly Weighed[], most: number): readonly Weighed[] => {
  let weight = 0;
  return writes.filter((write, index) => {
    weight += write.weight;
    return index === 0 || weight <= most;
  });
};

/** What differs from the sources as they are, up to that weight; answers whether more is left. The ranking and the counts come last. */
const refreshSome = (juryId: string, now: Date, most: number): Promise<boolean> =>
  transact(async (transaction) => {
    const jury = fromSnapshot<Jury>(await transaction.get(juryAt(juryId)));
    if (jury === null) return false;
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
    const writes = [
      ...weighing(standingWeight(facts), standingWrites(juryId, standings, before)),
      ...weighing(1, assignmentWrites(facts)),
      ...weighing(dossierWeight, dossierWrites(facts)),
      ...weighing(1, memberWrites(facts, now)),
      ...weighing(rankingWeight, rankingWrites(juryId, ranking, ranked)),
      ...weighing(1, juryWrites(facts)),
    ];
    const some = fitting(writes, most);
    for (const { make } of some) make(transaction);
    return some.length < writes.length;
  });

/**
 * Recomputes everything that follows from the reviews of a jury. Each round reads the sources again and writes what still differs, so that
 * a review submitted between two rounds is in the next one. A deleted jury is fine.
 */
export const refreshStandings = async (juryId: string, now: Date, most = mostWeight): Promise<void> => {
  while (await refreshSome(juryId, now, most));
};
