/** Why: a session is cut into half-days, because attendance is signed per half-day. */
import { elapsed, hours, type Day, type Instant } from '../shared/instant';
import { addDays, dayOf, daysBetween, minuteOfDay, parisInstant } from '../shared/time';
import { done, refused, type Result } from '../shared/result';
import type { HalfDay, Session } from './peers';

const noon = 13 * 60;
/** When a day opens or closes if the session does not say: it starts in the afternoon, or ends in the morning. */
const usualOpening = 9 * 60;
const usualClosing = 18 * 60;
const longestHalfDay = 5;
/** Ten half-days. */
const longestDays = 5;

export type TimesRefusal = 'endsBeforeStart' | 'tooLong';

/**
 * The half-days between two instants: one when it fits in five hours, else each civil day of the session (Paris) is cut at 13:00 and
 * nights are left out. Days open at the hour the session starts and close at the hour it ends; a session that starts in the afternoon
 * opens its other days at 9:00, one that ends in the morning closes its other days at 18:00.
 */
export const halfDaysBetween = (startsAt: Instant, endsAt: Instant): Result<readonly HalfDay[], TimesRefusal> => {
  const length = elapsed(startsAt, endsAt) / hours(1);
  if (!(length > 0)) return refused('endsBeforeStart');
  if (length <= longestHalfDay) return done([{ id: 'h1', startsAt, endsAt }]);
  const first = dayOf(startsAt);
  const last = daysBetween(first, dayOf(endsAt));
  if (last >= longestDays) return refused('tooLong');
  const [starts, ends] = [minuteOfDay(startsAt), minuteOfDay(endsAt)];
  const opening = starts < noon ? starts : usualOpening;
  const closing = ends > noon ? ends : usualClosing;
  const halves: HalfDay[] = [];
  const add = (from: Instant, to: Instant): void => {
    if (from < to) halves.push({ id: `h${String(halves.length + 1)}`, startsAt: from, endsAt: to });
  };
  for (let index = 0; index <= last; index += 1) {
    const day = addDays(first, index);
    const opens = index === 0 ? startsAt : parisInstant(day, opening);
    const closes = index === last ? endsAt : parisInstant(day, closing);
    const middle = parisInstant(day, noon);
    add(opens, closes < middle ? closes : middle);
    add(opens > middle ? opens : middle, closes);
  }
  return done(halves);
};

/**
 * When a session of an edition may be held: from a year before the one of its call, for what prepares it, to three years after: a plan ends
 * the year after the call, or the next, and those who followed it still meet once. Whole years; `firestore.rules` says the same.
 */
export const sessionLimits = (editionYear: number): { readonly earliest: Day; readonly latest: Day } => ({
  earliest: `${String(editionYear - 1)}-01-01`,
  latest: `${String(editionYear + 3)}-12-31`,
});

export const isUpcoming = (session: Pick<Session, 'endsAt' | 'state'>, now: Instant): boolean =>
  session.state === 'planned' && session.endsAt > now;

/** A session is held once it has started; saying so closes nothing else. */
export const mayBeHeld = (session: Pick<Session, 'startsAt' | 'state'>, now: Instant): boolean =>
  session.state === 'planned' && session.startsAt <= now;

/** Once anything is written on the sheet, the times it was written for do not change. */
export const timesAreFixed = (session: Pick<Session, 'presentCount' | 'timesFixed'>): boolean =>
  session.presentCount > 0 || session.timesFixed === true;
