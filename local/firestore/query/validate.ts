/** Why: queries that production refuses as malformed are refused before any index is touched, in production's words. */
import { FirestoreError, type FieldPath, type Filter, type Operator, type Query } from '../engine.ts';
import { formatFieldPath, isNamePath, samePath } from '../model/field-path.ts';
import { validateFieldPath } from '../model/limits.ts';
import { documentPath, parentPath, validateId } from '../model/names.ts';
import { conditionsOf, disjunctionsOf, isInequality, orderingOf, type Condition, type Conjunction } from './normal.ts';

const PROTO_NAME: Readonly<Record<Operator, string>> = {
  '<': 'LESS_THAN',
  '<=': 'LESS_THAN_OR_EQUAL',
  '==': 'EQUAL',
  '>': 'GREATER_THAN',
  '>=': 'GREATER_THAN_OR_EQUAL',
  '!=': 'NOT_EQUAL',
  'array-contains': 'ARRAY_CONTAINS',
  in: 'IN',
  'array-contains-any': 'ARRAY_CONTAINS_ANY',
  'not-in': 'NOT_IN',
};
const LIST_LIMIT: Partial<Record<Operator, number>> = { in: 30, 'array-contains-any': 30, 'not-in': 10 };

function refuse(message: string): never {
  throw new FirestoreError('INVALID_ARGUMENT', message);
}

/** Throws INVALID_ARGUMENT, or FAILED_PRECONDITION for an order that no index can give. `aggregated`: the fields summed or averaged. */
export function validateShape(db: string, query: Query, aggregated: readonly FieldPath[] = []): void {
  const parent = parentPath(db, query.parent);
  if (query.allDescendants && parent.length > 0) validateBelow(query);
  if (query.collectionId === '') validateKindless(query);
  else validateId(query.collectionId, query.collectionId);
  if (query.collectionId === '' || (query.allDescendants && parent.length > 0)) validateSumsByName(aggregated);
  if (query.offset < 0) refuse('offset is negative');
  if (query.limit < -1) refuse('limit is negative');
  for (const condition of conditionsOf(query.where)) validateCondition(db, query, condition);
  if (query.where) validateCombination(query.where);
  validateOrders(query);
  validateCursors(db, query);
}

/** What lies below a document is walked by name, of one collection id or of all: no index of fields covers a part of the tree. */
function validateBelow(query: Query): void {
  const fields = [...conditionsOf(query.where), ...query.orderBy].some(({ path }) => !isNamePath(path));
  if (fields) refuse('collection group queries are only allowed at the root parent');
  // Production says so whatever indexes there are.
  if (query.collectionId !== '' && query.orderBy.some(({ descending }) => descending))
    throw new FirestoreError('FAILED_PRECONDITION', 'The query requires an index.');
}

/** A walk by name reads no field: there is nothing to sum. */
function validateSumsByName(aggregated: readonly FieldPath[]): void {
  const fields = [...new Set(aggregated.filter((path) => !isNamePath(path)).map(formatFieldPath))];
  if (fields.length > 0)
    refuse(
      `This query requires an index with fields [${fields.join(', ')}] after __name__ and Firestore does not currently support such an index. Please try the query again with additional ordering on those fields.`,
    );
}

/** Throws INVALID_ARGUMENT for a query that is answered once but never followed: changes are not found by a walk through names. */
export function validateFollowed(db: string, query: Query): void {
  if (query.collectionId === '') refuse('All-collection queries are not supported by real-time queries.');
  if (query.allDescendants && parentPath(db, query.parent).length > 0)
    refuse("'all_descendants' in CollectionSelector with document parent is not supported by real-time queries.");
}

/** A query over every collection walks documents by name: nothing else can be filtered or ordered. */
function validateKindless(query: Query): void {
  const other = conditionsOf(query.where).find((condition) => !isNamePath(condition.path));
  if (other) refuse(`kind is required for filter: ${formatFieldPath(other.path)}`);
  if (query.orderBy.some(({ path, descending }) => !isNamePath(path) || descending))
    refuse('kind is required for all orders except __key__ ascending');
}

function validateCondition(db: string, query: Query, condition: Condition): void {
  if (!isNamePath(condition.path)) validateFieldPath(condition.path);
  if (condition.kind === 'unary') {
    if (isNamePath(condition.path)) refuse('Unary filters are not supported on __name__.');
    return;
  }
  const limit = LIST_LIMIT[condition.op];
  const name = PROTO_NAME[condition.op];
  if (limit !== undefined) {
    if (condition.value.t !== 'array') refuse(`'${name}' requires an ArrayValue.`);
    if (condition.value.v.length === 0) refuse(`'${name}' requires a non-empty ArrayValue.`);
    if (condition.value.v.length > limit) refuse(`'${name}' supports up to ${limit} comparison values.`);
  }
  if (isNamePath(condition.path)) validateNameOperand(db, query, condition, name);
}

function validateNameOperand(db: string, query: Query, condition: Condition & { kind: 'field' }, name: string): void {
  if (condition.op === 'array-contains' || condition.op === 'array-contains-any') refuse(`'${name}' is not supported on __name__.`);
  const operands = condition.value.t === 'array' ? condition.value.v : [condition.value];
  for (const operand of operands) {
    if (operand.t !== 'ref') refuse('__key__ filter value must be a Key');
    // recursiveDelete bounds kindless queries with collection-like references: only ordinary queries name documents.
    if (query.collectionId !== '') documentPath(db, operand.v);
  }
}

function validateCombination(where: Filter): void {
  const conditions = conditionsOf(where);
  const negative = conditions.filter((c) => ['!=', 'not-in', 'is-not-null', 'is-not-nan'].includes(c.op));
  if (negative.length > 1) refuse('Only one of NOT_EQUAL, NOT_IN, IS_NOT_NULL, IS_NOT_NAN is allowed per query.');
  if (conditions.some((c) => c.op === 'not-in')) {
    const clash = conditions.find((c) => c.op === 'in' || c.op === 'array-contains-any');
    if (clash) refuse(`'NOT_IN' cannot be used in the same query with '${clash.op === 'in' ? 'IN' : 'ARRAY_CONTAINS_ANY'}'.`);
    if (hasOr(where)) refuse(`'NOT_IN' cannot be used in the same query with 'OR'.`);
  }
  for (const conjunction of disjunctionsOf(where)) {
    if (conjunction.filter((c) => c.op === 'array-contains').length > 1)
      refuse("A maximum of 1 'ARRAY_CONTAINS' filter is allowed per disjunction.");
    validateNameEquality(conjunction);
  }
}

function validateNameEquality(conjunction: Conjunction): void {
  const inequalities = conjunction.filter(isInequality);
  if (inequalities.length === 0 || inequalities.some((c) => isNamePath(c.path))) return;
  if (conjunction.some((c) => isNamePath(c.path) && c.op === '=='))
    refuse('Equality on key is not allowed if there are other inequality fields and key does not appear in inequalities.');
}

function hasOr(filter: Filter): boolean {
  if (filter.kind === 'or') return filter.filters.length > 1 || filter.filters.some(hasOr);
  return filter.kind === 'and' && filter.filters.some(hasOr);
}

function validateOrders(query: Query): void {
  const seen = new Set<string>();
  for (const { path } of query.orderBy) {
    if (!isNamePath(path)) validateFieldPath(path);
    const text = formatFieldPath(path);
    if (seen.has(text)) refuse(`The query orders by "${text}" more than once.`);
    seen.add(text);
  }
  validateNameLast(query);
}

/** A name is unique: nothing can be ordered after it, whether asked or implied by an inequality. */
function validateNameLast(query: Query): void {
  const at = query.orderBy.findIndex(({ path }) => isNamePath(path));
  if (at === -1) return;
  const ordered = (path: FieldPath): boolean => query.orderBy.some((order) => samePath(order.path, path));
  const implied = conditionsOf(query.where).some((condition) => isInequality(condition) && !ordered(condition.path));
  if (implied || at < query.orderBy.length - 1) refuse('order by clause cannot contain more fields after the key');
}

function validateCursors(db: string, query: Query): void {
  const orders = orderingOf(query);
  for (const [label, cursor] of [['start', query.startAt] as const, ['end', query.endAt] as const]) {
    if (!cursor) continue;
    if (cursor.values.length > orders.length) refuse(`The ${label} cursor has more values than the query has orders.`);
    cursor.values.forEach((value, i) => {
      if (!isNamePath(orders[i]?.path ?? [])) return;
      if (value.t !== 'ref') refuse('__key__ cursor value must be a Key');
      if (query.collectionId !== '') documentPath(db, value.v);
    });
  }
}
