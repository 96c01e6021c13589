/** Why: one meaning for instants and calendar days across screens, functions and rules. The clock is always an argument. */

/** A point in time. Stored as a Firestore Timestamp; gateways and functions hand it over as a Date and never mutate it. */
export type Instant = Date;

/** A calendar day in Europe/Paris, `YYYY-MM-DD`. */
export type Day = string;

export const minutes = (count: number): number => count * 60_000;
export const hours = (count: number): number => count * 3_600_000;
export const days = (count: number): number => count * 86_400_000;

/** The instant `milliseconds` after `from` (before it when negative). */
export const after = (from: Instant, milliseconds: number): Instant => new Date(from.getTime() + milliseconds);

export const isBefore = (a: Instant, b: Instant): boolean => a.getTime() < b.getTime();

const parisDay = new Intl.DateTimeFormat('fr-CA', { timeZone: 'Europe/Paris', year: 'numeric', month: '2-digit', day: '2-digit' });

/** The calendar day in Europe/Paris at an instant. */
export const dayOf = (at: Instant): Day => parisDay.format(at);

/** Whole days from `from` to `to`, negative when `to` is earlier. Days are civil days, so daylight saving does not count. */
export const daysBetween = (from: Day, to: Day): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** The day `count` civil days after `day`. */
export const addDays = (day: Day, count: number): Day => new Date(Date.parse(day) + count * 86_400_000).toISOString().slice(0, 10);
