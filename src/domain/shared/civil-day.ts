/** Why: people say "14 h in Paris"; the server keeps instants. This is the one place that turns the first into the second. */
import { dayOf, type Day, type Instant } from './time';

const shape = /^\d{4}-\d{2}-\d{2}$/;

/** A day that exists in the calendar: "2027-02-30" does not. */
export const isDay = (value: string): value is Day => {
  const at = shape.test(value) ? Date.parse(`${value}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(value);
};

const wall = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Paris', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** Minutes since midnight on a Paris clock. */
export const minuteOfDay = (at: Instant): number => {
  const [hour = '0', minute = '0'] = wall.format(at).split(':');
  return Number(hour) * 60 + Number(minute);
};

/** The instant when a Paris clock shows `minute` (since midnight) on `day`. In the hour skipped in spring, the hour after. */
export const parisInstant = (day: Day, minute: number): Instant => {
  const asIfUtc = Date.parse(`${day}T00:00:00Z`) + minute * 60_000;
  const offsetAt = (instant: number): number => {
    const at = new Date(instant);
    return Date.parse(`${dayOf(at)}T00:00:00Z`) + minuteOfDay(at) * 60_000 - instant;
  };
  const first = asIfUtc - offsetAt(asIfUtc);
  return new Date(asIfUtc - offsetAt(first));
};
