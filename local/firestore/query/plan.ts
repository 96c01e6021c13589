/** Why: each disjunct of a query becomes one bounded walk over an index that already lies in the query's order. */
import type { Query } from '../engine.ts';
import { isNamePath, samePath } from '../model/field-path.ts';
import { splitName } from '../model/names.ts';
import { pathKey } from '../model/key.ts';
import { cursorBounds, filterBounds, nameBounds } from './bounds.ts';
import { disjunctionsOf, isEquality, isSatisfiable, orderingOf, type Condition, type Conjunction, type Order } from './normal.ts';
import type { CollectionScan, IndexScan, IndexShape, ShapeField } from './source.ts';

export type Plan =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'point'; readonly path: string }
  | { readonly kind: 'below'; readonly path: string; readonly reverse: boolean; readonly sorted: boolean }
  | { readonly kind: 'collection'; readonly scan: CollectionScan; readonly exact: boolean }
  | { readonly kind: 'index'; readonly scan: IndexScan; readonly exact: boolean };

/** The indexes that a validated query walks. */
export function shapesOf(query: Query): readonly IndexShape[] {
  if (query.limit === 0) return [];
  const orders = orderingOf(query);
  return disjunctionsOf(query.where).flatMap((conjunction) => {
    const plan = planConjunction(query, orders, conjunction);
    return plan.kind === 'index' ? [plan.scan.shape, ...plan.scan.also.map(({ shape }) => shape)] : [];
  });
}

/** The parts of a conjunction that decide which index serves it. */
interface Parts {
  readonly equal: readonly Condition[];
  readonly contains: Condition | undefined;
  /** order fields without fixed value, `__name__` excluded */
  readonly suffix: readonly Order[];
  readonly nameDescending: boolean;
}

export function planConjunction(query: Query, orders: readonly Order[], conjunction: Conjunction): Plan {
  if (!conjunction.every(isSatisfiable)) return { kind: 'nothing' };
  const parentPath = splitName(query.parent).path;
  const pinned = conjunction.find((c) => c.kind === 'field' && c.op === '==' && isNamePath(c.path));
  if (pinned?.kind === 'field' && pinned.value.t === 'ref') return { kind: 'point', path: splitName(pinned.value.v).path };
  const parts = partsOf(conjunction, orders);
  if (query.collectionId === '') {
    return { kind: 'below', path: parentPath, reverse: parts.nameDescending, sorted: orders.length === 1 };
  }
  const unfiltered = parts.equal.length === 0 && parts.contains === undefined && parts.suffix.length === 0;
  if (unfiltered && !query.allDescendants) return planCollection(query, orders, conjunction, parentPath);
  return parts.suffix.length === 0 ? planByName(query, orders, conjunction, parts) : planOrdered(query, orders, conjunction, parts);
}

function partsOf(conjunction: Conjunction, orders: readonly Order[]): Parts {
  const equal = conjunction.filter(
    (c, i) => isEquality(c) && conjunction.findIndex((o) => isEquality(o) && samePath(o.path, c.path)) === i,
  );
  return {
    equal,
    contains: conjunction.find((c) => c.op === 'array-contains'),
    suffix: orders.filter((order) => !isNamePath(order.path) && !equal.some((c) => samePath(c.path, order.path))),
    nameDescending: orders.at(-1)?.descending ?? false,
  };
}

function planCollection(query: Query, orders: readonly Order[], conjunction: Conjunction, parentPath: string): Plan {
  const reverse = orders[0]?.descending ?? false;
  const { low, high } = nameBounds(query, orders, conjunction, reverse);
  const scan = { parentPath, collectionId: query.collectionId, low, high, reverse };
  return { kind: 'collection', scan, exact: conjunction.length === 0 && isUncut(query, []) };
}

/** Equalities only (or a whole group): entries of each single-field index lie in name order, so they can be joined by name. */
function planByName(query: Query, orders: readonly Order[], conjunction: Conjunction, parts: Parts): Plan {
  const fields = [...parts.equal.map((c) => fieldFor(c, 'a')), ...(parts.contains ? [fieldFor(parts.contains, 'c')] : [])];
  const singles = fields.map(({ field, condition }) => ({
    shape: shapeOf(query, [field], false),
    key: filterBounds([condition], [], null).low.key,
  }));
  const reverse = parts.nameDescending;
  const [driver = { shape: shapeOf(query, [], false), key: new Uint8Array() }, ...also] = singles;
  const names = nameBounds(query, orders, conjunction, reverse);
  const whole = filterBounds(
    fields.slice(0, 1).map((f) => f.condition),
    [],
    null,
  );
  const low = names.low ? { key: driver.key, name: names.low } : whole.low;
  const high = names.high ? { key: driver.key, name: names.high } : whole.high;
  const exact = conjunction.length === singles.length && isUncut(query, [...singles.map((s) => s.key)]);
  return { kind: 'index', scan: { shape: driver.shape, scope: scopeOf(query), low, high, also, reverse }, exact };
}

/** Equality prefix, then the order: one range of one index. */
function planOrdered(query: Query, orders: readonly Order[], conjunction: Conjunction, parts: Parts): Plan {
  const reverse = parts.suffix[0]?.descending ?? false;
  const prefix = [...parts.equal.map((c) => fieldFor(c, 'a')), ...(parts.contains ? [fieldFor(parts.contains, 'c')] : [])];
  prefix.sort((a, b) => (a.field.path.join('\0') < b.field.path.join('\0') ? -1 : 1));
  const suffix = parts.suffix.map((order): ShapeField => ({ path: order.path, mode: order.descending === reverse ? 'a' : 'd' }));
  const shape = shapeOf(query, [...prefix.map((p) => p.field), ...suffix], parts.nameDescending !== reverse);
  const first = parts.suffix[0] as Order;
  const ranges = conjunction.filter((c) => samePath(c.path, first.path) && !isEquality(c) && c.op !== 'array-contains');
  const bounds = filterBounds(
    prefix.map((p) => p.condition),
    ranges,
    first,
  );
  const walk = { ...bounds, nameDescending: shape.nameDescending, ordered: suffix, reverse };
  const { low, high } = cursorBounds(query, orders, walk);
  const counted = ranges.every((c) => ['<', '<=', '>', '>='].includes(c.op)) && conjunction.length === prefix.length + ranges.length;
  const exact = counted && suffix.length === 1 && isUncut(query, [low.key, high.key]);
  return { kind: 'index', scan: { shape, scope: scopeOf(query), low, high, also: [], reverse }, exact };
}

/** Can entries be counted without reading documents? Not with cursors, parents of groups, or keys near the cut. */
function isUncut(query: Query, keys: readonly Uint8Array[]): boolean {
  const rooted = !query.allDescendants || splitName(query.parent).path === '';
  return rooted && !query.startAt && !query.endAt && keys.every((key) => key.length < 1000);
}

function fieldFor(condition: Condition, mode: ShapeField['mode']): { field: ShapeField; condition: Condition } {
  return { field: { path: condition.path, mode }, condition };
}

function shapeOf(query: Query, fields: readonly ShapeField[], nameDescending: boolean): IndexShape {
  return { collectionId: query.collectionId, group: query.allDescendants, fields, nameDescending };
}

function scopeOf(query: Query): Uint8Array {
  return query.allDescendants ? new Uint8Array() : pathKey(splitName(query.parent).path);
}
