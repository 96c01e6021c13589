/** Why: a jury starts from a call and moves one phase at a time, each under conditions that a manager can read. */
import type { Call } from '../calls/calls';
import { done, refused, type Result } from '../shared/result';
import type { Instant } from '../shared/time';
import type { Jury, JuryMember, JuryPhase, Quality } from './jury';

/** Rules check scores criterion by criterion: the language has no loop, so a grid is bounded. */
export const mostCriteria = 12;

export interface JurySettings {
  readonly name: string;
  readonly reviewsPerApplication: number;
  readonly unveilAfter: number;
  readonly quorumShare: number;
  readonly places: number;
  readonly blind: boolean;
  readonly alsoHidden?: readonly string[];
  readonly readingClosesAt: Instant | null;
  readonly deliberationAt: Instant | null;
}

export type CompositionReason =
  | 'callNotOpened'
  | 'gridEmpty'
  | 'gridTooLong'
  | 'weightsDoNotSumTo100'
  | 'unveilBeyondReviews'
  | 'quorumOutOfRange'
  | 'settingsOutOfRange';

/** Opinions on one application. */
export const reviewsAtMost = 12;

export type Sized = Pick<JurySettings, 'reviewsPerApplication' | 'unveilAfter' | 'quorumShare' | 'places'>;

const isCount = (value: number): boolean => Number.isInteger(value) && value >= 1;

/** What is wrong with each number of a jury, alone or beside the others. */
export const settingFaults = (settings: Sized): Readonly<Partial<Record<keyof Sized, CompositionReason>>> => {
  const { reviewsPerApplication, unveilAfter, quorumShare, places } = settings;
  const isUnveilBeyond = isCount(reviewsPerApplication) && unveilAfter > reviewsPerApplication;
  return {
    ...(isCount(reviewsPerApplication) && reviewsPerApplication <= reviewsAtMost ? {} : { reviewsPerApplication: 'settingsOutOfRange' }),
    ...(isCount(places) ? {} : { places: 'settingsOutOfRange' }),
    ...(isCount(unveilAfter) ? (isUnveilBeyond ? { unveilAfter: 'unveilBeyondReviews' } : {}) : { unveilAfter: 'settingsOutOfRange' }),
    ...(quorumShare >= 0.5 && quorumShare <= 1 ? {} : { quorumShare: 'quorumOutOfRange' }),
  };
};

/** Whether the numbers of a jury make sense together. */
export const checkSettings = (settings: Sized): Result<null, CompositionReason> => {
  const faults = settingFaults(settings);
  const reason = faults.reviewsPerApplication ?? faults.places ?? faults.unveilAfter ?? faults.quorumShare;
  return reason === undefined ? done(null) : refused(reason);
};

/** A jury for a call: its grid is copied, so that editing the call later changes nothing here. */
export const composeJury = (callId: string, call: Call, settings: JurySettings, now: Instant): Result<Jury, CompositionReason> => {
  if (call.state === 'draft') return refused('callNotOpened');
  if (call.grid.length === 0) return refused('gridEmpty');
  if (call.grid.length > mostCriteria) return refused('gridTooLong');
  if (call.grid.reduce((sum, criterion) => sum + criterion.weight, 0) !== 100) return refused('weightsDoNotSumTo100');
  const sized = checkSettings(settings);
  if (!sized.ok) return sized;
  return done({
    v: 1,
    callId,
    callName: call.name,
    programmeId: call.programmeId,
    editionId: call.editionId,
    phase: 'composing',
    grid: call.grid,
    criterionIds: call.grid.map((criterion) => criterion.id),
    presidentUid: '',
    boundUids: [],
    memberCount: 0,
    applicationCount: 0,
    assignmentCount: 0,
    submittedCount: 0,
    decidedCount: 0,
    createdAt: now,
    ...settings,
  });
};

const qualities: readonly Quality[] = ['funder', 'peer', 'expert', 'institution', 'organiser'];

export const defaultCapacity = 15;
/** Dossiers that one juror may be given. */
export const greatestCapacity = 200;
export const isCapacity = (dossiers: number): boolean => Number.isInteger(dossiers) && dossiers >= 1 && dossiers <= greatestCapacity;

/** The member that an accepted invitation brings; `details` come from the invitation and are checked here. */
export const memberFromInvitation = (
  details: Readonly<Record<string, string | number | boolean>>,
  name: string,
  email: string,
  programmeId: string,
): JuryMember => {
  const capacity = Number(details['capacity']);
  return {
    v: 1,
    programmeId,
    name,
    quality: qualities.find((quality) => quality === details['quality']) ?? 'expert',
    organisationName: typeof details['organisationName'] === 'string' ? details['organisationName'] : '',
    emailDomain: email.slice(email.lastIndexOf('@') + 1).toLowerCase(),
    capacity: isCapacity(capacity) ? capacity : defaultCapacity,
    voting: details['voting'] !== false,
    alternate: details['alternate'] === true,
    declaredAt: null,
    assigned: 0,
    submitted: 0,
  };
};

export const phases: readonly JuryPhase[] = ['composing', 'declaring', 'scoring', 'deliberating', 'decided', 'announced'];

/** What the conditions of a phase look at. */
export interface JuryFacts {
  readonly jury: Pick<Jury, 'phase' | 'presidentUid' | 'reviewsPerApplication'>;
  readonly members: readonly Pick<JuryMember, 'voting' | 'alternate' | 'declaredAt'>[];
  readonly memberUids: readonly string[];
  readonly applicationCount: number;
  /** Assignments of the application that has the fewest. */
  readonly fewestAssignments: number;
  /** Submitted reviews of the application that has the fewest. */
  readonly fewestReviews: number;
}

export type PhaseReason =
  | 'notTheNextPhase'
  | 'noPresident'
  | 'noApplications'
  | 'tooFewMembers'
  | 'nobodyDeclared'
  | 'assignmentIncomplete'
  | 'applicationWithoutReview'
  | 'minutesFirst'
  | 'announcementsFirst';

/** Conditions by target phase; `decided` and `announced` are reached by sealing the minutes and by sending the announcements. */
const conditions: Readonly<Record<JuryPhase, (facts: JuryFacts) => PhaseReason | null>> = {
  composing: () => 'notTheNextPhase',
  declaring: ({ jury, members, memberUids, applicationCount }) => {
    if (applicationCount === 0) return 'noApplications';
    if (members.filter((member) => !member.alternate).length < Math.max(2, jury.reviewsPerApplication)) return 'tooFewMembers';
    return memberUids.includes(jury.presidentUid) ? null : 'noPresident';
  },
  scoring: ({ jury, members, fewestAssignments }) => {
    if (members.every((member) => member.declaredAt === null)) return 'nobodyDeclared';
    return fewestAssignments >= jury.reviewsPerApplication ? null : 'assignmentIncomplete';
  },
  deliberating: ({ fewestReviews }) => (fewestReviews >= 1 ? null : 'applicationWithoutReview'),
  decided: () => 'minutesFirst',
  announced: () => 'announcementsFirst',
};

/** Why the jury may not move to `to` now, or null when it may. */
export const refusalToMove = (facts: JuryFacts, to: JuryPhase): PhaseReason | null =>
  phases.indexOf(to) === phases.indexOf(facts.jury.phase) + 1 ? conditions[to](facts) : 'notTheNextPhase';
