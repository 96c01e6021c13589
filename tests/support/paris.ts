/** Why: screens ask for days and hours in Paris; a journey may run at any hour of any zone. */
import { minuteOfDay } from '../../src/domain/shared/civil-day';
import { after, dayOf, days } from '../../src/domain/shared/time';

/** The civil day in Paris, this many days from today, as a date field wants it. */
export const dayInParis = (ahead = 0): string => dayOf(after(new Date(), days(ahead)));

/** Day and hour in Paris of an instant, as date and time fields want them. */
export const inParis = (at: Date): { readonly day: string; readonly time: string } => {
  const minute = minuteOfDay(at);
  const two = (value: number): string => String(value).padStart(2, '0');
  return { day: dayOf(at), time: `${two(Math.floor(minute / 60))}:${two(minute % 60)}` };
};
