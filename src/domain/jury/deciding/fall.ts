/** Why: a decision rests on who could vote, who was counted and what they had read; when a later act changes one of them, the room decides again. */
import type { Instant } from '../../shared/time';
import type { Ballot, Decision, FallCause, FallenDecision, Recusal, Review } from '../jury';

type Signed = Pick<Ballot, 'applicationId' | 'jurorUid'> | Pick<Review, 'applicationId' | 'jurorUid'>;

/**
 * Whether a decision rested on somebody who leaves the jury: they voted, they were counted present, or their opinion weighed in the ranking and the feedback.
 * A decision of earlier versions does not say who was present: it is taken again rather than trusted.
 */
export const restsOn = (decision: Pick<Decision, 'applicationId' | 'presentUids'>, uid: string, signed: readonly Signed[]): boolean =>
  (decision.presentUids?.includes(uid) ?? true) ||
  signed.some((one) => one.jurorUid === uid && one.applicationId === decision.applicationId);

/** Somebody stepped aside after it was taken: what it counted may count them. Acts of today take it back at once; those of earlier versions did not. */
export const isOvertaken = (
  decision: Pick<Decision, 'applicationId' | 'decidedAt'>,
  recusals: readonly Pick<Recusal, 'applicationId' | 'at'>[],
): boolean => recusals.some((one) => one.applicationId === decision.applicationId && one.at > decision.decidedAt);

/** Its earlier words, kept with why and when they ceased to stand. `who` is the person whose recusal or leaving it was, '' when there is none. */
export const fallen = (decision: Decision, cause: FallCause, who: string, now: Instant): FallenDecision => ({
  v: 1,
  programmeId: decision.programmeId,
  applicationId: decision.applicationId,
  cause,
  who,
  fellAt: now,
  decision,
});

/** `juries/{j}/fallenDecisions/{id}`: a decision falls once, so its own instant names it. */
export const fallenId = (decision: Pick<Decision, 'applicationId' | 'decidedAt'>): string =>
  `${decision.applicationId}~${decision.decidedAt.getTime()}`;
