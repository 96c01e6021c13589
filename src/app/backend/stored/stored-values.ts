/** Why: documents hold Timestamps and sentinels, screens hold Dates and field changes; both ways are converted here, at any depth. */
import { isFieldChange, kindOf, type FieldChange } from './field-change';

/** The parts of the Firestore SDK that conversion needs. */
export interface Sentinels {
  serverTimestamp(): unknown;
  deleteField(): unknown;
  increment(by: number): unknown;
  arrayUnion(...items: unknown[]): unknown;
  arrayRemove(...items: unknown[]): unknown;
}

export type Data = Readonly<Record<string, unknown>>;

const isPlain = (value: unknown): value is Data => {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};

const hasToDate = (value: unknown): value is { toDate(): Date } =>
  typeof value === 'object' && value !== null && 'toDate' in value && typeof value.toDate === 'function';

/** From the store: every Timestamp becomes a Date. */
export function fromStored(value: unknown): unknown {
  if (hasToDate(value)) return value.toDate();
  if (Array.isArray(value)) return value.map(fromStored);
  if (isPlain(value)) return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fromStored(item)]));
  return value;
}

function sentinel(change: FieldChange, sdk: Sentinels): unknown {
  switch (kindOf(change)) {
    case 'serverTime':
      return sdk.serverTimestamp();
    case 'absent':
      return sdk.deleteField();
    case 'increment':
      return sdk.increment('by' in change ? change.by : 0);
    case 'union':
      return sdk.arrayUnion(...('items' in change ? change.items : []));
    case 'without':
      return sdk.arrayRemove(...('items' in change ? change.items : []));
  }
}

/** To the store: field changes become the SDK's sentinels; Dates are understood as they are. */
export function toStored(value: unknown, sdk: Sentinels): unknown {
  if (isFieldChange(value)) return sentinel(value, sdk);
  if (Array.isArray(value)) return value.map((item) => toStored(item, sdk));
  if (isPlain(value)) return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toStored(item, sdk)]));
  return value;
}

/** Equality of stored values: Dates by instant, maps whatever the order of their keys. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a instanceof Date && b instanceof Date) return a.getTime() === b.getTime();
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, index) => sameValue(item, b[index]));
  if (isPlain(a) && isPlain(b)) {
    const keys = Object.keys(a);
    return keys.length === Object.keys(b).length && keys.every((key) => key in b && sameValue(a[key], b[key]));
  }
  return Object.is(a, b);
}

/** The value at a dotted field path, undefined when absent. */
export function valueAt(data: Data | null, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => (isPlain(value) ? value[key] : undefined), data);
}
