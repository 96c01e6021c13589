/** Why: one total order of values, used by filters, sorting, cursors, transforms and, byte for byte, by the index keys. */
import type { Fields, Value } from './value.ts';

/** Type classes in their order; range filters stay inside one class. */
export type TypeClass = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10;

const CLASS = { null: 0, bool: 1, int: 2, double: 2, time: 3, string: 4, bytes: 5, ref: 6, geo: 7, array: 8 } as const;

/** null < booleans < numbers < timestamps < strings < bytes < references < geo points < arrays < vectors < maps. */
export function typeClass(value: Value): TypeClass {
  if (value.t === 'map') return vectorOf(value.v) ? 9 : 10;
  return CLASS[value.t];
}

/** The components of a vector map (`__type__: "__vector__"`), or null when the map is an ordinary one. */
export function vectorOf(fields: Fields): readonly Value[] | null {
  const type = fields.get('__type__');
  const value = fields.get('value');
  if (fields.size !== 2 || type?.t !== 'string' || type.v !== '__vector__' || value?.t !== 'array') return null;
  return value.v;
}

export function isNaNValue(value: Value): boolean {
  return value.t === 'double' && Number.isNaN(value.v);
}

/** Strings by their UTF-8 bytes: differs from UTF-16 order only when a surrogate meets a character above U+DFFF. */
export function compareUtf8(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x === y) continue;
    return x >= 0xd800 && y >= 0xd800 ? codePointRank(x) - codePointRank(y) : x - y;
  }
  return a.length - b.length;
}

function codePointRank(unit: number): number {
  return unit >= 0xe000 ? unit - 0x800 : unit + 0x2000;
}

/** Exact across int64 and double (the language compares a bigint with a number without rounding); NaN comes first. */
export function compareNumbers(a: bigint | number, b: bigint | number): number {
  if (Number.isNaN(a)) return Number.isNaN(b) ? 0 : -1;
  if (Number.isNaN(b)) return 1;
  return a < b ? -1 : a > b ? 1 : 0;
}

const NUMERIC_ID = /^__id(-?\d+)__$/;

/** The number in `__id7__`, or null for every other identifier. */
export function numericId(segment: string): bigint | null {
  if (!segment.startsWith('__id')) return null;
  const match = NUMERIC_ID.exec(segment);
  return match?.[1] === undefined ? null : BigInt(match[1]);
}

/** Slash-separated paths, segment by segment, numeric identifiers first. */
export function comparePaths(a: string, b: string): number {
  if (a === b) return 0;
  const left = a.split('/');
  const right = b.split('/');
  for (let i = 0; i < left.length && i < right.length; i++) {
    const order = compareSegments(left[i] ?? '', right[i] ?? '');
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

function compareSegments(a: string, b: string): number {
  const x = numericId(a);
  const y = numericId(b);
  if (x !== null && y !== null) return x < y ? -1 : x > y ? 1 : 0;
  if (x !== null) return -1;
  return y !== null ? 1 : compareUtf8(a, b);
}

/** The total order of values. Zero means equal for filters too (1 = 1.0, -0 = 0, NaN = NaN). */
export function compareValues(a: Value, b: Value): number {
  const rank = typeClass(a) - typeClass(b);
  if (rank !== 0) return rank;
  switch (a.t) {
    case 'null':
      return 0;
    case 'bool':
      return b.t === 'bool' ? Number(a.v) - Number(b.v) : 0;
    case 'int':
    case 'double':
      return b.t === 'int' || b.t === 'double' ? compareNumbers(a.v, b.v) : 0;
    case 'time':
      return b.t === 'time' ? compareNumbers(a.v, b.v) : 0;
    case 'string':
      return b.t === 'string' ? compareUtf8(a.v, b.v) : 0;
    case 'bytes':
      return b.t === 'bytes' ? Buffer.compare(a.v, b.v) : 0;
    case 'ref':
      return b.t === 'ref' ? comparePaths(a.v, b.v) : 0;
    case 'geo':
      return b.t === 'geo' ? compareNumbers(a.lat, b.lat) || compareNumbers(a.lng, b.lng) : 0;
    case 'array':
      return b.t === 'array' ? compareLists(a.v, b.v) : 0;
    case 'map':
      return b.t === 'map' ? compareMaps(a.v, b.v) : 0;
  }
}

export function equalValues(a: Value, b: Value): boolean {
  return compareValues(a, b) === 0;
}

/** Map keys in UTF-8 byte order. */
export function sortedKeys(fields: Fields): string[] {
  return [...fields.keys()].sort(compareUtf8);
}

function compareLists(a: readonly Value[], b: readonly Value[]): number {
  for (let i = 0; i < a.length && i < b.length; i++) {
    const order = compareValues(a[i] as Value, b[i] as Value);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

function compareMaps(a: Fields, b: Fields): number {
  const x = vectorOf(a);
  const y = vectorOf(b);
  if (x && y) return x.length - y.length || compareLists(x, y);
  const left = sortedKeys(a);
  const right = sortedKeys(b);
  for (let i = 0; i < left.length && i < right.length; i++) {
    const order =
      compareUtf8(left[i] ?? '', right[i] ?? '') || compareValues(a.get(left[i] ?? '') as Value, b.get(right[i] ?? '') as Value);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}
