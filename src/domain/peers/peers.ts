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
  /** What calendars and those registered were last told; written by a function. Absent until the first change. */
  readonly told?: ToldSession;
  /** Once anything is written on its sheet, its times do not change. */
  readonly timesFixed?: boolean;
  /** The half-days whose sheet is sealed. */
  readonly sealed?: Readonly<Record<string, SheetSeal>>;
  readonly createdAt: Instant;
}

export type CalendarWords = Pick<Session, 'title' | 'description' | 'place' | 'link' | 'trainerName' | 'startsAt' | 'endsAt'>;

/** In `sessions/{s}.told`. */
export interface ToldSession extends CalendarWords {
  /** Grows by one at each change and at the cancellation: the SEQUENCE of calendar files. */
  readonly revision: number;
  readonly cancelled: boolean;
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

/** Who, and which half-day: what every record of attendance says. */
interface Recorded {
  readonly programmeId: string;
  readonly halfDayId: string;
  readonly uid: string;
  readonly name: string;
  readonly organisationName: string;
}

/** `sessions/{s}/attendances/{halfDayId~uid~s~xx}`: one device's signature. Two devices make two records; none is ever changed. */
export interface SignatureRecord extends Recorded {
  readonly v: 2;
  readonly kind: 'signature';
  /** SVG path data, at most 20,000 characters. */
  readonly signature: string;
  /** What the clock of the device said: a claim. */
  readonly signedAt: Instant;
  /** When the server received it. */
  readonly at: Instant;
}

export type AttendanceState = 'present' | 'late' | 'absent';

/** `sessions/{s}/attendances/{halfDayId~uid~m~n}`: what a manager answers for. Each one replaces the one numbered before it. */
export interface MarkRecord extends Recorded {
  readonly v: 2;
  readonly kind: 'mark';
  readonly state: AttendanceState;
  /** Missed at the start and at the end; late when the first is not 0. */
  readonly lateMinutes: number;
  readonly earlyMinutes: number;
  readonly byUid: string;
  readonly byName: string;
  readonly at: Instant;
}

/** `sessions/{s}/attendances/{halfDayId~uid}`: of before, changed in place when validated. It is evidence: read as it is, never rewritten. */
export interface EarlierAttendance extends Recorded {
  readonly v: 1;
  readonly state: AttendanceState;
  readonly method: 'signature' | 'manager';
  /** '' when marked by a manager. */
  readonly signature: string;
  readonly at: Instant;
  readonly validatedByName: string;
  readonly validatedAt: Instant | null;
}

/** Added, never changed nor removed, until the sheet of the half-day is sealed; each is chained by a function. */
export type Attendance = SignatureRecord | MarkRecord | EarlierAttendance;

/** In `sessions/{s}.sealed`, by half-day: written by `sealSheet`; nothing is added to that half-day any more. */
export interface SheetSeal {
  readonly at: Instant;
  readonly byName: string;
  /** The link of the chain that closes the sheet. */
  readonly number: number;
  readonly hash: string;
}

/** `sessions/{s}/chain/{number}`: one sealed record, or one sealed sheet (`attendanceId` ''). `v: 1` does not hash its own number and subject. */
export interface ChainLink {
  readonly v: 1 | 2;
  readonly programmeId: string;
  readonly number: number;
  /** Since 2: `halfDayId~uid`, or `sheet~halfDayId`. */
  readonly subject?: string;
  readonly attendanceId: string;
  readonly content: string;
  readonly previousHash: string;
  readonly hash: string;
  readonly at: Instant;
}
