/** Why: attendance is signed per half-day, in its window, and chained so that no sheet can be rewritten (DOMAIN: émargement, ESF+ control). */
import { canonical } from '../shared/canonical';
import { after, minutes, type Instant } from '../shared/time';
import type { Attendance, ChainLink, HalfDay } from './peers';

/** A half-day may be signed from 30 minutes before it starts until two hours after it ends. */
export const signingOpens = (half: HalfDay): Instant => after(half.startsAt, -minutes(30));
export const signingCloses = (half: HalfDay): Instant => after(half.endsAt, minutes(120));

export type Window = 'tooEarly' | 'open' | 'tooLate';
export const windowOf = (half: HalfDay, now: Instant): Window =>
  now < signingOpens(half) ? 'tooEarly' : now <= signingCloses(half) ? 'open' : 'tooLate';

/** Signed more than 15 minutes after the start counts as late. */
export const stateWhenSigned = (half: HalfDay, at: Instant): 'present' | 'late' =>
  at > after(half.startsAt, minutes(15)) ? 'late' : 'present';

export const attendanceId = (halfDayId: string, uid: string): string => `${halfDayId}~${uid}`;
export const signatureLimit = 20_000;

/** SHA-256 in hexadecimal of a text; given by whoever has a cryptographic library. */
export type Hash = (text: string) => string;

/** What one link seals: the attendance without its drawing, but with the drawing's own hash. */
export const sealedContent = (attendance: Attendance, hash: Hash): string =>
  canonical({ ...attendance, signature: attendance.signature === '' ? '' : hash(attendance.signature) });

/** The next link of a session's chain. */
export const link = (
  previous: Pick<ChainLink, 'number' | 'hash'> | null,
  id: string,
  attendance: Attendance,
  hash: Hash,
  at: Instant,
): ChainLink => {
  const content = sealedContent(attendance, hash);
  const previousHash = previous?.hash ?? '';
  return {
    v: 1,
    programmeId: attendance.programmeId,
    number: (previous?.number ?? 0) + 1,
    attendanceId: id,
    content,
    previousHash,
    hash: hash(linkText({ previousHash, content })),
    at,
  };
};

/** The text whose hash a link carries: what to hash beforehand where hashing takes time. */
export const linkText = (one: Pick<ChainLink, 'previousHash' | 'content'>): string => one.previousHash + one.content;

/** The first link that does not follow from the one before it, or null when the chain holds. */
export const brokenLink = (chain: readonly ChainLink[], hash: Hash): ChainLink | null => {
  let previous = '';
  for (const one of [...chain].sort((a, b) => a.number - b.number)) {
    if (one.previousHash !== previous || one.hash !== hash(linkText(one))) return one;
    previous = one.hash;
  }
  return null;
};
