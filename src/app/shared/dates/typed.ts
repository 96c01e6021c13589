import { isDay, readDay, type Day, type TypedDay } from '@domain/shared/time';
import { DateTime } from 'luxon';

/** With the month in words, as readers of both languages write it, or without any separation; figures are read by the domain. */
const dayFormats = ['d MMMM yyyy', 'd MMM yyyy', 'ddMMyyyy'] as const;
const timeFormats = ['H:mm', "H'h'mm", "H'h'", 'H.mm', 'Hmm', 'H', 'h:mma', 'ha'] as const;
const languages = ['fr', 'en-GB'] as const;

const read = (text: string, formats: readonly string[]): DateTime | undefined =>
  formats
    .flatMap((format) => languages.map((locale) => DateTime.fromFormat(text, format, { zone: 'utc', locale })))
    .find(({ isValid }) => isValid);

/** The day that somebody typed, or what to ask them. */
export function readTypedDay(typed: string, today: Day): TypedDay {
  const text = typed.trim().replaceAll(/\s+/gu, ' ').replace(/^1er /u, '1 ').toLocaleLowerCase('fr');
  const inFigures = readDay(text, today);
  if (inFigures.kind !== 'notADay') return inFigures;
  const day = read(text, dayFormats)?.toFormat('yyyy-MM-dd');
  return day === undefined || !isDay(day) ? inFigures : { kind: 'day', day };
}

/** "14 h 30", "14:30", "1430", "2.30 pm" → `HH:mm`; null when it is no hour of a day. */
export function readTypedTime(typed: string): string | null {
  const text = typed.replaceAll(/\s+/gu, '').toLocaleLowerCase('fr');
  // Luxon takes 24:00 for the midnight after; nobody who types it means the midnight before.
  return text.startsWith('24') ? null : (read(text, timeFormats)?.toFormat('HH:mm') ?? null);
}
