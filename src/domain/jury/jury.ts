/** Why: what a jury is, from composition to sealed minutes; read this first. Composite ids `{applicationId}~{uid}` let rules prove access without a query. */
import type { Criterion } from '../calls/calls';
import type { Instant } from '../shared/time';
import type { DossierItem } from './opening/dossier-item';
import type { Preparing } from './opening/preparing';

/** composing → declaring → scoring → deliberating → decided → announced */
export type JuryPhase = 'composing' | 'declaring' | 'scoring' | 'deliberating' | 'decided' | 'announced';

/** `juries/{juryId}`: its members and managers. */
export interface Jury {
  readonly v: 1;
  readonly callId: string;
  readonly callName: string;
  readonly programmeId: string;
  readonly editionId: string;
  readonly name: string;
  readonly phase: JuryPhase;
  /** Copied from the call and frozen when scoring opens; at most twelve criteria. */
  readonly grid: readonly Criterion[];
  /** The grid's ids, in its order: rules check scores against them. */
  readonly criterionIds: readonly string[];
  /** Independent reviews wanted for each application. */
  readonly reviewsPerApplication: number;
  /** Submitted reviews needed before jurors who submitted theirs see the others'. */
  readonly unveilAfter: number;
  /** Share of voting members (recused ones out) that must be present: 0.5 is half. */
  readonly quorumShare: number;
  /** '' until chosen among the members. */
  readonly presidentUid: string;
  readonly places: number;
  readonly blind: boolean;
  /** Questions hidden from this jury besides those that a blind reading hides by what they are. */
  readonly alsoHidden?: readonly string[];
  readonly readingClosesAt: Instant | null;
  readonly deliberationAt: Instant | null;
  /** Whoever stepped aside from one of its projects, for ever and whatever they become: no list or total of the jury is theirs to read. Absent before migration 5. */
  readonly boundUids?: readonly string[];
  /** Derived counters. */
  readonly memberCount: number;
  readonly applicationCount: number;
  readonly assignmentCount: number;
  /** Which generation of assignments stands (see `stands`); absent before the first large one. */
  readonly assignmentGeneration?: number;
  /** Groups of jurors that no dossier links: 1 when all opinions compare; absent before the first distribution of this version. */
  readonly readingGroups?: number;
  /** A distribution being written, until it is switched to. */
  readonly assigning?: { readonly generation: number; readonly at: Instant } | null;
  /** While reading is being opened, and after an opening that failed. */
  readonly preparing?: Preparing | null;
  readonly submittedCount: number;
  readonly decidedCount: number;
  readonly createdAt: Instant;
}

export type Quality = 'funder' | 'peer' | 'expert' | 'institution' | 'organiser';

/** `juries/{j}/members/{uid}` */
export interface JuryMember {
  readonly v: 1;
  readonly programmeId: string;
  readonly name: string;
  readonly quality: Quality;
  readonly organisationName: string;
  readonly emailDomain: string;
  /** The most dossiers this juror accepts to read. */
  readonly capacity: number;
  readonly voting: boolean;
  readonly alternate: boolean;
  readonly declaredAt: Instant | null;
  readonly assigned: number;
  readonly submitted: number;
  /** When their role ended, once the minutes that name them were sealed; before, whoever leaves is a member no more. */
  readonly leftAt?: Instant;
}

/** `juries/{j}/rosters/{page}`: names only, pages of 200, so that interests can be declared before any access. */
export interface Roster {
  readonly v: 1;
  readonly programmeId: string;
  readonly entries: readonly {
    readonly applicationId: string;
    readonly projectName: string;
    readonly organisationName: string;
    readonly department: string;
  }[];
}

export type RecusalGround = 'sameOrganisation' | 'board' | 'funder' | 'family' | 'financial' | 'earlierCoaching' | 'other';

/** `juries/{j}/recusals/{applicationId~uid}`: once there, nobody lifts it from a screen. */
export interface Recusal {
  readonly v: 1;
  readonly programmeId: string;
  readonly applicationId: string;
  readonly jurorUid: string;
  readonly jurorName: string;
  readonly projectName: string;
  readonly ground: RecusalGround;
  readonly detail: string;
  readonly source: 'declared' | 'detected' | 'manager';
  readonly at: Instant;
}

/** `juries/{j}/assignments/{applicationId~uid}`: written by functions. */
export interface Assignment {
  readonly v: 1;
  readonly programmeId: string;
  readonly applicationId: string;
  readonly jurorUid: string;
  readonly jurorName: string;
  readonly projectName: string;
  readonly organisationName: string;
  readonly position: number;
  readonly state: 'assigned' | 'submitted';
  readonly submittedAt: Instant | null;
  /** The generation it begins with, while that one is written or has just been switched to. */
  readonly from?: number;
  /** The generation it ends with. */
  readonly until?: number;
}

/** `juries/{j}/dossiers/{applicationId}`: what jurors read, without the fields hidden from them; a copy made when scoring opens. */
export interface Dossier {
  readonly v: 1;
  readonly programmeId: string;
  readonly projectName: string;
  readonly organisationName: string;
  readonly department: string;
  readonly sections: readonly {
    readonly title: string;
    readonly items: readonly DossierItem[];
  }[];
  readonly files: readonly { readonly name: string; readonly storagePath: string; readonly size: number }[];
  /** Derived: submitted reviews, and whether jurors who submitted theirs may see the others'. */
  readonly submittedReviews: number;
  readonly unveiled: boolean;
  readonly assignedCount: number;
  /** The generation of the preparation that wrote it; absent from those written before there were any. */
  readonly preparation?: number;
}

/** `juries/{j}/reviews/{applicationId~uid}`: the juror's while a draft, frozen once submitted. Scores are 0–5 by criterion. */
export interface Review {
  readonly v: 1;
  readonly programmeId: string;
  readonly applicationId: string;
  readonly jurorUid: string;
  readonly scores: Readonly<Record<string, number>>;
  readonly comments: Readonly<Record<string, string>>;
  readonly commentToCandidate: string;
  readonly recommendation: 'select' | 'discuss' | 'decline' | null;
  readonly state: 'draft' | 'submitted';
  readonly updatedAt: Instant;
  readonly submittedAt: Instant | null;
}

/** `juries/{j}/notes/{applicationId~uid}`: nobody but the juror. */
export interface PrivateNote {
  readonly v: 1;
  readonly jurorUid: string;
  readonly text: string;
  readonly updatedAt: Instant;
}

/**
 * `juries/{j}/standings/{applicationId}`: one project's own figures, recomputed by a function. Nothing here tells of another project, for some readers may not
 * know of it: ranks are in the ranking. `visibleTo` are the members and the bound managers who are not recused, so that their list query is provable.
 */
export interface Standing {
  readonly v: 1;
  readonly programmeId: string;
  readonly applicationId: string;
  readonly projectName: string;
  readonly organisationName: string;
  /** Sorts the rows, the best being the greatest; from the row's own figures alone. */
  readonly order: string;
  /** Weighted means on 0–100. */
  readonly mean: number;
  readonly calibrated: number;
  readonly low: number;
  readonly high: number;
  readonly reviewCount: number;
  /** Two jurors differ by 2/5 or more on a criterion. */
  readonly mustDiscuss: boolean;
  readonly criterionMeans: Readonly<Record<string, number>>;
  readonly visibleTo: readonly string[];
  /** The room's decision, null before. */
  readonly outcome: Outcome | null;
  /** Why the room decides again, until it has. */
  readonly fell?: FallCause | null;
  readonly computedAt: Instant;
}

/** `juries/{j}/ranking/current`: every project's place, for those who may know them all. */
export interface Ranking {
  readonly v: 1;
  readonly programmeId: string;
  /** The score between the last place and the next project; null when there are places for all. */
  readonly cut: number | null;
  /** By rank; `inTieZone`: the interval contains the cut. */
  readonly entries: readonly { readonly applicationId: string; readonly rank: number; readonly inTieZone: boolean }[];
  /** Groups of jurors whose opinions no dossier links yet: beyond one, corrected scores of different groups do not compare. Absent from older rankings. */
  readonly groups?: number;
  readonly computedAt: Instant;
}

/** `juries/{j}/room/current`: the live deliberation, written by functions. */
export interface DeliberationRoom {
  readonly v: 1;
  readonly programmeId: string;
  readonly state: 'open' | 'closed';
  readonly applicationId: string | null;
  readonly projectName: string;
  /** Voting members not recused from this project, and how many of them make the quorum. */
  readonly entitled: number;
  readonly needed: number;
  /** Who must leave the room for this project. */
  readonly recusedUids: readonly string[];
  readonly openedAt: Instant;
  readonly closedAt: Instant | null;
}

/** `juries/{j}/presences/{uid}`: a member in the room; counted for one minute after `seenAt`. */
export interface RoomPresence {
  readonly v: 1;
  readonly name: string;
  readonly voting: boolean;
  readonly seenAt: Instant;
}

/** `juries/{j}/ballots/{applicationId~uid}`: cast once by a present, voting, non-recused member. */
export interface Ballot {
  readonly v: 1;
  readonly programmeId: string;
  readonly applicationId: string;
  readonly jurorUid: string;
  readonly choice: 'for' | 'against' | 'abstain';
  readonly castAt: Instant;
}

export type Outcome = 'laureate' | 'waitingList' | 'notSelected' | 'reoriented';

/** `juries/{j}/decisions/{applicationId}`: written by `recordDecision`, amended until the minutes are sealed. */
export interface Decision {
  readonly v: 1;
  readonly programmeId: string;
  readonly applicationId: string;
  readonly projectName: string;
  readonly outcome: Outcome;
  readonly reason: string;
  readonly feedback: readonly { readonly label: string; readonly text: string }[];
  /** Written from fewer opinions than unveil them: sent only once somebody has made it their feedback. Absent from decisions of earlier versions. */
  readonly proposedFeedback?: Decision['feedback'];
  readonly orientation: readonly string[];
  readonly votes: { readonly for: number; readonly against: number; readonly abstain: number };
  readonly present: number;
  /** Members counted in `present`; decisions of earlier versions do not say. */
  readonly presentUids?: readonly string[];
  readonly quorum: number;
  readonly recusedNames: readonly string[];
  readonly visibleTo: readonly string[];
  readonly decidedAt: Instant;
  readonly announcedAt: Instant | null;
}

/** What ended a decision: somebody stepped aside or left the jury, the application left the selection, or the room changed its mind. */
export type FallCause = 'recusal' | 'removal' | 'withdrawal' | 'amended';

/** `juries/{j}/fallenDecisions/{applicationId~decidedAt}`: a decision that stands no more, as it was; written by functions, never changed. */
export interface FallenDecision {
  readonly v: 1;
  readonly programmeId: string;
  readonly applicationId: string;
  readonly cause: FallCause;
  /** The person whose recusal or leaving it was, '' when there is none. */
  readonly who: string;
  readonly fellAt: Instant;
  readonly decision: Decision;
}

/** `juries/{j}/minutes/{number}`: hash-chained and immutable; the PDF is at Storage `juries/{j}/minutes/{number}.pdf`. */
export interface Minutes {
  readonly v: 1;
  readonly programmeId: string;
  readonly number: number;
  /** Canonical JSON of what was decided, hashed with the previous hash (SHA-256, hexadecimal). */
  readonly content: string;
  readonly hash: string;
  /** The seal of the minutes before, '' for the first. */
  readonly previousHash: string;
  /** SHA-256 of the PDF's bytes; absent from minutes sealed before it was kept. */
  readonly pdfHash?: string;
  /** SHA-256 of `hash` and `pdfHash`: content, chain and file in one. */
  readonly seal?: string;
  readonly pdfPath: string;
  readonly sealedBy: string;
  readonly sealedAt: Instant;
}
