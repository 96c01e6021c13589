/** Why: standings are computed from the submitted reviews alone, the same way each time, and every part can be explained. */
import type { Criterion } from '../calls/calls';
import type { Instant } from '../shared/time';
import { islandsOf } from './assigning/islands';
import { calibrate, type Estimate } from './deciding/calibration';
import type { Jury, Ranking, Review, Standing } from './jury';
import type { Candidate } from './recusal';

/** Two jurors this far apart on a criterion must talk. */
export const discussionGap = 2;

type Scored = Pick<Review, 'applicationId' | 'jurorUid' | 'scores'>;

/** The weighted mean of 0–5 scores, on 0–100. Weights sum to 100. */
export const weightedMean = (scores: Readonly<Record<string, number>>, grid: readonly Criterion[]): number =>
  grid.reduce((total, criterion) => total + criterion.weight * ((scores[criterion.id] ?? 0) / 5), 0);

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((total, value) => total + value, 0) / values.length;
const tenth = (value: number): number => Math.round(value * 10) / 10;

const criterionMeans = (reviews: readonly Scored[], grid: readonly Criterion[]): Readonly<Record<string, number>> =>
  Object.fromEntries(
    reviews.length === 0
      ? []
      : grid.map((criterion) => [criterion.id, tenth(mean(reviews.map((review) => review.scores[criterion.id] ?? 0)))]),
  );

/** Criteria on which two jurors differ by `discussionGap` or more. */
export const disputedCriteria = (reviews: readonly Pick<Review, 'scores'>[], grid: readonly Criterion[]): readonly string[] =>
  grid
    .filter((criterion) => {
      const given = reviews.flatMap((review) => review.scores[criterion.id] ?? []);
      return given.length > 1 && Math.max(...given) - Math.min(...given) >= discussionGap;
    })
    .map((criterion) => criterion.id);

type Signed = Pick<Review, 'applicationId' | 'jurorUid'>;

/** The opinions that count: of today's members, on projects from which they are not recused. Whoever left the jury weighs nothing any more. */
export const counting = <T extends Signed>(
  reviews: readonly T[],
  memberUids: readonly string[],
  recusals: readonly Signed[],
): readonly T[] => {
  const members = new Set(memberUids);
  const recused = new Set(recusals.map((one) => `${one.applicationId}~${one.jurorUid}`));
  return reviews.filter((review) => members.has(review.jurorUid) && !recused.has(`${review.applicationId}~${review.jurorUid}`));
};

export interface TallySources {
  readonly jury: Pick<Jury, 'programmeId' | 'grid' | 'places'>;
  readonly candidates: readonly Candidate[];
  /** Submitted reviews; those that do not count are left out here. */
  readonly reviews: readonly Scored[];
  readonly memberUids: readonly string[];
  readonly recusals: readonly Signed[];
}

/** The score that separates the last place from the first project left out; null when there are places for all. */
export const cutLine = (ranked: readonly { readonly calibrated: number }[], places: number): number | null => {
  const last = ranked[places - 1];
  const next = ranked[places];
  return last === undefined || next === undefined ? null : (last.calibrated + next.calibrated) / 2;
};

const unknown: Estimate = { value: 0, low: 0, high: 100 };

/** Tenths of a point on 0–100, of equal width, so that texts sort as numbers. */
const sortable = (value: number): string => String(Math.round(value * 10)).padStart(4, '0');

/** Read projects first, then the calibrated score, then the plain mean, then a stable order. Made of one row's figures: it tells nothing of the others. */
export const orderOf = (row: Pick<Standing, 'applicationId' | 'reviewCount' | 'calibrated' | 'mean'>): string =>
  [row.reviewCount > 0 ? '1' : '0', sortable(row.calibrated), sortable(row.mean), row.applicationId].join('~');

/** Members, and whoever was bound by a recusal and may still manage the programme: each sees the rows they did not step aside from. */
const readersOf = (sources: TallySources, applicationId: string): readonly string[] => {
  const out = new Set(sources.recusals.filter((one) => one.applicationId === applicationId).map((one) => one.jurorUid));
  return [...new Set([...sources.memberUids, ...sources.recusals.map((one) => one.jurorUid)])].filter((uid) => !out.has(uid));
};

const row = (candidate: Candidate, reviews: readonly Scored[], estimate: Estimate, sources: TallySources, now: Instant): Standing => {
  const figures = {
    applicationId: candidate.applicationId,
    mean: tenth(mean(reviews.map((review) => weightedMean(review.scores, sources.jury.grid)))),
    calibrated: tenth(estimate.value),
    reviewCount: reviews.length,
  };
  return {
    v: 1,
    programmeId: sources.jury.programmeId,
    ...figures,
    projectName: candidate.projectName,
    organisationName: candidate.organisationName,
    order: orderOf(figures),
    low: tenth(estimate.low),
    high: tenth(estimate.high),
    mustDiscuss: disputedCriteria(reviews, sources.jury.grid).length > 0,
    criterionMeans: criterionMeans(reviews, sources.jury.grid),
    visibleTo: readersOf(sources, candidate.applicationId),
    outcome: null,
    computedAt: now,
  };
};

type Figures = Pick<Standing, 'applicationId' | 'order' | 'reviewCount' | 'calibrated' | 'low' | 'high'>;

/** Everybody's place and the cut. `inTieZone`: the interval contains the cut, so the order around the last place proves nothing. */
export const rank = (rows: readonly Figures[], { programmeId, places }: Pick<Jury, 'programmeId' | 'places'>, now: Instant): Ranking => {
  const ranked = [...rows].sort((a, b) => (a.order > b.order ? -1 : 1));
  const cut = cutLine(
    ranked.filter((one) => one.reviewCount > 0),
    places,
  );
  const entries = ranked.map((one, index) => ({
    applicationId: one.applicationId,
    rank: index + 1,
    inTieZone: one.reviewCount > 0 && cut !== null && one.low <= cut && cut <= one.high,
  }));
  return { v: 1, programmeId, cut, entries, computedAt: now };
};

export interface Tally {
  /** By rank. */
  readonly standings: readonly Standing[];
  readonly ranking: Ranking;
}

/** The standings of all candidates, and how they rank. */
export const tally = (sources: TallySources, now: Instant): Tally => {
  const counted = counting(sources.reviews, sources.memberUids, sources.recusals);
  const byApplication = new Map<string, Scored[]>();
  for (const review of counted) byApplication.set(review.applicationId, [...(byApplication.get(review.applicationId) ?? []), review]);
  const { estimates } = calibrate(
    counted.map(({ applicationId, jurorUid, scores }) => ({ applicationId, jurorUid, value: weightedMean(scores, sources.jury.grid) })),
  );
  const standings = sources.candidates
    .map((candidate) =>
      row(candidate, byApplication.get(candidate.applicationId) ?? [], estimates.get(candidate.applicationId) ?? unknown, sources, now),
    )
    .sort((a, b) => (a.order > b.order ? -1 : 1));
  const groups = islandsOf(counted.map(({ applicationId, jurorUid }) => ({ applicationId, uid: jurorUid }))).length;
  return { standings, ranking: { ...rank(standings, sources.jury, now), groups } };
};
