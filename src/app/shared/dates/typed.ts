import { done, refused, type Result } from '@domain/shared/result';
import { isDay, type Day } from '@domain/shared/time';
import { DateTime } from 'luxon';

/** Year last, as French and British readers write; the order of ISO too. */
const dayFormats = ['d/M/yyyy', 'd.M.yyyy', 'd-M-yyyy', 'd M yyyy', 'd MMMM yyyy', 'd MMM yyyy', 'ddMMyyyy', 'yyyy-M-d'] as const;
const timeFormats = ['H:mm', "H'h'mm", "H'h'", 'H.mm', 'Hmm', 'H', 'h:mma', 'ha'] as const;
const languages = ['fr', 'en-GB'] as const;
const twoDigitYear = /^(\d{1,2}[\s./-]\d{1,2}[\s./-])(\d{2})$/;

const read = (text: string, formats: readonly string[]): DateTime | undefined =>
  formats
    .flatMap((format) => languages.map((locale) => DateTime.fromFormat(text, format, { zone: 'utc', locale })))
    .find(({ isValid }) => isValid);

const plain = (typed: string): string => typed.trim().replaceAll(/\s+/gu, ' ');

/** The day that somebody typed: refused when it does not exist, or when its year has two digits (of which century?). */
export function readTypedDay(typed: string): Result<Day, 'notADay' | 'twoDigitYear'> {
  const text = plain(typed).replace(/^1er /u, '1 ').toLocaleLowerCase('fr');
  if (twoDigitYear.test(text)) return refused('twoDigitYear');
  const day = read(text, dayFormats)?.toFormat('yyyy-MM-dd');
  return day === undefined || !isDay(day) ? refused('notADay') : done(day);
}

/** "14 h 30", "14:30", "1430", "2.30 pm" → `HH:mm`; null when it is no hour of a day. */
export function readTypedTime(typed: string): string | null {
  const text = typed.replaceAll(/\s+/gu, '').toLocaleLowerCase('fr');
  // Luxon takes 24:00 for the midnight after; nobody who types it means the midnight before.
  return text.startsWith('24') ? null : (read(text, timeFormats)?.toFormat('HH:mm') ?? null);
}
