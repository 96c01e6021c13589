/** Why: what a laureate's individual plan is, from enrolment to final review; read this first. */
import type { ScalingStrategy } from '../programmes/programmes';
import type { Day, Instant } from '../shared/time';

export type EnrolmentState = 'enrolled' | 'diagnosed' | 'onTheRoad' | 'finalReview' | 'alumnus';

/** `enrolments/{applicationId}`: team, coaches, managers. Counters are derived by functions. */
export interface Enrolment {
  readonly v: 1;
  readonly programmeId: string;
  readonly editionId: string;
  readonly editionName: string;
  readonly callId: string;
  readonly projectName: string;
  readonly organisationName: string;
  readonly department: string;
  readonly team: readonly string[];
  readonly teamNames: readonly string[];
  readonly coaches: readonly string[];
  readonly coachNames: readonly string[];
  /** Where the project wants to be: one sentence of the roadmap. */
  readonly heading: string;
  readonly state: EnrolmentState;
  /** Expertise days, in half-day steps. */
  readonly dayBudget: number;
  readonly daysPlanned: number;
  readonly daysDone: number;
  readonly daysSigned: number;
  readonly milestoneCount: number;
  readonly milestonesReached: number;
  readonly milestonesLate: number;
  readonly nextMilestone: { readonly title: string; readonly dueOn: Day } | null;
  readonly lastContactAt: Instant | null;
  /** Higher needs a call sooner (domain/coaching/progress). */
  readonly attention: number;
  readonly keywords: readonly string[];
  readonly enrolledAt: Instant;
}

export type DiagnosticKind = 'initial' | 'final';

/** The two looks of a diagnostic. */
export type Side = 'laureate' | 'coach';

/** `enrolments/{e}/diagnostics/{kind}`: what both sides share, never a score. Frozen, and open to both sides, when both signed. */
export interface DiagnosticHead {
  readonly v: 2;
  readonly axes: readonly { readonly id: string; readonly label: string }[];
  readonly laureateSignedAt: Instant | null;
  readonly coachSignedAt: Instant | null;
  /** When a side agreed to show its look before the signatures; each sees the other once both have. */
  readonly laureateSharedAt: Instant | null;
  readonly coachSharedAt: Instant | null;
  readonly updatedAt: Instant;
}

/** `enrolments/{e}/diagnostics/{kind}/sides/{laureate|coach}`: one look, axes scored 0–5; its own side's until the head opens it. */
export interface DiagnosticSide {
  readonly v: 1;
  readonly scores: Readonly<Record<string, number>>;
  readonly comment: string;
  readonly updatedAt: Instant;
}

/** A diagnostic as far as somebody may read it: a look that is not theirs to read is null. */
export interface Diagnostic extends DiagnosticHead {
  readonly sides: Readonly<Record<Side, DiagnosticSide | null>>;
}

/** `enrolments/{e}/objectives/{id}`: three to six. */
export interface Objective {
  readonly v: 1;
  readonly title: string;
  readonly strategy: ScalingStrategy;
  readonly position: number;
}

export type MilestoneState = 'toCome' | 'inProgress' | 'reached' | 'postponed' | 'abandoned';

/** `enrolments/{e}/milestones/{id}` */
export interface Milestone {
  readonly v: 1;
  readonly objectiveId: string;
  readonly title: string;
  readonly dueOn: Day;
  readonly state: MilestoneState;
  /** What proves it, when reached. */
  readonly proof: string;
  /** Why it was last postponed or abandoned. */
  readonly reason: string;
  readonly dependsOn: readonly string[];
  readonly updatedBy: string;
  readonly updatedAt: Instant;
}

/** requested → agreed → underWay → delivered → signed, or cancelled before delivery; signed → delivered when a day is corrected. */
export type MissionState = 'requested' | 'agreed' | 'underWay' | 'delivered' | 'signed' | 'cancelled';

/** A day worked, and what it said before each correction, oldest first. One that was withdrawn counts no day. */
export interface LoggedDay extends DayWorked {
  readonly was?: readonly EarlierDay[];
}
export interface DayWorked {
  readonly on: Day;
  readonly days: number;
  readonly note: string;
  readonly byName: string;
}
/** `reason` is asked once the mission is signed. */
export interface EarlierDay extends DayWorked {
  readonly replacedByName: string;
  readonly replacedAt: Instant;
  readonly reason: string;
}

/** What was signed before a day was corrected: it stays as a trace, and both are asked to sign again. */
export interface FallenSignature {
  readonly signedByName: string;
  readonly signedAt: Instant | null;
  readonly countersignedByName: string;
  readonly countersignedAt: Instant | null;
  readonly correctedByName: string;
  readonly reason: string;
  readonly fellAt: Instant;
}

/** `enrolments/{e}/missions/{id}`: an expertise mission; moves are made by `moveMission`, days by `logMissionDay` and `correctMissionDay`, which keep the budget. */
export interface Mission {
  readonly v: 1;
  readonly title: string;
  readonly letter: string;
  readonly expertName: string;
  readonly expertUid: string | null;
  readonly daysPlanned: number;
  readonly daysDone: number;
  readonly state: MissionState;
  readonly deliverable: string;
  readonly log: readonly LoggedDay[];
  readonly signedByName: string;
  readonly signedAt: Instant | null;
  /** Of its plan, so that an expert lists the missions of the editions they serve; missing before migration 16. */
  readonly editionId?: string;
  /** Whose it is, for an expert who may not read the plan; missing on missions from before experts had a page. */
  readonly project?: { readonly enrolmentId: string; readonly projectName: string; readonly organisationName: string };
  /** Who was asked and could not, and why. */
  readonly declined?: { readonly byName: string; readonly reason: string; readonly at: Instant } | null;
  /** The programme's own signature, once the team has signed: what an invoice rests on. */
  readonly countersignedByName?: string;
  readonly countersignedAt?: Instant | null;
  /** Oldest first; absent while no signed day was corrected. */
  readonly fallenSignatures?: readonly FallenSignature[];
  readonly updatedAt: Instant;
}

/** `enrolments/{e}/meetings/{id}`: coaching sessions; what is shared. Private notes are in `enrolments/{e}/coachNotes/{id}`. */
export interface Meeting {
  readonly v: 1;
  readonly at: Instant;
  readonly title: string;
  readonly notes: string;
  readonly nextSteps: string;
  readonly byUid: string;
  readonly byName: string;
}

/** `enrolments/{e}/coachNotes/{id}`: their author only, who keeps them when they coach the plan no longer. */
export interface CoachNote {
  readonly v: 1;
  readonly text: string;
  /** What it is about, for an author who may not read the plan any more; missing on the first ones. */
  readonly projectName?: string;
  readonly byUid: string;
  readonly updatedAt: Instant;
}
