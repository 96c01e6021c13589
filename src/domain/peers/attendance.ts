/** Why: attendance is signed per half-day, in its window, by the clock of the device that signs (DOMAIN: émargement, ESF+ control). */
import { after, elapsed, type Instant, minutes } from '../shared/instant';
import type { Attendance, HalfDay, Session, SignatureRecord } from './peers';

/** A half-day may be signed from 30 minutes before it starts until two hours after it ends. */
export const signingOpens = (half: HalfDay): Instant => after(half.startsAt, -minutes(30));
export const signingCloses = (half: HalfDay): Instant => after(half.endsAt, minutes(120));

export type Window = 'tooEarly' | 'open' | 'tooLate';
export const windowOf = (half: HalfDay, now: Instant): Window =>
  now < signingOpens(half) ? 'tooEarly' : now <= signingCloses(half) ? 'open' : 'tooLate';

const toleratedLateness = minutes(15);

/** Signed more than 15 minutes after the start counts as late. */
export const stateWhenSigned = (half: HalfDay, at: Instant): 'present' | 'late' =>
  at > after(half.startsAt, toleratedLateness) ? 'late' : 'present';

/** Whole minutes missed by who arrives at `at`: none within the tolerated quarter of an hour, never more than the half-day. */
export const minutesLate = (half: HalfDay, at: Instant): number =>
  stateWhenSigned(half, at) === 'present' ? 0 : Math.min(minutesOf(half), Math.ceil(elapsed(half.startsAt, at) / minutes(1)));

export const minutesOf = (half: HalfDay): number => Math.round(elapsed(half.startsAt, half.endsAt) / minutes(1));

/** A device's clock may be this far ahead of the server's when a signature arrives; further, its claim is refused. */
export const clockTolerance = minutes(5);
/** Received this long after the device says it was signed, it was signed without network. */
const usualTravel = minutes(5);

/** When it was signed, as far as is known: the device's time, never after the server's. */
export const signedAtOf = ({ signedAt, at }: Pick<SignatureRecord, 'signedAt' | 'at'>): Instant => (signedAt < at ? signedAt : at);
export const wasOffline = (one: Pick<SignatureRecord, 'signedAt' | 'at'>): boolean => elapsed(signedAtOf(one), one.at) > usualTravel;

/** The claim of a device is bounded: in the half-day's window, not after the server's time. */
export const isClaimable = (half: HalfDay, signedAt: Instant, receivedAt: Instant): boolean =>
  windowOf(half, signedAt) === 'open' && signedAt <= after(receivedAt, clockTolerance);

export const isSealed = (session: Pick<Session, 'sealed'>, halfDayId: string): boolean => session.sealed?.[halfDayId] !== undefined;

/** One person and one half-day: what several records are about. */
export const subjectOf = (record: Pick<Attendance, 'halfDayId' | 'uid'>): string => `${record.halfDayId}~${record.uid}`;
/** `key` tells one device's signature from another's: two characters, a to z and 0 to 9. */
export const signatureId = (halfDayId: string, uid: string, key: string): string => `${halfDayId}~${uid}~s~${key}`;
/** Marks are numbered from 1: of two written at once on what was there before, the server keeps one and refuses the other. */
export const markId = (halfDayId: string, uid: string, number: number): string => `${halfDayId}~${uid}~m~${String(number)}`;
export const signatureLimit = 20_000;
