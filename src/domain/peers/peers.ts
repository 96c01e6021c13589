/** Why: what a peer session is, who registers and who signs; read this first. */
import type { Instant } from '../shared/time';

export type SessionKind = 'seminar' | 'collectiveDay' | 'webinar' | 'coDevelopment' | 'learningVisit' | 'funders' | 'alumni';
export type SessionState = 'planned' | 'held' | 'cancelled';

/** `sessions/{sessionId}`: people of the edition, managers; with `audience` community, the alumni too. */
export interface Session {
  readonly v: 1;
  readonly programmeId: string;
  readonly editionId: string;
  readonly editionName: string;
  readonly audience: 'edition' | 'community';
  readonly kind: SessionKind;
  readonly title: string;
  readonly description: string;
  readonly place: string;
  /** Video link for those far away, '' when none. */
  readonly link: string;
  readonly trainerName: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly halfDays: readonly HalfDay[];
  readonly capacity: number;
  readonly state: SessionState;
  /** Derived. */
  readonly registeredCount: number;
  readonly waitingCount: number;
  readonly presentCount: number;
  readonly createdAt: Instant;
}

export interface HalfDay {
  readonly id: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

/** `sessions/{s}/registrations/{uid}`: written by `registerForSession` and `cancelRegistration`. */
export interface Registration {
  readonly v: 1;
  readonly programmeId: string;
  readonly name: string;
  readonly organisationName: string;
  readonly state: 'registered' | 'waiting' | 'cancelled';
  readonly at: Instant;
}

/** `sessions/{s}/attendances/{halfDayId~uid}`: signed by the person in the window, or marked by the manager; sealed and chained by a function. */
export interface Attendance {
  readonly v: 1;
  readonly programmeId: string;
  readonly halfDayId: string;
  readonly uid: string;
  readonly name: string;
  readonly organisationName: string;
  readonly state: 'present' | 'late' | 'absent';
  readonly method: 'signature' | 'manager';
  /** SVG path data of the signature, at most 20,000 characters; '' when marked by the manager. */
  readonly signature: string;
  readonly at: Instant;
  readonly validatedByName: string;
  readonly validatedAt: Instant | null;
}

/** `sessions/{s}/chain/{number}`: one sealed attendance; SHA-256 of the previous hash and the canonical JSON. */
export interface ChainLink {
  readonly v: 1;
  readonly programmeId: string;
  readonly number: number;
  readonly attendanceId: string;
  readonly content: string;
  readonly previousHash: string;
  readonly hash: string;
  readonly at: Instant;
}
