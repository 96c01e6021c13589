/** Why: what a juror may write and when an opinion is complete; the same limits as `firestore.rules`. */
import { done, refused, type Result } from '../shared/result';
import type { Instant } from '../shared/time';
import type { Review } from './jury';

export const reviewId = (applicationId: string, uid: string): string => `${applicationId}~${uid}`;
export const scores = [0, 1, 2, 3, 4, 5] as const;
/** Characters. */
export const longestComment = 2000;
export const longestCommentToCandidate = 3000;
export const longestNote = 10_000;

export type Recommendation = NonNullable<Review['recommendation']>;
export const recommendations: readonly Recommendation[] = ['select', 'discuss', 'decline'];

/** What the juror types; the rest of a review is identity and state. */
export type Opinion = Pick<Review, 'scores' | 'comments' | 'commentToCandidate' | 'recommendation'>;
export const blankOpinion: Opinion = { scores: {}, comments: {}, commentToCandidate: '', recommendation: null };

export type ReviewReason =
  'unknownCriterion' | 'scoreOutOfRange' | 'commentTooLong' | 'commentToCandidateTooLong' | 'criterionMissing' | 'recommendationMissing';

/** Whether a draft may be kept as it is. */
export const checkDraft = (opinion: Opinion, criterionIds: readonly string[]): Result<null, ReviewReason> => {
  const known = new Set(criterionIds);
  if ([...Object.keys(opinion.scores), ...Object.keys(opinion.comments)].some((id) => !known.has(id))) return refused('unknownCriterion');
  if (Object.values(opinion.scores).some((score) => !scores.some((one) => one === score))) return refused('scoreOutOfRange');
  if (Object.values(opinion.comments).some((comment) => comment.length > longestComment)) return refused('commentTooLong');
  return opinion.commentToCandidate.length > longestCommentToCandidate ? refused('commentToCandidateTooLong') : done(null);
};

/** Whether an opinion is complete: every criterion scored, and a recommendation. */
export const checkSubmission = (opinion: Opinion, criterionIds: readonly string[]): Result<null, ReviewReason> => {
  const kept = checkDraft(opinion, criterionIds);
  if (!kept.ok) return kept;
  if (unscored(opinion, criterionIds).length > 0) return refused('criterionMissing');
  return opinion.recommendation === null ? refused('recommendationMissing') : done(null);
};

/** Criteria still to score, in the grid's order. */
export const unscored = (opinion: Pick<Opinion, 'scores'>, criterionIds: readonly string[]): readonly string[] =>
  criterionIds.filter((id) => opinion.scores[id] === undefined);

/** A review as it is written, new or changed. */
export const reviewOf = (
  identity: Pick<Review, 'programmeId' | 'applicationId' | 'jurorUid'>,
  opinion: Opinion,
  state: Review['state'],
  now: Instant,
): Review => ({
  v: 1,
  ...identity,
  scores: opinion.scores,
  comments: opinion.comments,
  commentToCandidate: opinion.commentToCandidate,
  recommendation: opinion.recommendation,
  state,
  updatedAt: now,
  submittedAt: state === 'submitted' ? now : null,
});

/** Opinions started, submitted and left among the assigned ones. */
export const progressOf = (
  assigned: readonly string[],
  reviews: readonly Pick<Review, 'applicationId' | 'state'>[],
): { readonly submitted: number; readonly started: number; readonly left: number } => {
  const mine = new Set(assigned);
  const relevant = reviews.filter((review) => mine.has(review.applicationId));
  const submitted = relevant.filter((review) => review.state === 'submitted').length;
  return { submitted, started: relevant.length - submitted, left: assigned.length - submitted };
};
