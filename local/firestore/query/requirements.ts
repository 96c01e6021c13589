/** Why: a query that works here and fails in production is a trap; this decides whether production's indexes would serve it. */
import { FirestoreError, type FieldPath, type Query } from '../engine.ts';
import { formatFieldPath, isNamePath, samePath } from '../model/field-path.ts';
import { AUTOMATIC, type CompositeIndex, type CompositeIndexes, type IndexField, type SingleFieldIndex } from './indexes.ts';
import { disjunctionsOf, isEquality, orderingOf, type Conjunction, type Order } from './normal.ts';

interface Need {
  /** fields with one fixed value */
  readonly equal: readonly string[];
  readonly contains: string | null;
  /** remaining order, `__name__` last */
  readonly suffix: readonly IndexField[];
}

/** Throws FAILED_PRECONDITION with the definition to add when a disjunct has no index, as production would. */
export function requireIndexes(query: Query, declared: CompositeIndexes, aggregated: readonly FieldPath[] = []): void {
  if (query.collectionId === '') return;
  const orders = orderingOf(query);
  for (const conjunction of disjunctionsOf(query.where)) {
    const need = withAggregated(needOf(conjunction, orders), aggregated);
    if (isServed(query, need, declared) || isServed(query, reversed(need, aggregated), declared)) continue;
    const definition = JSON.stringify(definitionOf(query, need));
    throw new FirestoreError('FAILED_PRECONDITION', `The query requires an index. Add to firestore.indexes.json: ${definition}`);
  }
}

function needOf(conjunction: Conjunction, orders: readonly Order[]): Need {
  const equal = distinct(conjunction.filter(isEquality).map((c) => c.path));
  const contains = conjunction.find((c) => c.op === 'array-contains');
  const suffix = orders
    .filter((order) => !equal.some((path) => samePath(path, order.path)))
    .map((order) => ({
      fieldPath: formatFieldPath(order.path),
      mode: order.descending ? ('DESCENDING' as const) : ('ASCENDING' as const),
    }));
  return {
    equal: equal.filter((path) => !isNamePath(path)).map(formatFieldPath),
    contains: contains ? formatFieldPath(contains.path) : null,
    suffix: equal.some(isNamePath) ? [] : suffix,
  };
}

/** What is summed or averaged is read from the index: its fields follow those that are filtered and ordered. */
function withAggregated(need: Need, aggregated: readonly FieldPath[]): Need {
  const known = new Set([...need.equal, ...need.suffix.map((field) => field.fieldPath)]);
  const added = distinct(aggregated)
    .map(formatFieldPath)
    .filter((path) => path !== '__name__' && !known.has(path));
  if (added.length === 0 || need.suffix.length === 0) return need;
  const mode = need.suffix.at(-1)?.mode ?? 'ASCENDING';
  const fields = added.map((fieldPath): IndexField => ({ fieldPath, mode }));
  return { ...need, suffix: [...need.suffix.slice(0, -1), ...fields, ...need.suffix.slice(-1)] };
}

/** The order of aggregated fields is nobody's concern: an index with them the other way round serves as well. */
function reversed(need: Need, aggregated: readonly FieldPath[]): Need {
  const names = new Set(aggregated.map(formatFieldPath));
  const alone = need.suffix.every((field) => names.has(field.fieldPath) || field.fieldPath === '__name__');
  if (!alone || aggregated.length === 0) return need;
  return { ...need, suffix: need.suffix.map((field) => ({ ...field, mode: field.mode === 'ASCENDING' ? 'DESCENDING' : 'ASCENDING' })) };
}

function distinct(paths: readonly FieldPath[]): FieldPath[] {
  return paths.filter((path, i) => paths.findIndex((other) => samePath(other, path)) === i);
}

function isServed(query: Query, need: Need, declared: CompositeIndexes): boolean {
  const [first, ...rest] = need.suffix;
  // A pinned __name__ is a lookup, an order by ascending __name__ alone is how documents lie.
  if (!first) return true;
  const filtered = need.equal.length > 0 || need.contains !== null;
  const byName = first.fieldPath === '__name__';
  if (!filtered && byName && first.mode === 'ASCENDING') return true;
  if (!filtered && !byName && rest.length === 1 && rest[0]?.mode === first.mode && hasSingle(query, first, declared)) return true;
  return isMergeable(query, need, declared);
}

/** Merge join: each participating index ends in the query's order; together they cover every equality. */
function isMergeable(query: Query, need: Need, declared: CompositeIndexes): boolean {
  const wanted = new Set([...need.equal.map((field) => `=${field}`), ...(need.contains === null ? [] : [`@${need.contains}`])]);
  const covered = new Set<string>();
  const [only, second] = need.suffix;
  if (only && !second) {
    for (const field of need.equal) if (hasSingle(query, { fieldPath: field, mode: only.mode }, declared)) covered.add(`=${field}`);
    const contains = only.mode === 'ASCENDING' ? need.contains : null;
    if (contains !== null && hasSingle(query, { fieldPath: contains, mode: 'CONTAINS' }, declared)) covered.add(`@${contains}`);
  }
  let matched = false;
  for (const index of declared.indexes) {
    const prefix = prefixFor(query, index, need.suffix);
    if (!prefix?.every((field) => wanted.has(field))) continue;
    matched = true;
    for (const field of prefix) covered.add(field);
  }
  return wanted.size === 0 ? matched : covered.size === wanted.size;
}

/** The equality part of a composite index whose end is the wanted order, or null when it ends otherwise. */
function prefixFor(query: Query, index: CompositeIndex, suffix: readonly IndexField[]): string[] | null {
  if (index.collectionGroup !== query.collectionId || index.queryScope !== scopeOf(query)) return null;
  const fields = withName(index.fields);
  const start = fields.length - suffix.length;
  if (start < 0 || !suffix.every((field, i) => sameField(field, fields[start + i]))) return null;
  return fields.slice(0, start).map((field) => `${field.mode === 'CONTAINS' ? '@' : '='}${field.fieldPath}`);
}

/** Composite indexes end in `__name__`, in the direction of their last ordered field. */
function withName(fields: readonly IndexField[]): readonly IndexField[] {
  if (fields.at(-1)?.fieldPath === '__name__') return fields;
  const last = fields.findLast((field) => field.mode !== 'CONTAINS');
  return [...fields, { fieldPath: '__name__', mode: last?.mode ?? 'ASCENDING' }];
}

function sameField(a: IndexField, b: IndexField | undefined): boolean {
  return a.fieldPath === b?.fieldPath && a.mode === b.mode;
}

function scopeOf(query: Query): CompositeIndex['queryScope'] {
  return query.allDescendants ? 'COLLECTION_GROUP' : 'COLLECTION';
}

function hasSingle(query: Query, field: IndexField, declared: CompositeIndexes): boolean {
  return singleIndexes(query.collectionId, field.fieldPath, declared).some(
    (index) => index.mode === field.mode && index.queryScope === scopeOf(query),
  );
}

/** The override of the field itself, else of its nearest parent, else of `*`, else the automatic indexes. */
export function singleIndexes(collectionGroup: string, fieldPath: string, declared: CompositeIndexes): readonly SingleFieldIndex[] {
  const candidates = declared.fieldOverrides.filter(
    (o) =>
      o.collectionGroup === collectionGroup &&
      (o.fieldPath === '*' || o.fieldPath === fieldPath || fieldPath.startsWith(`${o.fieldPath}.`)),
  );
  const nearest = candidates.sort(
    (a, b) => (b.fieldPath === '*' ? 0 : b.fieldPath.length) - (a.fieldPath === '*' ? 0 : a.fieldPath.length),
  )[0];
  return nearest?.indexes ?? AUTOMATIC;
}

/** What to add to firestore.indexes.json: a composite index, or a single-field override where one field is enough. */
function definitionOf(query: Query, need: Need): unknown {
  const fields = [
    ...need.equal.map((fieldPath) => ({ fieldPath, order: 'ASCENDING' })),
    ...(need.contains === null ? [] : [{ fieldPath: need.contains, arrayConfig: 'CONTAINS' }]),
    ...trimName(need.suffix).map(({ fieldPath, mode }) => ({ fieldPath, order: mode })),
  ];
  const [only] = fields;
  if (fields.length > 1 || !only || only.fieldPath === '__name__') {
    return { collectionGroup: query.collectionId, queryScope: scopeOf(query), fields };
  }
  const { fieldPath, ...mode } = only;
  const automatic = [{ order: 'ASCENDING' }, { order: 'DESCENDING' }, { arrayConfig: 'CONTAINS' }].map((index) => ({
    ...index,
    queryScope: 'COLLECTION',
  }));
  const added = { ...mode, queryScope: scopeOf(query) };
  const indexes = query.allDescendants ? [...automatic, added] : automatic;
  return { fieldOverrides: [{ collectionGroup: query.collectionId, fieldPath, indexes }] };
}

/** The final `__name__` is implied when it follows the direction of the field before it. */
function trimName(suffix: readonly IndexField[]): readonly IndexField[] {
  const last = suffix.at(-1);
  const before = suffix.at(-2);
  const implied = last?.fieldPath === '__name__' && (before ? before.mode === last.mode : last.mode === 'ASCENDING');
  return implied ? suffix.slice(0, -1) : suffix;
}
