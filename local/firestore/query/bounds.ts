/** Why: filters and cursors narrow the range of an index; everything here may only ever make the range too wide, never too narrow. */
import type { Cursor, Query } from '../engine.ts';
import { ByteWriter } from '../model/byte-writer.ts';
import { isNamePath, samePath } from '../model/field-path.ts';
import { afterPrefix, classBounds, KEY_LIMIT, pathKey, writeKey } from '../model/key.ts';
import { lastSegment, splitName } from '../model/names.ts';
import { typeClass } from '../model/order.ts';
import type { Value } from '../model/value.ts';
import { equalityValue, type Condition, type Conjunction, type Order } from './normal.ts';
import type { Position, ShapeField } from './source.ts';

const NO_NAME = new Uint8Array();
/** First key byte after null: what `!=`, `not-in` and the IS_NOT filters can still match. */
const AFTER_NULL = Uint8Array.of(6);
const out = new ByteWriter();

export interface Range {
  readonly low: Position;
  readonly high: Position;
}

/** Names as index entries hold them: the last segment in a collection, the whole path (terminated) in a group. */
export function entryName(path: string, group: boolean, descending: boolean): Uint8Array {
  const key = group ? Buffer.concat([pathKey(path), Buffer.of(0)]) : pathKey(lastSegment(path));
  return descending ? key.map((byte) => byte ^ 0xff) : key;
}

function encode(values: readonly Value[], descending: readonly boolean[] = []): Buffer {
  out.reset();
  values.forEach((value, i) => {
    const start = out.length;
    writeKey(out, value);
    if (descending[i]) out.invert(start);
  });
  return out.take(KEY_LIMIT);
}

/** The range of keys that equality conditions fix, narrowed by range conditions on the (ascending) field after them. */
export function filterBounds(
  equal: readonly Condition[],
  ranges: readonly Condition[],
  first: Order | null,
): Range & { readonly prefix: Buffer } {
  const prefix = encode(equal.map(equalityValue));
  let low: Buffer = prefix;
  let high = afterPrefix(prefix);
  if (prefix.length < KEY_LIMIT && first) {
    for (const condition of ranges) {
      const [from, to] = rangeOf(condition, prefix);
      if (Buffer.compare(from, low) > 0) low = from;
      if (Buffer.compare(to, high) < 0) high = to;
    }
  }
  return { prefix, low: { key: low, name: NO_NAME }, high: { key: high, name: NO_NAME } };
}

function rangeOf(condition: Condition, prefix: Buffer): [Buffer, Buffer] {
  const join = (bytes: Uint8Array): Buffer => Buffer.concat([prefix, bytes]).subarray(0, KEY_LIMIT);
  if (condition.kind === 'unary' || condition.op === '!=' || condition.op === 'not-in') return [join(AFTER_NULL), afterPrefix(prefix)];
  const [from, to] = classBounds(typeClass(condition.value));
  const at = join(encode([condition.value]));
  const start = join(Uint8Array.of(from));
  const end = join(Uint8Array.of(to));
  const past = afterPrefix(at);
  if (condition.op === '>') return [at.length >= KEY_LIMIT ? at : past, end];
  if (condition.op === '>=') return [at, end];
  return [start, condition.op === '<' && at.length < KEY_LIMIT ? at : past];
}

interface Walk extends Range {
  readonly nameDescending: boolean;
  /** the key of the equality prefix */
  readonly prefix: Buffer;
  /** index fields after that prefix */
  readonly ordered: readonly ShapeField[];
  readonly reverse: boolean;
}

/** Narrows a walk by the query's cursors, as far as their values follow the index. */
export function cursorBounds(query: Query, orders: readonly Order[], walk: Walk): Range {
  let { low, high } = walk;
  for (const [cursor, starting] of cursorsOf(query)) {
    const position = positionOf(query, orders, cursor, walk);
    if (!position) continue;
    const raising = starting !== walk.reverse;
    const chosen = (position.partial ? raising : cursor.before !== walk.reverse) ? position.at : position.past;
    if (raising) low = comparePositions(low, chosen) >= 0 ? low : chosen;
    else high = comparePositions(high, chosen) <= 0 ? high : chosen;
  }
  return { low, high };
}

function cursorsOf(query: Query): (readonly [Cursor, boolean])[] {
  return [...(query.startAt ? [[query.startAt, true] as const] : []), ...(query.endAt ? [[query.endAt, false] as const] : [])];
}

/** Where a cursor points: before (`at`) and after (`past`) the entries it names; partial when the index cannot tell exactly. */
function positionOf(
  query: Query,
  orders: readonly Order[],
  cursor: Cursor,
  walk: Walk,
): { at: Position; past: Position; partial: boolean } | null {
  const values: Value[] = [];
  let name: Uint8Array | null = null;
  for (const [i, value] of cursor.values.entries()) {
    const path = orders[i]?.path ?? [];
    if (isNamePath(path) && i === walk.ordered.length) name = nameIn(query, value, walk.nameDescending);
    const field = walk.ordered[i];
    if (!field || !samePath(field.path, path)) break;
    values.push(value);
  }
  if (values.length === 0) return null;
  const encoded = encode(
    values,
    walk.ordered.map((field) => field.mode === 'd'),
  );
  const key = Buffer.concat([walk.prefix, encoded]).subarray(0, KEY_LIMIT);
  const around = { at: { key, name: NO_NAME }, past: { key: afterPrefix(key), name: NO_NAME } };
  if (key.length >= KEY_LIMIT || values.length + (name ? 1 : 0) < cursor.values.length) return { ...around, partial: true };
  return name ? { at: { key, name }, past: { key, name: successor(name) }, partial: false } : { ...around, partial: false };
}

/** Name range from the parent of a group, `__name__` filters and cursors, for walks in name order. */
export function nameBounds(query: Query, orders: readonly Order[], conjunction: Conjunction, reverse: boolean): NameRange {
  const range: NameRange = { low: null, high: null };
  const parent = splitName(query.parent).path;
  if (query.allDescendants && parent !== '') narrow(range, pathKey(parent), afterPrefix(pathKey(parent)));
  for (const condition of conjunction) {
    if (condition.kind !== 'field' || !isNamePath(condition.path)) continue;
    const at = nameIn(query, condition.value);
    if (!at) continue;
    if (condition.op === '>' || condition.op === '>=') narrow(range, condition.op === '>' ? successor(at) : at, null);
    if (condition.op === '<' || condition.op === '<=') narrow(range, null, condition.op === '<' ? at : successor(at));
  }
  if (orders.length > 1) return range;
  for (const [cursor, starting] of cursorsOf(query)) {
    const at = nameIn(query, cursor.values[0]);
    if (!at) continue;
    const bound = cursor.before !== reverse ? at : successor(at);
    narrow(range, starting !== reverse ? bound : null, starting !== reverse ? null : bound);
  }
  return range;
}

export interface NameRange {
  low: Uint8Array | null;
  high: Uint8Array | null;
}

function narrow(range: NameRange, low: Uint8Array | null, high: Uint8Array | null): void {
  if (low && (!range.low || Buffer.compare(low, range.low) > 0)) range.low = low;
  if (high && (!range.high || Buffer.compare(high, range.high) < 0)) range.high = high;
}

/** The entry name of a reference. A name elsewhere compares by its whole path, which a last segment cannot tell: null leaves it to the comparator. */
function nameIn(query: Query, value: Value | undefined, descending = false): Uint8Array | null {
  if (value?.t !== 'ref') return null;
  const root = query.parent.split('/').slice(0, 5).join('/');
  const prefix = query.allDescendants ? `${root}/` : `${query.parent}/${query.collectionId}/`;
  if (!value.v.startsWith(prefix) || (!query.allDescendants && value.v.includes('/', prefix.length))) return null;
  return entryName(splitName(value.v).path, query.allDescendants, descending);
}

function successor(name: Uint8Array): Buffer {
  return Buffer.concat([name, Buffer.of(0)]);
}

function comparePositions(a: Position, b: Position): number {
  return Buffer.compare(a.key, b.key) || Buffer.compare(a.name, b.name);
}
