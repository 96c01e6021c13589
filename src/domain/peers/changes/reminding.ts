/** Why: signing waits for those registered from the morning's reminder on; whoever takes a place later, or sees it move, is treated alike. */
import { addDays, after, dayOf, hours, parisInstant, type Instant } from '../../shared/time';
import type { Session } from '../peers';

/** 07:00 in Paris: the hour of `remindSessions`. */
const reminderMinute = 7 * 60;
const remindedAhead = hours(36);

const lastReminder = (now: Instant): Instant => {
  const today = parisInstant(dayOf(now), reminderMinute);
  return today <= now ? today : parisInstant(addDays(dayOf(now), -1), reminderMinute);
};

/** The last session that a reminder at `now` speaks of. */
export const remindedUntil = (now: Instant): Instant => after(now, remindedAhead);

/** Whether the last reminder spoke of this session, which is not over. */
export const isReminded = (session: Pick<Session, 'state' | 'startsAt' | 'endsAt'>, now: Instant): boolean =>
  session.state !== 'cancelled' && session.endsAt > now && session.startsAt <= remindedUntil(lastReminder(now));
