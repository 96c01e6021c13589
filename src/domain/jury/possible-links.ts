/** Why: what only may link a juror to a project is asked of them, their answer is kept, and nobody is asked twice about what has not changed. */
import { organisationKey } from '../people/organisations';
import { canonical } from '../shared/canonical';
import type { Instant } from '../shared/time';
import type { JuryMember, RecusalGround } from './jury';
import type { CandidateTraces, DeclaredInterest, Suspicion } from './recusal';

export type LinkAnswer = 'waiting' | 'confirmed' | 'dismissed';

/** `juries/{j}/possibleLinks/{a~uid}`: written by functions; read by the managers. */
export interface KeptLink {
  readonly v: 1;
  readonly programmeId: string;
  readonly applicationId: string;
  readonly jurorUid: string;
  readonly jurorName: string;
  readonly projectName: string;
  readonly organisationName: string;
  readonly ground: RecusalGround;
  /** What likens them: `organisationName`, `emailDomain` or `earlierCoaching`. */
  readonly sign: string;
  readonly answer: LinkAnswer;
  /** What was compared when it was answered: a denial holds as long as it is the same. */
  readonly compared: string;
  readonly at: Instant;
}

type Suspect = Pick<JuryMember, 'organisationName' | 'emailDomain'>;

/** The organisations and the addresses that were alike, whatever the way they are written. */
export const comparedOf = (juror: Suspect, candidate: CandidateTraces, found: Suspicion): string =>
  canonical({
    sign: found.detail,
    juror: [organisationKey(juror.organisationName), juror.emailDomain.toLowerCase()],
    candidate: [organisationKey(candidate.organisationName), ...candidate.emailDomains.map((one) => one.toLowerCase()).sort()],
  });

/** Possible links that a juror denied, and that are still what they denied. */
export const stillDismissed = (
  kept: readonly Pick<KeptLink, 'applicationId' | 'answer' | 'compared'>[],
  compared: ReadonlyMap<string, string>,
): readonly string[] =>
  kept.filter((one) => one.answer === 'dismissed' && compared.get(one.applicationId) === one.compared).map((one) => one.applicationId);

export interface LinksAnswered {
  readonly declared: readonly Pick<DeclaredInterest, 'applicationId'>[];
  /** Denied now; absent from a page that asks of no possible link: what was answered before holds. */
  readonly dismissed: readonly string[] | undefined;
}

/** What becomes of one possible link: declared, denied, as it was, or waiting for an answer. What was declared stays: its recusal does. */
export const answerOf = (applicationId: string, { declared, dismissed = [] }: LinksAnswered, before: LinkAnswer | null): LinkAnswer => {
  if (before === 'confirmed' || declared.some((one) => one.applicationId === applicationId)) return 'confirmed';
  if (dismissed.includes(applicationId)) return 'dismissed';
  return before ?? 'waiting';
};
