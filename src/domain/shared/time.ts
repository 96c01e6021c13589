/** Why: the one place that knows calendars: civil days and clocks of Paris, and of readers elsewhere. Luxon computes; "now" is always an argument. */
import { DateTime } from 'luxon';
import { elapsed, hours, minutes, paris, withOrdinal, type Day, type Instant } from './instant';

export { after, days, hours, isBefore, minutes, type Day, type Instant } from './instant';

const seen = (at: Instant, zone: string = paris): DateTime => DateTime.fromJSDate(at, { zone });
/** A day without a clock: in UTC every day has 24 hours. */
const civil = (day: Day): DateTime => DateTime.fromISO(day, { zone: 'utc' });
const written = (at: DateTime): Day => {
  const day = at.toISODate();
  if (day === null) throw new RangeError(`no day: ${at.invalidExplanation ?? at.invalidReason ?? ''}`);
  return day;
};

// ---- civil days ----

/** Years that people mean when they write a day: beyond them it is a slip of the finger. */
export const earliestYear = 1600;
export const latestYear = 2199;

/** A day that exists in the calendar, in a year that people mean: neither "2027-02-30" nor "0027-02-03". */
export const isDay = (value: string): value is Day => {
  const { year } = civil(value);
  return /^\d/.test(value) && civil(value).toISODate() === value && year >= earliestYear && year <= latestYear;
};

/** The civil day at an instant, in Paris unless another IANA zone is given. Throws a RangeError for an invalid instant or zone. */
export const dayOf = (at: Instant, zone: string = paris): Day => written(seen(at, zone));

/** The civil year in Paris at an instant. */
export const yearOf = (at: Instant): number => seen(at).year;

/** Whole days from `from` to `to`, negative when `to` is earlier. Days are civil days, so daylight saving does not count. */
export const daysBetween = (from: Day, to: Day): number => civil(to).diff(civil(from), 'days').days;

/** The day `count` civil days after `day`. Throws a RangeError when `day` is none. */
export const addDays = (day: Day, count: number): Day => written(civil(day).plus({ days: count }));

/** The same date `count` months later, or the last day of a shorter month: 31 January and one month is 28 February. */
export const addMonths = (day: Day, count: number): Day => written(civil(day).plus({ months: count }));

/** The same date `years` later; 29 February becomes 1 March in a year without one, as a right that begins once the years are full. */
export const anniversary = (day: Day, years: number): Day => {
  const same = civil(day).plus({ years });
  return written(same.day === civil(day).day ? same : same.plus({ days: 1 }));
};

export const firstOfMonth = (day: Day): Day => written(civil(day).startOf('month'));
/** The Monday of the week of `day`. */
export const mondayOf = (day: Day): Day => written(civil(day).startOf('week'));

/**
 * The days `first`, one step later, two steps later… up to `until` included. Each is counted from the first, so that what falls on a
 * 31st falls on the last day of shorter months and comes back to the 31st. Throws a RangeError when the step does not move forward.
 */
export const recurrence = (first: Day, step: { readonly days: number } | { readonly months: number }, until: Day): readonly Day[] => {
  if (('days' in step ? step.days : step.months) < 1) throw new RangeError('a recurrence moves forward');
  const nth = (index: number): Day => ('days' in step ? addDays(first, step.days * index) : addMonths(first, step.months * index));
  const all: Day[] = [];
  for (let day = first; day <= until; day = nth(all.length)) all.push(day);
  return all;
};

/** What a typed day is: a day, a question to whoever typed it, or a mistake. */
export type TypedDay =
  | { readonly kind: 'day'; readonly day: Day }
  /** Refused with a question: is this the year that was meant? */
  | { readonly kind: 'twoDigitYear'; readonly suggested: Day }
  | { readonly kind: 'yearOutOfRange' }
  | { readonly kind: 'notADay' };

/** Two digits of a year mean the one of that ending at most this many years ahead. */
const aheadOfToday = 19;

/** Reads `2027-04-06`, or the day first as French and British readers write: `6/4/2027`, also with dots, dashes or spaces. */
export const readDay = (typed: string, today: Day): TypedDay => {
  const [, first = '', middle = '', last = ''] = /^(\d+)[-/. ](\d{1,2})[-/. ](\d+)$/.exec(typed.trim()) ?? [];
  const [year, month, day] = (first.length > 2 ? [first, middle, last] : [last, middle, first]).map(Number);
  const latest = civil(today).year + aheadOfToday;
  const isShort = year !== undefined && year < 100;
  const meant = DateTime.fromObject({ year: isShort ? latest - ((latest - year) % 100) : year, month, day }, { zone: 'utc' });
  if (first === '' || !meant.isValid) return { kind: 'notADay' };
  if (isShort) return { kind: 'twoDigitYear', suggested: written(meant) };
  return isDay(written(meant)) ? { kind: 'day', day: written(meant) } : { kind: 'yearOutOfRange' };
};

// ---- clocks ----

/** Minutes since midnight on a clock, in Paris unless another IANA zone is given. */
export const minuteOfDay = (at: Instant, zone: string = paris): number => seen(at, zone).hour * 60 + seen(at, zone).minute;

/** "18:00", the clock as a time field wants it. */
export const clockOf = (at: Instant, zone: string = paris): string => seen(at, zone).toFormat('HH:mm');

/**
 * The instant when a Paris clock shows `minute` (since midnight) on `day`. In the hour skipped in spring, an hour later; in the hour
 * that comes twice in autumn, the second time, so that a deadline cuts nobody short. Throws a RangeError when `day` is none.
 */
export const parisInstant = (day: Day, minute: number): Instant => {
  const { isValid, year, month, day: date } = civil(day);
  if (!isValid || !Number.isFinite(minute)) throw new RangeError(`no instant: ${day}, ${minute}`);
  const clock = { hour: Math.floor(minute / 60), minute: minute % 60 };
  const either = DateTime.fromObject({ year, month, day: date, ...clock }, { zone: paris }).getPossibleOffsets();
  return new Date(Math.max(...either.map((one) => one.toMillis())));
};

/** The instant of a typed day ("2027-04-06") and clock ("18:00") in Paris; null unless both exist. */
export const typedInstant = (day: string, clock: string): Instant | null => {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(clock);
  return match === null || !isDay(day) ? null : parisInstant(day, Number(match[1]) * 60 + Number(match[2]));
};

/** 23:59 in Paris: a deadline that is a day lasts until its end. */
export const lastMinuteOf = (day: Day): Instant => parisInstant(day, 23 * 60 + 59);

/** The first instant of a civil year in Paris. */
export const startOfYear = (year: number): Instant => parisInstant(`${String(year).padStart(4, '0')}-01-01`, 0);

export type HalfOfDay = 'morning' | 'afternoon' | 'evening';

/** The half-day in which something starts, as people call it in Paris: the morning until noon, the evening from 17:00. */
export const halfOfDay = (at: Instant): HalfOfDay => {
  const { hour } = seen(at);
  return hour < 12 ? 'morning' : hour < 17 ? 'afternoon' : 'evening';
};

// ---- in words ----

/** "6 avril 2027", "mardi 6 avril 2027" when full. What is no day stays as it was typed. */
export const dayInWords = (day: string, locale: string, dateStyle: 'long' | 'full' = 'long'): string =>
  isDay(day) ? withOrdinal(civil(day).setLocale(locale).toLocaleString({ dateStyle })) : day;

/** "avril 2027". */
export const monthInWords = (day: Day, locale: string): string =>
  civil(day).setLocale(locale).toLocaleString({ month: 'long', year: 'numeric' });

/** "6 avril 2027 à 18:00", "mardi 6 avril 2027 à 18:00" when full: the clock is that of Paris, and the sentence around must say so. */
export const momentInWords = (at: Instant, locale: string, dateStyle: 'long' | 'full' = 'long'): string =>
  withOrdinal(seen(at).setLocale(locale).toLocaleString({ dateStyle, timeStyle: 'short' }));

// ---- how far ----

export interface Distance {
  /** Negative in the past. */
  readonly count: number;
  readonly unit: 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';
}

/**
 * How far a civil day is from another, as people say it: by days under a week, then by whole weeks, months and years. "Next week" is
 * the week after this one, from Monday: one week, month or year is said only of those, and the smaller unit otherwise ("in 13 days").
 */
export const daysAway = (day: Day, today: Day): Distance => {
  const [from, to] = [civil(today), civil(day)];
  const count = daysBetween(today, day);
  const units = [
    { unit: 'year', whole: to.diff(from, 'years').years, calendar: to.year - from.year },
    { unit: 'month', whole: to.diff(from, 'months').months, calendar: (to.year - from.year) * 12 + to.month - from.month },
    { unit: 'week', whole: count / 7, calendar: daysBetween(mondayOf(today), mondayOf(day)) / 7 },
  ] as const;
  for (const { unit, whole, calendar } of units) {
    const said = Math.trunc(whole);
    if (Math.abs(said) > 1 || (said !== 0 && said === calendar)) return { count: said, unit };
  }
  return { count, unit: 'day' };
};

/** How far an instant is: by minutes under an hour, by hours within the same civil day in Paris, else by civil days. */
export const howFar = (at: Instant, now: Instant): Distance => {
  const length = elapsed(now, at);
  if (Math.abs(length) < hours(1)) return { count: Math.trunc(length / minutes(1)) + 0, unit: 'minute' };
  const away = daysAway(dayOf(at), dayOf(now));
  return away.unit === 'day' && away.count === 0 ? { count: Math.trunc(length / hours(1)), unit: 'hour' } : away;
};
