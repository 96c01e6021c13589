/** Why: a day and an hour in Paris are typed in two fields and kept as one instant. */
import { isDay, minuteOfDay, parisInstant } from '@domain/shared/civil-day';
import { dayOf } from '@domain/shared/time';

const two = (value: number): string => String(value).padStart(2, '0');
const clock = /^([01]\d|2[0-3]):([0-5]\d)$/u;

/** `HH:mm` on a clock in Paris. */
export const timeOf = (at: Date): string => `${two(Math.floor(minuteOfDay(at) / 60))}:${two(minuteOfDay(at) % 60)}`;

/** The instant of a typed day and hour in Paris; null while one of them is none. */
export function instantOf(day: string, time: string): Date | null {
  const [, hour, minute] = clock.exec(time) ?? [];
  return isDay(day) && hour !== undefined ? parisInstant(day, Number(hour) * 60 + Number(minute)) : null;
}

/** A moment as `es-moment-input` keeps it: `YYYY-MM-DDTHH:mm` in Paris, '' for none. */
export const momentOf = (at: Date | null): string => (at === null ? '' : `${dayOf(at)}T${timeOf(at)}`);

/** The instant of a moment; null for none or for what is no moment. */
export function instantOfMoment(moment: string): Date | null {
  const [day = '', time = ''] = moment.split('T');
  return instantOf(day, time);
}
