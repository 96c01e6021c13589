/** Why: ProtoJSON and proto-loader objects differ in a few leaf shapes only; reading those leaves here lets one decoder serve both. */
import { FirestoreError } from '../../engine.ts';

/** An undecoded message of either dialect. */
export type Raw = Readonly<Record<string, unknown>>;

/** Refusal of a malformed message. */
export function invalid(message: string): FirestoreError {
  return new FirestoreError('INVALID_ARGUMENT', message);
}

/** An entry of a table by a name the client chose: `constructor` is none. */
export function own<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

/** Is the field set (present, not null)? */
export function has(raw: Raw, key: string): boolean {
  return raw[key] !== undefined && raw[key] !== null;
}

/** A nested message; absent is an empty message. */
export function message(value: unknown, what: string): Raw {
  if (value === undefined || value === null) return {};
  if (typeof value !== 'object' || Array.isArray(value)) throw invalid(`Invalid value for ${what}: expected an object.`);
  return value as Raw;
}

/** A repeated field; absent is empty. */
export function repeated(value: unknown, what: string): readonly unknown[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw invalid(`Invalid value for ${what}: expected an array.`);
  return value as readonly unknown[];
}

/** A string; absent is ''. */
export function text(value: unknown, what: string): string {
  if (value === undefined || value === null) return '';
  if (typeof value !== 'string') throw invalid(`Invalid value for ${what}: expected a string.`);
  return value;
}

/** An int64: decimal text or number. */
export function int64(value: unknown, what: string): bigint {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return BigInt(value);
  if (typeof value === 'string' && /^-?\d+$/.test(value)) {
    const parsed = BigInt(value);
    if (BigInt.asIntN(64, parsed) === parsed) return parsed;
  }
  throw invalid(`Invalid value for ${what}: expected an int64.`);
}

/** An int32, bare (ProtoJSON) or wrapped in `{value}` (proto-loader); undefined when absent. */
export function wrappedInt(value: unknown, what: string): bigint | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'object') return int64(message(value, what)['value'] ?? 0, what);
  return int64(value, what);
}

const SPECIAL_DOUBLES: Readonly<Record<string, number>> = { NaN: NaN, Infinity: Infinity, '-Infinity': -Infinity };

/** A double: number, or text for what JSON cannot say. */
export function double(value: unknown, what: string): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'string') {
    const parsed = own(SPECIAL_DOUBLES, value) ?? (value.trim() === '' ? undefined : Number(value));
    if (parsed !== undefined && (value === 'NaN' || !Number.isNaN(parsed))) return parsed;
  }
  throw invalid(`Invalid value for ${what}: expected a number.`);
}

/** Bytes: a buffer, or base64 text in either alphabet. */
export function bytes(value: unknown, what: string): Uint8Array {
  if (value === undefined || value === null) return new Uint8Array(0);
  if (value instanceof Uint8Array) return value;
  if (typeof value !== 'string' || !/^[A-Za-z0-9+/_-]*={0,2}$/.test(value)) throw invalid(`Invalid value for ${what}: expected base64.`);
  return Buffer.from(value, 'base64');
}
