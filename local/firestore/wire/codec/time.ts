/** Why: timestamps travel as RFC 3339 text or as {seconds, nanos}; inside they are microseconds, compared as numbers and never as text. */
import type { Micros } from '../../model/value.ts';
import { int64, invalid, message } from './raw.ts';

const RFC3339 = /^(\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d)(?:\.(\d{1,9}))?([Zz]|[+-]\d\d:\d\d)$/;
const MILLION = 1_000_000n;

/** Reads either form; digits below the microsecond are dropped. */
export function decodeTime(value: unknown, what: string): Micros {
  if (typeof value !== 'string') {
    const raw = message(value, what);
    return int64(raw['seconds'] ?? 0, what) * MILLION + int64(raw['nanos'] ?? 0, what) / 1000n;
  }
  const parts = RFC3339.exec(value);
  const millis = parts ? Date.parse(`${parts[1] ?? ''}${parts[3] ?? ''}`.toUpperCase()) : NaN;
  if (!parts || Number.isNaN(millis)) throw invalid(`Invalid value for ${what}: "${value}" is not a timestamp.`);
  return BigInt(millis) * 1000n + BigInt((parts[2] ?? '').padEnd(9, '0').slice(0, 6));
}

/** RFC 3339 in UTC with six digits. */
export function timeText(micros: Micros): string {
  const fraction = ((micros % MILLION) + MILLION) % MILLION;
  const seconds = new Date(Number((micros - fraction) / 1000n)).toISOString().slice(0, 19);
  return `${seconds}.${fraction.toString().padStart(6, '0')}Z`;
}

/** The protobuf Timestamp message. */
export function timeMessage(micros: Micros): { readonly seconds: string; readonly nanos: number } {
  const fraction = ((micros % MILLION) + MILLION) % MILLION;
  return { seconds: ((micros - fraction) / MILLION).toString(), nanos: Number(fraction) * 1000 };
}
