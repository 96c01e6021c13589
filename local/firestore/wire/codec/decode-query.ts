/** Why: the one reader of structured queries and aggregations. */
import { FirestoreError, type Aggregation, type Cursor, type FieldPath, type Filter, type Operator, type Query } from '../../engine.ts';
import { parseFieldPath } from '../../model/field-path.ts';
import { decodeValue, decodeValues } from './decode-value.ts';
import { has, invalid, message, own, repeated, text, wrappedInt, type Raw } from './raw.ts';

/** Far beyond what a query may hold, and far below what would exhaust the stack. */
const MAX_DEPTH = 100;

const OPERATORS: Readonly<Record<string, Operator>> = {
  LESS_THAN: '<',
  LESS_THAN_OR_EQUAL: '<=',
  GREATER_THAN: '>',
  GREATER_THAN_OR_EQUAL: '>=',
  EQUAL: '==',
  NOT_EQUAL: '!=',
  ARRAY_CONTAINS: 'array-contains',
  IN: 'in',
  ARRAY_CONTAINS_ANY: 'array-contains-any',
  NOT_IN: 'not-in',
};
const UNARY: Readonly<Record<string, Extract<Filter, { kind: 'unary' }>['op']>> = {
  IS_NULL: 'is-null',
  IS_NOT_NULL: 'is-not-null',
  IS_NAN: 'is-nan',
  IS_NOT_NAN: 'is-not-nan',
};

/** A StructuredQuery below `parent`. */
export function decodeQuery(parent: string, input: unknown): Query {
  const raw = message(input, 'structuredQuery');
  if (has(raw, 'findNearest')) throw new FirestoreError('UNIMPLEMENTED', 'findNearest is not supported by the embedded Firestore.');
  const from = repeated(raw['from'], 'from');
  if (from.length > 1) throw invalid('A query may have at most one "from" selector.');
  const source = message(from[0], 'from');
  const startAt = decodeCursor(raw['startAt']);
  const endAt = decodeCursor(raw['endAt']);
  return {
    parent,
    collectionId: text(source['collectionId'], 'collectionId'),
    allDescendants: source['allDescendants'] === true,
    ...(has(raw, 'where') ? { where: decodeFilter(raw['where']) } : {}),
    orderBy: repeated(raw['orderBy'], 'orderBy').map((order) => decodeOrder(message(order, 'orderBy'))),
    ...(startAt ? { startAt } : {}),
    ...(endAt ? { endAt } : {}),
    offset: Number(wrappedInt(raw['offset'], 'offset') ?? 0n),
    limit: decodeLimit(raw['limit']),
    ...(has(raw, 'select') ? { select: decodeSelect(raw['select']) } : {}),
  };
}

function decodeLimit(input: unknown): number {
  const limit = wrappedInt(input, 'limit');
  if (limit === undefined) return -1;
  if (limit < 0n) throw invalid('limit is negative');
  return Number(limit);
}

/** The field a FieldReference names. */
function fieldOf(input: unknown): FieldPath {
  return parseFieldPath(text(message(input, 'field')['fieldPath'], 'fieldPath'));
}

/** `orderBy` entry. */
function decodeOrder(raw: Raw): Query['orderBy'][number] {
  return { path: fieldOf(raw['field']), descending: raw['direction'] === 'DESCENDING' };
}

/** A projection without fields returns names only. */
function decodeSelect(input: unknown): readonly FieldPath[] {
  const fields = repeated(message(input, 'select')['fields'], 'fields').map(fieldOf);
  return fields.length === 0 ? [['__name__']] : fields;
}

function decodeCursor(input: unknown): Cursor | undefined {
  if (input === undefined || input === null) return undefined;
  const raw = message(input, 'cursor');
  return { values: decodeValues(raw['values']), before: raw['before'] === true };
}

function decodeFilter(input: unknown, depth = 0): Filter {
  if (depth > MAX_DEPTH) throw invalid(`A filter is nested in more than ${MAX_DEPTH} levels.`);
  const raw = message(input, 'filter');
  if (has(raw, 'compositeFilter')) {
    const composite = message(raw['compositeFilter'], 'compositeFilter');
    const filters = repeated(composite['filters'], 'filters').map((filter) => decodeFilter(filter, depth + 1));
    if (composite['op'] !== 'AND' && composite['op'] !== 'OR') throw invalid('Unsupported composite filter operator.');
    return { kind: composite['op'] === 'OR' ? 'or' : 'and', filters };
  }
  if (has(raw, 'unaryFilter')) {
    const unary = message(raw['unaryFilter'], 'unaryFilter');
    const op = own(UNARY, String(unary['op']));
    if (!op) throw invalid('Unsupported unary filter operator.');
    return { kind: 'unary', path: fieldOf(unary['field']), op };
  }
  if (!has(raw, 'fieldFilter')) throw invalid('A filter needs a type.');
  const field = message(raw['fieldFilter'], 'fieldFilter');
  const op = own(OPERATORS, String(field['op']));
  if (!op) throw invalid('Unsupported field filter operator.');
  return { kind: 'field', path: fieldOf(field['field']), op, value: decodeValue(field['value']) };
}

/** The aggregations of a StructuredAggregationQuery; missing aliases are numbered as production does. */
export function decodeAggregations(input: unknown): readonly Aggregation[] {
  const list = repeated(input, 'aggregations').map((item, index) => decodeAggregation(message(item, 'aggregation'), index));
  if (list.length < 1 || list.length > 5)
    throw invalid('The maximum number of aggregations allowed in an aggregation query is 5, the minimum 1.');
  if (new Set(list.map((item) => item.alias)).size !== list.length) throw invalid('Aggregation aliases contain duplicates.');
  return list;
}

function decodeAggregation(raw: Raw, index: number): Aggregation {
  const alias = text(raw['alias'], 'alias') || `field_${index + 1}`;
  for (const op of ['sum', 'avg'] as const) {
    if (has(raw, op)) return { alias, op, path: fieldOf(message(raw[op], op)['field']) };
  }
  if (!has(raw, 'count')) throw invalid('Unknown aggregation.');
  const upTo = wrappedInt(message(raw['count'], 'count')['upTo'], 'upTo');
  return { alias, op: 'count', ...(upTo === undefined ? {} : { upTo }) };
}
