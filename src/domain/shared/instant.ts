/** Why: points in time and lengths between them, without a calendar: the first load of the screens needs no more, and leaves Luxon out. */

/** A point in time. Stored as a Firestore Timestamp; gateways and functions hand it over as a Date and never mutate it. */
export type Instant = Date;

/** A calendar day in Europe/Paris, `YYYY-MM-DD`. */
export type Day = string;

/** The IANA zone of deadlines, sessions and civil days, wherever people are. */
export const paris = 'Europe/Paris';

/** "1er janvier": libraries write "1 janvier", which nobody says. Other days, and other languages, stay as they are. */
export const withOrdinal = (words: string): string =>
  words.replace(/(?<![\d/])1(?=\s(?:janv|févr|mars|avr|mai|juin|juil|août|sept|oct|nov|déc))/gu, '1er');

/** Lengths in milliseconds. */
export const seconds = (count: number): number => count * 1000;
export const minutes = (count: number): number => count * 60_000;
export const hours = (count: number): number => count * 3_600_000;
/** Lengths of 24 hours, which is not always from one civil day to the next: for those, `addDays` of time.ts. */
export const days = (count: number): number => count * 86_400_000;

/** The instant `milliseconds` after `from` (before it when negative). */
export const after = (from: Instant, milliseconds: number): Instant => new Date(from.getTime() + milliseconds);

export const isBefore = (a: Instant, b: Instant): boolean => a.getTime() < b.getTime();

/** Milliseconds from `from` to `to`, negative when `to` is earlier. */
export const elapsed = (from: Instant, to: Instant): number => to.getTime() - from.getTime();

export interface Length {
  /** Of 24 hours each. */
  readonly days: number;
  /** 0 to 23. */
  readonly hours: number;
  /** 0 to 59. */
  readonly minutes: number;
}

/** A length in milliseconds as whole days, hours and minutes; the rest is dropped, and a negative length is none. */
export const inUnits = (milliseconds: number): Length => {
  const left = Math.max(0, milliseconds);
  return {
    days: Math.floor(left / days(1)),
    hours: Math.floor((left % days(1)) / hours(1)),
    minutes: Math.floor((left % hours(1)) / minutes(1)),
  };
};
