/** Why: a session is cut into half-days, because attendance is signed per half-day. */
import { done, refused, type Result } from '../shared/result';
import { after, hours, type Instant } from '../shared/time';
import type { HalfDay, Session } from './peers';

const parisHour = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Paris', hour: '2-digit', hourCycle: 'h23' });
const hourOf = (at: Instant): number => Number(parisHour.format(at));

const longestHalfDay = 5;
const longestSession = 5 * 24;

export type TimesRefusal = 'endsBeforeStart' | 'tooLong';

/**
 * The half-days between two instants: one when it fits in five hours, else each civil day of the session is cut at 13:00 (Paris).
 * Nights are left out: a day runs from the hour the session starts to the hour it ends.
 */
export const halfDaysBetween = (startsAt: Instant, endsAt: Instant): Result<readonly HalfDay[], TimesRefusal> => {
  const length = (endsAt.getTime() - startsAt.getTime()) / hours(1);
  if (length <= 0) return refused('endsBeforeStart');
  if (length > longestSession) return refused('tooLong');
  if (length <= longestHalfDay) return done([{ id: 'h1', startsAt, endsAt }]);
  const daysCount = Math.ceil(length / 24);
  const lastHour = hourOf(endsAt) - hourOf(startsAt);
  const halves: HalfDay[] = [];
  for (let index = 0; index < daysCount; index += 1) {
    const opening = after(startsAt, hours(24 * index));
    const closing = daysCount === 1 ? endsAt : after(opening, hours(Math.max(1, lastHour)));
    const noon = after(opening, hours(13 - hourOf(opening)));
    if (hourOf(opening) < 13)
      halves.push({ id: `h${String(halves.length + 1)}`, startsAt: opening, endsAt: closing < noon ? closing : noon });
    if (closing > noon)
      halves.push({ id: `h${String(halves.length + 1)}`, startsAt: hourOf(opening) < 13 ? noon : opening, endsAt: closing });
  }
  return done(halves);
};

export const isUpcoming = (session: Pick<Session, 'endsAt' | 'state'>, now: Instant): boolean =>
  session.state === 'planned' && session.endsAt > now;
