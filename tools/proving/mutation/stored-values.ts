/** Why: tables speak as the web SDK does; the rules are asked about what Firestore would have stored. */
import { Bytes, deleteField, FieldValue, serverTimestamp, Timestamp } from 'firebase/firestore';
import type { Fields, Micros, Value } from '../../../local/firestore/model/value.ts';

/** The document as stored at `time`. */
export function storedFields(data: object, time: Micros): Fields {
  return new Map(Object.entries(data).map(([key, value]) => [key, storedValue(value, time)]));
}

/** The document after an update, whose keys may be paths such as `scores.impact`. */
export function updatedFields(before: Fields, changes: object, time: Micros): Fields {
  return Object.entries(changes).reduce<Fields>((fields, [key, value]) => withValue(fields, key.split('.'), value, time), before);
}

function withValue(fields: Fields, [name = '', ...rest]: readonly string[], value: unknown, time: Micros): Fields {
  const next = new Map(fields);
  if (rest.length > 0) {
    const inner = next.get(name);
    next.set(name, { t: 'map', v: withValue(inner?.t === 'map' ? inner.v : new Map(), rest, value, time) });
  } else if (transformOf(value) === 'deleteField') next.delete(name);
  else next.set(name, storedValue(value, time));
  return next;
}

function storedValue(value: unknown, time: Micros): Value {
  if (value === null) return { t: 'null' };
  if (typeof value === 'boolean') return { t: 'bool', v: value };
  if (typeof value === 'string') return { t: 'string', v: value };
  if (typeof value === 'number') return Number.isSafeInteger(value) ? { t: 'int', v: BigInt(value) } : { t: 'double', v: value };
  if (value instanceof Date) return { t: 'time', v: BigInt(value.getTime()) * 1000n };
  if (value instanceof Timestamp)
    return { t: 'time', v: BigInt(value.seconds) * 1_000_000n + BigInt(Math.trunc(value.nanoseconds / 1000)) };
  if (value instanceof Bytes) return { t: 'bytes', v: value.toUint8Array() };
  if (transformOf(value) === 'serverTimestamp') return { t: 'time', v: time };
  if (Array.isArray(value)) return { t: 'array', v: value.map((item) => storedValue(item, time)) };
  if (typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype) return { t: 'map', v: storedFields(value, time) };
  throw new Error(`The mutation test does not know how Firestore stores a ${typeof value}`);
}

/** The transform of the web SDK that a value stands for, null for a plain value. */
function transformOf(value: unknown): 'deleteField' | 'serverTimestamp' | null {
  if (!(value instanceof FieldValue)) return null;
  if (value.isEqual(serverTimestamp())) return 'serverTimestamp';
  return value.isEqual(deleteField()) ? 'deleteField' : null;
}
