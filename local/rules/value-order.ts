/** Why: equality and order as rules define them, three-valued so that partly known values stay undecided instead of guessed. */
import type { Known, MapValue, Unknown, Value } from './value.ts';

/** Code-point order, which is the order of UTF-8 bytes (unlike JavaScript's `<`). */
export function compareText(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y) return surrogatesLast(x) - surrogatesLast(y);
  }
  return a.length - b.length;
}

/** Surrogates stand for code points above U+FFFF, so they sort after U+E000–U+FFFF. */
function surrogatesLast(unit: number): number {
  return unit >= 0xe000 ? unit - 0x800 : unit >= 0xd800 ? unit + 0x2000 : unit;
}

/** Order of two values of one comparable class; undefined when rules cannot compare them (or for NaN). */
export function compareKnown(a: Known, b: Known): number | undefined {
  if (a.k === 'string' && b.k === 'string') return compareText(a.v, b.v);
  const comparable = (isNumber(a) && isNumber(b)) || (a.k === b.k && (a.k === 'timestamp' || a.k === 'duration'));
  if (!comparable) return undefined;
  const x = (a as { v: bigint | number }).v;
  const y = (b as { v: bigint | number }).v;
  // `<` compares bigint with number exactly; NaN compares with nothing
  return x < y ? -1 : x > y ? 1 : x <= y && x >= y ? 0 : undefined;
}

export function isNumber(value: Value): value is Extract<Known, { k: 'int' | 'float' }> {
  return value.k === 'int' || value.k === 'float';
}

/** Deep equality; undefined when it depends on something unknown. */
export function same(a: Value, b: Value): boolean | undefined {
  if (a.k === 'unknown') return b.k === 'unknown' ? bothEqual(a, b) : sameAsUnknown(a, b);
  if (b.k === 'unknown') return sameAsUnknown(b, a);
  if (isNumber(a) && isNumber(b)) return a.v <= b.v && a.v >= b.v;
  if (a.k !== b.k) return false;
  return sameKind(a, b);
}

function bothEqual(a: Unknown, b: Unknown): boolean | undefined {
  return a.equals && b.equals && same(a.equals, b.equals);
}

function sameKind(a: Known, b: Known): boolean | undefined {
  switch (a.k) {
    case 'null':
      return true;
    case 'list': {
      const other = (b as typeof a).v;
      return a.v.length === other.length && every(a.v, (item, i) => same(item, other[i] as Known));
    }
    case 'set': {
      const other = (b as typeof a).v;
      return a.v.length === other.length && a.v.every((item) => contains(other, item) === true);
    }
    case 'map':
      return sameMaps(a, b as MapValue);
    case 'path': {
      const other = (b as typeof a).v;
      return a.v.length === other.length && a.v.every((segment, i) => segment === other[i]);
    }
    case 'bytes':
      return Buffer.compare(a.v, (b as typeof a).v) === 0;
    case 'latlng':
      return a.lat === (b as typeof a).lat && a.lng === (b as typeof a).lng;
    case 'map_diff':
      return every([0, 1], (_, i) => (i === 0 ? sameMaps(a.after, (b as typeof a).after) : sameMaps(a.before, (b as typeof a).before)));
    default:
      return a.v === (b as typeof a).v;
  }
}

function sameMaps(a: MapValue, b: MapValue): boolean | undefined {
  if (a === b && a.open === undefined) return true;
  const open = a.open !== undefined || b.open !== undefined;
  if (!open && a.v.size !== b.v.size) return false;
  const shared = every([...a.v.keys()], (key) => {
    const other = b.v.get(key);
    if (other === undefined) return b.open === undefined ? false : undefined;
    return same(a.v.get(key) as Value, other);
  });
  return open && shared === true ? undefined : shared;
}

function every<T>(items: readonly T[], test: (item: T, index: number) => boolean | undefined): boolean | undefined {
  let outcome: boolean | undefined = true;
  for (const [index, item] of items.entries()) {
    const passed = test(item, index);
    if (passed === false) return false;
    if (passed === undefined) outcome = undefined;
  }
  return outcome;
}

/** Is the value among the items? Undefined when it depends on something unknown. */
export function contains(items: readonly Known[], value: Value): boolean | undefined {
  let outcome: boolean | undefined = false;
  for (const item of items) {
    const found = same(item, value);
    if (found === true) return true;
    if (found === undefined) outcome = undefined;
  }
  return outcome;
}

function sameAsUnknown(guess: Unknown, value: Known): boolean | undefined {
  if (guess.equals) return same(guess.equals, value);
  if (guess.excludes !== undefined && contains(guess.excludes, value) === true) return false;
  if (guess.type !== undefined && !(guess.type === 'number' ? isNumber(value) : value.k === guess.type)) return false;
  const low = guess.low && compareKnown(value, guess.low.value);
  if (low !== undefined && (low < 0 || (low === 0 && !guess.low?.inclusive))) return false;
  const high = guess.high && compareKnown(value, guess.high.value);
  if (high !== undefined && (high > 0 || (high === 0 && !guess.high?.inclusive))) return false;
  return undefined;
}

/** Decides `guess op value` from the interval, if it can. */
export function compareUnknown(guess: Unknown, op: '<' | '<=' | '>' | '>=', value: Known): boolean | undefined {
  const high = guess.high && compareKnown(guess.high.value, value);
  const low = guess.low && compareKnown(guess.low.value, value);
  const below = high !== undefined && (high < 0 || (high === 0 && !guess.high?.inclusive));
  const above = low !== undefined && (low > 0 || (low === 0 && !guess.low?.inclusive));
  const atMost = high !== undefined && high <= 0;
  const atLeast = low !== undefined && low >= 0;
  const [proven, refuted] = { '<': [below, atLeast], '<=': [atMost, above], '>': [above, atMost], '>=': [atLeast, below] }[op];
  return proven ? true : refuted ? false : undefined;
}
