/** Why: timestamps and durations, in UTC and exact to the nanosecond. */
import { type Result, duration, failure, int, timestamp } from '../value.ts';
import { type Overloads, takes } from './signature.ts';

const SECOND = 1_000_000_000n;
const DAY = 86_400n * SECOND;
const UNITS: Readonly<Record<string, bigint>> = {
  w: 7n * DAY,
  d: DAY,
  h: 3600n * SECOND,
  m: 60n * SECOND,
  s: SECOND,
  ms: 1_000_000n,
  ns: 1n,
};

/** Remainder that is never negative, so that instants before 1970 have a time of day. */
function modulo(value: bigint, by: bigint): bigint {
  return ((value % by) + by) % by;
}

function dateOf(nanos: bigint): Date {
  return new Date(Number((nanos - modulo(nanos, 1_000_000n)) / 1_000_000n));
}

function fieldOf(read: (date: Date) => number): Overloads {
  return [takes(['timestamp'], (t) => int(read(dateOf(t.v))))];
}

function dayOfYear(date: Date): number {
  return Math.floor((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / 86_400_000) + 1;
}

export const TIME_METHODS: Readonly<Record<string, Overloads>> = {
  date: [takes(['timestamp'], (t) => timestamp(t.v - modulo(t.v, DAY)))],
  time: [takes(['timestamp'], (t) => duration(modulo(t.v, DAY)))],
  year: fieldOf((date) => date.getUTCFullYear()),
  month: fieldOf((date) => date.getUTCMonth() + 1),
  day: fieldOf((date) => date.getUTCDate()),
  hours: fieldOf((date) => date.getUTCHours()),
  minutes: fieldOf((date) => date.getUTCMinutes()),
  seconds: [...fieldOf((date) => date.getUTCSeconds()), takes(['duration'], (d) => int(d.v / SECOND))],
  nanos: [takes(['timestamp'], (t) => int(modulo(t.v, SECOND))), takes(['duration'], (d) => int(d.v % SECOND))],
  dayOfWeek: fieldOf((date) => date.getUTCDay() || 7),
  dayOfYear: fieldOf(dayOfYear),
  toMillis: fieldOf((date) => date.getTime()),
};

function dateFrom(year: bigint, month: bigint, day: bigint): Result {
  const date = new Date(0);
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  const exact = date.getUTCFullYear() === Number(year) && date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  return exact ? timestamp(BigInt(date.getTime()) * 1_000_000n) : failure(`There is no date ${year}-${month}-${day}.`);
}

export const TIMESTAMP_FUNCTIONS: Readonly<Record<string, Overloads>> = {
  date: [takes(['int', 'int', 'int'], (year, month, day) => dateFrom(year.v, month.v, day.v))],
  value: [takes(['int'], (ms) => timestamp(ms.v * 1_000_000n))],
};

export const DURATION_FUNCTIONS: Readonly<Record<string, Overloads>> = {
  value: [
    takes(['int', 'string'], (amount, unit) => {
      const size = Object.hasOwn(UNITS, unit.v) ? UNITS[unit.v] : undefined;
      return size === undefined ? failure(`Unknown duration unit '${unit.v}'.`) : duration(amount.v * size);
    }),
  ],
  time: [takes(['int', 'int', 'int', 'int'], (h, m, s, ns) => duration(((h.v * 60n + m.v) * 60n + s.v) * SECOND + ns.v))],
  abs: [takes(['duration'], (d) => duration(d.v < 0n ? -d.v : d.v))],
};
