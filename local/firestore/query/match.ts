/** Why: indexes only narrow the search; whether a document belongs to a query, and where, is decided here. */
import type { Cursor, Filter, Operator, Query } from '../engine.ts';
import { isNamePath, valueAt } from '../model/field-path.ts';
import { collectionIdOf, parentOf, splitName } from '../model/names.ts';
import { comparePaths, compareValues, equalValues, isNaNValue, typeClass } from '../model/order.ts';
import type { StoredDocument, Value } from '../model/value.ts';
import { orderingOf, type Condition, type Order } from './normal.ts';

/** A field's value, `__name__` being a reference to the document itself. */
export function fieldOf(document: StoredDocument, path: readonly string[]): Value | undefined {
  return isNamePath(path) ? { t: 'ref', v: document.name } : valueAt(document.fields, path);
}

/** Is the document below the query's parent and in its collection (or group)? */
export function inSource(query: Query, name: string): boolean {
  if (!name.startsWith(`${query.parent}/`)) return false;
  const path = splitName(name).path;
  if (query.collectionId !== '' && collectionIdOf(path) !== query.collectionId) return false;
  return query.allDescendants || parentOf(path) === splitName(query.parent).path;
}

/** Source, filters and the presence of every ordered field. */
export function matchesQuery(query: Query, document: StoredDocument): boolean {
  return inSource(query, document.name) && matchesFields(query, orderingOf(query), document);
}

/** Filters and the presence of every ordered field, for documents already known to be in the source. */
export function matchesFields(query: Query, orders: readonly Order[], document: StoredDocument): boolean {
  for (const order of orders) if (fieldOf(document, order.path) === undefined) return false;
  return !query.where || matchesFilter(query.where, document);
}

function matchesFilter(filter: Filter, document: StoredDocument): boolean {
  if (!('filters' in filter)) return matchesCondition(filter, document);
  if (filter.kind === 'and') return filter.filters.every((part) => matchesFilter(part, document));
  return filter.filters.some((part) => matchesFilter(part, document));
}

export function matchesCondition(condition: Condition, document: StoredDocument): boolean {
  const value = fieldOf(document, condition.path);
  if (value === undefined) return false;
  if (condition.kind === 'field') return matchesOperator(condition.op, value, condition.value);
  switch (condition.op) {
    case 'is-null':
      return value.t === 'null';
    case 'is-not-null':
      return value.t !== 'null';
    case 'is-nan':
      return isNaNValue(value);
    case 'is-not-nan':
      return value.t !== 'null' && !isNaNValue(value);
  }
}

function matchesOperator(op: Operator, value: Value, operand: Value): boolean {
  switch (op) {
    case '==':
      return equalsOperand(value, operand);
    case '!=':
      return value.t !== 'null' && !equalValues(value, operand);
    case '<':
    case '<=':
    case '>':
    case '>=':
      return (
        typeClass(value) === typeClass(operand) && !isNaNValue(value) && !isNaNValue(operand) && inRange(op, compareValues(value, operand))
      );
    case 'array-contains':
      return value.t === 'array' && value.v.some((item) => equalsOperand(item, operand));
    case 'in':
      return listOf(operand).some((item) => equalsOperand(value, item));
    case 'array-contains-any':
      return value.t === 'array' && listOf(operand).some((wanted) => value.v.some((item) => equalsOperand(item, wanted)));
    case 'not-in':
      return value.t !== 'null' && listOf(operand).every((item) => item.t !== 'null' && !equalValues(value, item));
  }
}

function inRange(op: '<' | '<=' | '>' | '>=', order: number): boolean {
  if (op === '<') return order < 0;
  if (op === '<=') return order <= 0;
  return op === '>' ? order > 0 : order >= 0;
}

/** Value equality, except that null and NaN equal nothing (IS_NULL and IS_NAN ask for them). */
function equalsOperand(value: Value, operand: Value): boolean {
  return operand.t !== 'null' && !isNaNValue(operand) && equalValues(value, operand);
}

function listOf(operand: Value): readonly Value[] {
  return operand.t === 'array' ? operand.v : [];
}

/** Compares two documents that have every ordered field. */
export function comparatorOf(orders: readonly Order[]): (a: StoredDocument, b: StoredDocument) => number {
  return (a, b) => {
    for (const order of orders) {
      const result = isNamePath(order.path)
        ? comparePaths(a.name, b.name)
        : compareValues(fieldOf(a, order.path) as Value, fieldOf(b, order.path) as Value);
      if (result !== 0) return order.descending ? -result : result;
    }
    return 0;
  };
}

/** Negative when the document lies before the cursor's position, 0 on it (for the values the cursor gives), positive after. */
export function compareToCursor(orders: readonly Order[], cursor: Cursor, document: StoredDocument): number {
  for (let i = 0; i < cursor.values.length && i < orders.length; i++) {
    const order = orders[i] as Order;
    const result = compareValues(fieldOf(document, order.path) as Value, cursor.values[i] as Value);
    if (result !== 0) return order.descending ? -result : result;
  }
  return 0;
}

export function afterStart(orders: readonly Order[], cursor: Cursor | undefined, document: StoredDocument): boolean {
  if (!cursor) return true;
  const position = compareToCursor(orders, cursor, document);
  return cursor.before ? position >= 0 : position > 0;
}

export function beforeEnd(orders: readonly Order[], cursor: Cursor | undefined, document: StoredDocument): boolean {
  if (!cursor) return true;
  const position = compareToCursor(orders, cursor, document);
  return cursor.before ? position < 0 : position <= 0;
}
