/** Why: methods of lists, sets, maps and map differences. */
import {
  type Known,
  type ListValue,
  type MapValue,
  type Result,
  type SetValue,
  type Value,
  bool,
  failure,
  int,
  list,
  overgrown,
  string,
} from '../value.ts';
import { contains, same } from '../value-order.ts';
import { toText } from './conversions.ts';
import { type Overloads, takes } from './signature.ts';

const ITEMS = ['list', 'set'] as const;
type Items = ListValue | SetValue;

/** A set: duplicates dropped, order irrelevant. */
export function setOf(items: readonly Known[]): SetValue {
  if (items.every((item) => item.k === 'string')) return { k: 'set', v: [...new Set(items.map((item) => item.v))].map(string) };
  const distinct: Known[] = [];
  for (const item of items) if (contains(distinct, item) !== true) distinct.push(item);
  return { k: 'set', v: distinct };
}

function lookup(items: readonly Known[]): (item: Known) => boolean {
  if (items.length < 8 || !items.every((item) => item.k === 'string')) return (item) => contains(items, item) === true;
  const texts = new Set(items.map((item) => item.v));
  return (item) => item.k === 'string' && texts.has(item.v);
}

const hasAll = (self: Items, other: Items): Result => bool(other.v.every(lookup(self.v)));
const hasAny = (self: Items, other: Items): Result => bool(self.v.some(lookup(other.v)));
const hasOnly = (self: Items, other: Items): Result => bool(self.v.every(lookup(other.v)));

function join(self: ListValue, separator: string): Result {
  const texts: string[] = [];
  let length = 0;
  for (const item of self.v) {
    const text = toText(item);
    if (text.k !== 'string') return text;
    texts.push(text.v);
    length += text.v.length + separator.length;
  }
  return overgrown(length) ?? string(texts.join(separator));
}

function getDeep(self: MapValue, keys: readonly Known[], fallback: Known): Result {
  let at: Value = self;
  for (const key of keys) {
    if (key.k !== 'string') return failure('A key path must be a list of strings.');
    const next: Value | undefined = at.k === 'map' ? at.v.get(key.v) : undefined;
    if (next === undefined) return fallback;
    at = next;
  }
  return at;
}

function keysOf(self: MapValue): string[] {
  return [...self.v.keys()];
}

/** Keys of either map, sorted into what happened to them from `before` to `after`. */
function difference(after: MapValue, before: MapValue, wanted: readonly ('added' | 'removed' | 'changed' | 'unchanged')[]): Result {
  const fate = (key: string): 'added' | 'removed' | 'changed' | 'unchanged' => {
    const [now, then] = [after.v.get(key), before.v.get(key)];
    if (then === undefined) return 'added';
    if (now === undefined) return 'removed';
    return same(now, then) === true ? 'unchanged' : 'changed';
  };
  const all = new Set([...keysOf(after), ...keysOf(before)]);
  return setOf([...all].filter((key) => wanted.includes(fate(key))).map(string));
}

export const COLLECTION_METHODS: Readonly<Record<string, Overloads>> = {
  size: [takes([ITEMS], (items) => int(items.v.length)), takes(['map'], (m) => int(m.v.size))],
  concat: [takes(['list', 'list'], (a, b) => overgrown(a.v.length + b.v.length) ?? list([...a.v, ...b.v]))],
  join: [takes(['list', 'string'], (items, separator) => join(items, separator.v))],
  removeAll: [takes(['list', ITEMS], (items, other) => list(items.v.filter((item) => !lookup(other.v)(item))))],
  hasAll: [takes([ITEMS, ITEMS], hasAll)],
  hasAny: [takes([ITEMS, ITEMS], hasAny)],
  hasOnly: [takes([ITEMS, ITEMS], hasOnly)],
  toSet: [takes([ITEMS], (items) => setOf(items.v))],
  union: [takes(['set', 'set'], (a, b) => setOf([...a.v, ...b.v]))],
  intersection: [takes(['set', 'set'], (a, b) => setOf(a.v.filter(lookup(b.v))))],
  difference: [takes(['set', 'set'], (a, b) => setOf(a.v.filter((item) => !lookup(b.v)(item))))],
  keys: [takes(['map'], (m) => list(keysOf(m).map(string)))],
  values: [takes(['map'], (m) => list(keysOf(m).map((key) => m.v.get(key) as Known)))],
  diff: [takes(['map', 'map'], (after, before) => ({ k: 'map_diff', after, before }))],
  addedKeys: [takes(['map_diff'], (d) => difference(d.after, d.before, ['added']))],
  removedKeys: [takes(['map_diff'], (d) => difference(d.after, d.before, ['removed']))],
  changedKeys: [takes(['map_diff'], (d) => difference(d.after, d.before, ['changed']))],
  affectedKeys: [takes(['map_diff'], (d) => difference(d.after, d.before, ['added', 'removed', 'changed']))],
  unchangedKeys: [takes(['map_diff'], (d) => difference(d.after, d.before, ['unchanged']))],
};

/** `map.get(key | [path], default)`: apart, because the default may be of any kind. */
export function getFrom(self: MapValue, key: Known, fallback: Known): Result {
  if (key.k === 'string') return getDeep(self, [key], fallback);
  return key.k === 'list' ? getDeep(self, key.v, fallback) : failure(`Function not found error: get(${key.k}, ${fallback.k}).`);
}
