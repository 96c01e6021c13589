/** Why: apart from the other pipes, for it counts days with Luxon, which the first load of public pages leaves out. */
import { inject, LOCALE_ID, Pipe, type PipeTransform } from '@angular/core';
import { daysAway, dayOf, howFar, isDay } from '@domain/shared/time';
import { formatDistance } from './format';

/** "il y a 3 jours", "demain", "dans 2 heures", "maintenant". Days are civil days in Paris: tomorrow is tomorrow from midnight. */
export function formatRelative(value: Date | string, now: Date, locale: string): string {
  const { count, unit } = typeof value === 'string' && isDay(value) ? daysAway(value, dayOf(now)) : howFar(new Date(value), now);
  return formatDistance(count, unit, locale);
}

/** "il y a 3 jours": give the clock, `{{ at | since: now() }}`. */
@Pipe({ name: 'since' })
export class SincePipe implements PipeTransform {
  private readonly locale = inject(LOCALE_ID);
  transform = (value: Date | string | null | undefined, now: Date): string => (value ? formatRelative(value, now, this.locale) : '');
}
