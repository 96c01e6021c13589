/** Why: deadlines are those of Paris, and people overseas read them on another clock: both are said, so that nobody counts. */
import { InjectionToken } from '@angular/core';
import { paris } from '@domain/shared/instant';
import { formatDay, formatDayTime, formatTime } from './format';

const isKnown = (zone: string | undefined): zone is string => {
  try {
    return zone !== undefined && new Intl.DateTimeFormat('fr', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    // Some machines name a zone that their own browser refuses.
    return false;
  }
};

/** The IANA zone the reader's machine lives in; that of Paris when it does not say. */
export const READER_ZONE = new InjectionToken<string>('zone of the reader', {
  providedIn: 'root',
  factory: () => {
    const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone as string | undefined;
    return isKnown(zone) ? zone : paris;
  },
});

/** ", heure de Paris · 21 h chez vous", with the day when it is another one there; '' on a clock that shows the same. */
export function besideParis(from: Date | string, locale: string, zone: string, to: Date | string = from): string {
  const dayAt = (timeZone: string): string => formatDay(from, locale, 'full', timeZone);
  const timesAt = (timeZone: string): string => [...new Set([from, to].map((at) => formatTime(at, locale, timeZone)))].join(' – ');
  if (dayAt(zone) === dayAt(paris) && timesAt(zone) === timesAt(paris)) return '';
  const there = dayAt(zone) === dayAt(paris) ? timesAt(zone) : `${dayAt(zone)}, ${timesAt(zone)}`;
  return $localize`:@@shared.besideParis:, heure de Paris · ${there}:there: chez vous`;
}

/** "mardi 6 avril, 18 h", and for readers on another clock "mardi 6 avril, 18 h, heure de Paris · 21 h chez vous". */
export const formatDeadline = (at: Date | string, locale: string, zone: string): string =>
  formatDayTime(at, locale) + besideParis(at, locale, zone);
