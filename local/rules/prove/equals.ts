/** Why: a query for 1 also finds 1.0, so a filter by equality proves a number but not which kind of number. */
import type { Known, Unknown, Value } from '../value.ts';

const TWO_TO_63 = 2 ** 63;

/** What is known of a value that equals this one in Firestore's sense: the value itself unless a number hides in it. */
export function equalTo(value: Known, label: string): Value {
  if (isExact(value)) return value;
  if (value.k === 'int' || value.k === 'float') {
    const bound = { value, inclusive: true };
    return { k: 'unknown', of: label, type: 'number', low: bound, high: bound, equals: value };
  }
  if (value.k === 'list') return { k: 'unknown', of: label, type: 'list', contains: value.v, equals: value };
  return { k: 'unknown', of: label, type: 'map', equals: value };
}

/** The property or item of something known by equality, if it is that; undefined when there is none. */
export function partOf(whole: Unknown, key: string | number): Value | undefined {
  const { equals } = whole;
  const part = equals?.k === 'map' ? equals.v.get(String(key)) : equals?.k === 'list' ? equals.v[Number(key)] : undefined;
  return part === undefined || part.k === 'unknown' ? part : equalTo(part, `${whole.of}.${key}`);
}

/** Can nothing else equal it? Integers and whole floats equal each other. */
function isExact(value: Value): boolean {
  switch (value.k) {
    case 'int':
      return BigInt(Number(value.v)) !== value.v;
    case 'float':
      return !Number.isInteger(value.v) || Math.abs(value.v) >= TWO_TO_63;
    case 'list':
      return value.v.every(isExact);
    case 'map':
      return [...value.v.keys()].every((key) => isExact(value.v.get(key) as Value));
    default:
      return true;
  }
}
