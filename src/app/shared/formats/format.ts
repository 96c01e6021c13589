/** Why: dates, money and numbers are written one way in the whole app, by locale; deadlines are told in Paris time. Nothing is computed here. */
import { paris, withOrdinal } from '@domain/shared/instant';

const tag = (locale: string): string => (locale.startsWith('en') ? 'en-GB' : 'fr-FR');
/** A calendar day (`YYYY-MM-DD`) is read at noon so that no time zone moves it. */
const instant = (value: Date | string): Date =>
  typeof value === 'string' ? new Date(value.length === 10 ? `${value}T12:00:00Z` : value) : value;

const formatters = new Map<string, Intl.DateTimeFormat>();
function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  const known = formatters.get(key) ?? new Intl.DateTimeFormat(tag(locale), { timeZone: paris, ...options });
  formatters.set(key, known);
  return known;
}

export type DayStyle = 'full' | 'dated' | 'short' | 'numeric';

/** "mardi 24 novembre" (with the year when it is not this one, or `dated`), "24 nov. 2026", "24/11/2026". */
export function formatDay(value: Date | string, locale: string, style: DayStyle = 'full', timeZone: string = paris): string {
  const at = instant(value);
  if (style === 'numeric') return formatter(locale, { timeZone, day: '2-digit', month: '2-digit', year: 'numeric' }).format(at);
  if (style === 'short') return withOrdinal(formatter(locale, { timeZone, day: 'numeric', month: 'short', year: 'numeric' }).format(at));
  const year = formatter(locale, { timeZone, year: 'numeric' });
  const words: Intl.DateTimeFormatOptions = { timeZone, weekday: 'long', day: 'numeric', month: 'long' };
  const isThisYear = style === 'full' && year.format(at) === year.format(new Date());
  return withOrdinal(
    formatter(locale, isThisYear ? words : { ...words, year: 'numeric' })
      .format(at)
      .replace(',', ''),
  );
}

/** "18 h", "14 h 02"; "18:00" in English. */
export function formatTime(value: Date | string, locale: string, timeZone: string = paris): string {
  const parts = formatter('en', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(instant(value)).split(':');
  const [hour = '', minute = ''] = parts;
  if (locale.startsWith('en')) return `${hour}:${minute}`;
  return minute === '00' ? `${Number(hour)}\u00a0h` : `${Number(hour)}\u00a0h\u00a0${minute}`;
}

/** "mardi 24 novembre, 18 h". */
export const formatDayTime = (value: Date | string, locale: string): string => `${formatDay(value, locale)}, ${formatTime(value, locale)}`;

/** The narrow space of French figures is nearly invisible in our typeface: a plain unbreakable one reads better. */
const readable = (text: string): string => text.replaceAll('\u202f', '\u00a0');

export function formatMoney(amount: number, locale: string): string {
  const decimals = Number.isInteger(amount) ? 0 : 2;
  const options: Intl.NumberFormatOptions = {
    style: 'currency',
    currency: 'EUR',
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  };
  return readable(new Intl.NumberFormat(tag(locale), options).format(amount));
}

/** 0.92 → "92 %". */
export const formatPercent = (ratio: number, locale: string, decimals = 0): string =>
  readable(new Intl.NumberFormat(tag(locale), { style: 'percent', maximumFractionDigits: decimals }).format(ratio));

export const formatNumber = (value: number, locale: string, decimals = 2): string =>
  readable(new Intl.NumberFormat(tag(locale), { maximumFractionDigits: decimals }).format(value));

export function formatBytes(bytes: number, locale: string): string {
  const units: readonly (readonly [string, number])[] = [
    ['gigabyte', 1e9],
    ['megabyte', 1e6],
    ['kilobyte', 1e3],
  ];
  const [unit, size] = units.find(([, floor]) => bytes >= floor) ?? ['byte', 1];
  return readable(
    new Intl.NumberFormat(tag(locale), { style: 'unit', unit, maximumFractionDigits: size > 1e3 ? 1 : 0 }).format(bytes / size),
  );
}

/** « un titre »; “a title” in English. */
export const quote = (text: string, locale: string): string => (locale.startsWith('en') ? `“${text}”` : `«\u00a0${text}\u00a0»`);

/** What `howFar` says, in words: "il y a 3 jours", "demain", "dans 2 heures", "maintenant". */
export const formatDistance = (count: number, unit: Intl.RelativeTimeFormatUnit, locale: string): string =>
  new Intl.RelativeTimeFormat(tag(locale), { numeric: 'auto' }).format(count, unit === 'minute' && count === 0 ? 'second' : unit);

/** "mardi, mercredi et jeudi". */
export const formatList = (items: readonly string[], locale: string): string =>
  new Intl.ListFormat(tag(locale), { type: 'conjunction' }).format(items);
