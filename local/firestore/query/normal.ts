/** Why: every query is first brought to one shape: a total ordering and a disjunction of plain conjunctions. */
import { FirestoreError, type Filter, type FieldPath, type Operator, type Query } from '../engine.ts';
import { isNamePath, samePath } from '../model/field-path.ts';
import { compareUtf8, isNaNValue } from '../model/order.ts';
import type { Value } from '../model/value.ts';

export interface Order {
  readonly path: FieldPath;
  readonly descending: boolean;
}
export type Condition = Extract<Filter, { kind: 'field' | 'unary' }>;
/** All conditions must hold. */
export type Conjunction = readonly Condition[];

export const MAX_DISJUNCTIONS = 30;
const INEQUALITIES: ReadonlySet<string> = new Set(['<', '<=', '>', '>=', '!=', 'not-in', 'is-not-null', 'is-not-nan']);

export function isInequality(condition: Condition): boolean {
  return INEQUALITIES.has(condition.op);
}

/** Equality in the sense of indexes: the field has one fixed value. */
export function isEquality(condition: Condition): boolean {
  return condition.op === '==' || condition.op === 'is-null' || condition.op === 'is-nan';
}

/** The fixed value of an equality condition. */
export function equalityValue(condition: Condition): Value {
  if (condition.kind === 'field') return condition.value;
  return condition.op === 'is-null' ? { t: 'null' } : { t: 'double', v: NaN };
}

/** Every leaf of the filter tree. */
export function conditionsOf(filter: Filter | undefined): Condition[] {
  if (!filter) return [];
  return 'filters' in filter ? filter.filters.flatMap(conditionsOf) : [filter];
}

/** Explicit orders, then missing inequality fields in field-path order, then `__name__`. */
export function orderingOf(query: Query): readonly Order[] {
  let orders = orderings.get(query);
  if (!orders) orderings.set(query, (orders = totalOrder(query)));
  return orders;
}

/** Live queries ask for the same order at every commit. */
const orderings = new WeakMap<Query, readonly Order[]>();

function totalOrder(query: Query): readonly Order[] {
  const orders: Order[] = [];
  for (const order of query.orderBy) {
    orders.push(order);
    if (isNamePath(order.path)) return orders;
  }
  const descending = orders.at(-1)?.descending ?? false;
  const missing = conditionsOf(query.where)
    .filter((condition) => isInequality(condition) && !isNamePath(condition.path))
    .map((condition) => condition.path)
    .sort(compareFieldPaths);
  for (const path of missing) if (!orders.some((order) => samePath(order.path, path))) orders.push({ path, descending });
  orders.push({ path: ['__name__'], descending });
  return orders;
}

function compareFieldPaths(a: FieldPath, b: FieldPath): number {
  for (let i = 0; i < a.length && i < b.length; i++) {
    const order = compareUtf8(a[i] ?? '', b[i] ?? '');
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

/** Disjunctive normal form, `in` and `array-contains-any` expanded; INVALID_ARGUMENT beyond 30 disjuncts. */
export function disjunctionsOf(filter: Filter | undefined): readonly Conjunction[] {
  const result = filter ? expand(filter) : [[]];
  if (result.length > MAX_DISJUNCTIONS) tooMany();
  return result;
}

/** Can this condition match anything at all? `== null` and `== NaN` cannot. */
export function isSatisfiable(condition: Condition): boolean {
  if (condition.kind === 'unary' || !['==', 'array-contains', '<', '<=', '>', '>='].includes(condition.op)) return true;
  if (condition.op === 'array-contains' || condition.op === '==') return condition.value.t !== 'null' && !isNaNValue(condition.value);
  return !isNaNValue(condition.value);
}

function expand(filter: Filter): Condition[][] {
  switch (filter.kind) {
    case 'or':
      return filter.filters.flatMap(expand);
    case 'and':
      return filter.filters.map(expand).reduce(product, [[]]);
    case 'field':
      if (filter.op === 'in') return spread(filter, '==');
      return filter.op === 'array-contains-any' ? spread(filter, 'array-contains') : [[filter]];
    case 'unary':
      return [[filter]];
  }
}

function spread(filter: Condition & { kind: 'field' }, op: Operator): Condition[][] {
  const values = filter.value.t === 'array' ? filter.value.v : [];
  return values.map((value) => [{ kind: 'field', path: filter.path, op, value }]);
}

function product(left: Condition[][], right: Condition[][]): Condition[][] {
  if (left.length * right.length > 10_000) tooMany();
  return left.flatMap((a) => right.map((b) => [...a, ...b]));
}

function tooMany(): never {
  throw new FirestoreError('INVALID_ARGUMENT', `'OR' supports up to ${MAX_DISJUNCTIONS} disjunctions, counted after normalization.`);
}
