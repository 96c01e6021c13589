/** Why: who people are and what roles they hold; read this first. A role is a membership with a scope and dates, never a global flag. */
import type { Instant } from '../shared/instant';

export type Role = 'applicant' | 'juror' | 'manager' | 'coach' | 'expert' | 'laureate' | 'alumnus' | 'partner' | 'administrator';

/** What a membership's `scopeId` names: applicant → application, juror → jury, coach, expert and laureate → edition, manager and partner → programme, alumnus → community, administrator → organisation. */
export type ScopeKind = 'application' | 'jury' | 'edition' | 'programme' | 'community' | 'organisation';

export const scopeOf: Readonly<Record<Role, ScopeKind>> = {
  applicant: 'application',
  juror: 'jury',
  manager: 'programme',
  coach: 'edition',
  expert: 'edition',
  laureate: 'edition',
  alumnus: 'community',
  partner: 'programme',
  administrator: 'organisation',
};

/** The one community and the one running organisation have fixed ids. */
export const communityId = 'alumni';
export const organisationId = 'essaim';

/** `memberships/{membershipId}`, written by functions only. */
export interface Membership {
  readonly v: 1;
  readonly uid: string;
  readonly personName: string;
  readonly role: Role;
  readonly scopeKind: ScopeKind;
  readonly scopeId: string;
  /** What a person reads for the scope: "Jury P'INS 2027". */
  readonly scopeName: string;
  /** Whose managers read it; null for the community, the organisation, and an application, which is its authors' own while a draft. */
  readonly programmeId: string | null;
  /** laureate: the enrolment; juror: the call. null otherwise. */
  readonly subjectId: string | null;
  readonly from: Instant;
  /** null: no end. */
  readonly until: Instant | null;
}

/** The id rules look up: one membership per role, scope and person. */
export const membershipId = (role: Role, scopeId: string, uid: string): string => `${role}~${scopeId}~${uid}`;

/** `people/{uid}`: private to the person and administrators; others see denormalised names. */
export interface Person {
  readonly v: 1;
  readonly name: string;
  readonly email: string;
  readonly organisationName: string;
  readonly locale: 'fr' | 'en';
  readonly createdAt: Instant;
}

/** `invitations/{id}`: accepted by whoever signs in with the invited, verified e-mail address. */
export interface Invitation {
  readonly v: 1;
  readonly role: Role;
  readonly scopeKind: ScopeKind;
  readonly scopeId: string;
  readonly scopeName: string;
  readonly programmeId: string | null;
  readonly subjectId: string | null;
  /** lower case */
  readonly email: string;
  readonly name: string;
  readonly invitedBy: string;
  readonly invitedByName: string;
  readonly invitedAt: Instant;
  readonly expiresAt: Instant;
  readonly state: 'pending' | 'accepted' | 'revoked';
  /** jurors: quality, capacity… carried to the room that lands them. */
  readonly details: Readonly<Record<string, string | number | boolean>>;
}

/** `people/{uid}/nextActs/{key}`: what waits for a person, written by functions; the home page shows the first. */
export interface NextAct {
  readonly v: 1;
  /** Names the words the home page uses: `declareInterests`, `readDossiers`, `answerRequest`… */
  readonly kind: NextActKind;
  /** Where it happens, a path of the app. */
  readonly link: string;
  /** What it is about: a project's or a call's name. */
  readonly subject: string;
  readonly count: number;
  readonly dueAt: Instant | null;
  readonly createdAt: Instant;
}

export type NextActKind =
  | 'completeDraft'
  | 'answerRequest'
  | 'readOutcome'
  | 'screenApplications'
  | 'composeJury'
  | 'openDeliberation'
  | 'sendAnnouncements'
  | 'reviewAttendance'
  | 'declareInterests'
  | 'readDossiers'
  | 'joinDeliberation'
  | 'signConvention'
  | 'scoreDiagnostic'
  | 'signDiagnostic'
  | 'moveMilestone'
  | 'signMission'
  | 'acceptMission'
  | 'answerMission'
  | 'resumeMission'
  | 'deliverMission'
  | 'countersignMission'
  | 'signAttendance'
  | 'answerIntroduction'
  | 'readMatches'
  | 'completeProfile'
  | 'verifyJournal'
  | 'settleFailedMail';

/** `people/{uid}/notifications/{id}`: written by functions; the owner only sets `readAt`. */
export interface Notification {
  readonly v: 1;
  readonly kind: string;
  /** Ready words in both languages, so that an old notification keeps its meaning. */
  readonly text: { readonly fr: string; readonly en: string };
  readonly link: string;
  readonly at: Instant;
  readonly readAt: Instant | null;
}
