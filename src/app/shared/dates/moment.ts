/** Why: a day and an hour in Paris are typed in two fields and kept as one instant. */
import { clockOf, dayOf, typedInstant } from '@domain/shared/time';

/** A moment as `es-moment-input` keeps it: `YYYY-MM-DDTHH:mm` in Paris, '' for none. */
export const momentOf = (at: Date | null): string => (at === null ? '' : `${dayOf(at)}T${clockOf(at)}`);

/** The instant of a moment; null for none or for what is no moment. */
export function instantOfMoment(moment: string): Date | null {
  const [day = '', time = ''] = moment.split('T');
  return typedInstant(day, time);
}
