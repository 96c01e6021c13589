/** Why: screens ask for days and hours in Paris; a journey may run at any hour of any zone. */
import { addDays, clockOf, dayOf } from '../../src/domain/shared/time';

/** The civil day in Paris, this many days from today, as a date field wants it. */
export const dayInParis = (ahead = 0): string => addDays(dayOf(new Date()), ahead);

/** Day and hour in Paris of an instant, as date and time fields want them. */
export const inParis = (at: Date): { readonly day: string; readonly time: string } => ({ day: dayOf(at), time: clockOf(at) });
