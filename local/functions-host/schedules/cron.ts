/** Why: schedules are written for Cloud Scheduler; this reads the same texts (unix-cron, and "every …" of App Engine) and says whether a minute is due. */

/** True when the schedule fires in the minute that holds this instant. */
export type Schedule = (instant: Date) => boolean;

interface Clock {
  readonly minute: number;
  readonly hour: number;
  readonly day: number;
  readonly month: number;
  /** 0 is Sunday */
  readonly weekday: number;
}

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const months = ['', 'jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Throws on a text it does not understand, naming it. */
export function parseSchedule(text: string, timeZone: string): Schedule {
  const clock = clockIn(timeZone);
  const due = text.trim().startsWith('every ') ? parseEvery(text) : parseCron(text);
  return (instant) => due(clock(instant), instant);
}

type Due = (clock: Clock, instant: Date) => boolean;

function parseCron(text: string): Due {
  const fields = text.trim().split(/\s+/);
  const [minute, hour, day, month, weekday] = fields;
  if (
    fields.length !== 5 ||
    minute === undefined ||
    hour === undefined ||
    day === undefined ||
    month === undefined ||
    weekday === undefined
  ) {
    throw new Error(`schedule not supported: "${text}"`);
  }
  const minutes = values(minute, 0, 59, text);
  const hours = values(hour, 0, 23, text);
  const days = values(day, 1, 31, text);
  const inMonths = values(month, 1, 12, text, months);
  const onWeekdays = values(weekday, 0, 7, text, weekdays);
  const isDay = (clock: Clock): boolean => {
    const onDay = days.has(clock.day);
    const onWeekday = onWeekdays.has(clock.weekday) || (clock.weekday === 0 && onWeekdays.has(7));
    // Cron's old rule: when both days are restricted, either is enough.
    return day !== '*' && weekday !== '*' ? onDay || onWeekday : onDay && onWeekday;
  };
  return (clock) => minutes.has(clock.minute) && hours.has(clock.hour) && inMonths.has(clock.month) && isDay(clock);
}

/** `5`, `1-5`, `*`, `0/10`, `1-30/5`, `mon,fri` as the set of numbers it means. */
function values(field: string, from: number, to: number, text: string, names: readonly string[] = []): ReadonlySet<number> {
  const found = new Set<number>();
  for (const part of field.split(',')) {
    const match = /^(\*|\w+)(?:-(\w+))?(?:\/(\d+))?$/.exec(part);
    if (!match?.[1]) throw new Error(`schedule not supported: "${text}"`);
    const start = match[1] === '*' ? from : numberOf(match[1], names);
    const end = match[2] !== undefined ? numberOf(match[2], names) : match[1] === '*' || match[3] !== undefined ? to : start;
    const step = Number(match[3] ?? 1);
    if (!(start >= from && end <= to && start <= end && step > 0)) throw new Error(`schedule not supported: "${text}"`);
    for (let value = start; value <= end; value += step) found.add(value);
  }
  return found;
}

function numberOf(text: string, names: readonly string[]): number {
  const named = names.indexOf(text.slice(0, 3).toLowerCase());
  return /^\d+$/.test(text) ? Number(text) : named >= 0 ? named : Number.NaN;
}

const unitMinutes: Readonly<Record<string, number>> = { minute: 1, minutes: 1, mins: 1, hour: 60, hours: 60, day: 1440, days: 1440 };

function parseEvery(text: string): Due {
  const interval = /^every (\d+) (minutes?|mins|hours?|days?)$/.exec(text.trim());
  if (interval?.[1] && interval[2]) {
    const period = Number(interval[1]) * (unitMinutes[interval[2]] ?? 1);
    if (period > 0) return (_clock, instant) => Math.floor(instant.getTime() / 60_000) % period === 0;
  }
  const daily = /^every (day|\w{3,9}(?:,\w{3,9})*) (\d{1,2}):(\d{2})$/.exec(text.trim());
  if (daily?.[1] && daily[2] && daily[3])
    return parseCron(`${Number(daily[3])} ${Number(daily[2])} * * ${daily[1] === 'day' ? '*' : daily[1]}`);
  throw new Error(`schedule not supported: "${text}"`);
}

function clockIn(timeZone: string): (instant: Date) => Clock {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    minute: 'numeric',
    hour: 'numeric',
    day: 'numeric',
    month: 'numeric',
    weekday: 'short',
  });
  return (instant) => {
    const parts = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
    return {
      minute: Number(parts['minute']),
      hour: Number(parts['hour']),
      day: Number(parts['day']),
      month: Number(parts['month']),
      weekday: weekdays.indexOf((parts['weekday'] ?? '').toLowerCase()),
    };
  };
}
