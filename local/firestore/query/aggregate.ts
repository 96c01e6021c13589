/** Why: counts, sums and averages are computed beside the data, from index entries alone when these say enough. */
import { FirestoreError, type Aggregation, type Query } from '../engine.ts';
import { validateFieldPath } from '../model/limits.ts';
import type { StoredDocument, Value } from '../model/value.ts';
import { fieldOf } from './match.ts';
import { disjunctionsOf, orderingOf } from './normal.ts';
import { planConjunction } from './plan.ts';
import { matching, type Overlay } from './run.ts';
import type { Source } from './source.ts';

const MAX_INT = (1n << 63n) - 1n;
const MIN_INT = -(1n << 63n);

/** Refuses zero or more than five aggregations, and aliases used twice. */
export function validateAggregations(aggregations: readonly Aggregation[]): void {
  const refuse = (message: string): never => {
    throw new FirestoreError('INVALID_ARGUMENT', message);
  };
  if (aggregations.length === 0) refuse('aggregations is empty');
  if (aggregations.length > 5) refuse('The maximum number of aggregations allowed in an aggregation query is 5.');
  if (new Set(aggregations.map((a) => a.alias)).size !== aggregations.length) refuse('Aggregation aliases must be unique.');
  for (const aggregation of aggregations) {
    if (aggregation.op !== 'count') validateFieldPath(aggregation.path);
    else if (aggregation.upTo !== undefined && aggregation.upTo <= 0n) refuse('upTo must be greater than zero.');
  }
}

/** Values by alias, and how many documents were aggregated. Only documents that have every aggregated field take part. */
export function aggregate(
  source: Source,
  db: string,
  query: Query,
  aggregations: readonly Aggregation[],
  overlay?: Overlay,
): { values: Map<string, Value>; documents: number } {
  const counted = aggregations.every((a) => a.op === 'count') && !overlay?.size ? countEntries(source, db, query) : null;
  const tallies = aggregations.map((aggregation) => ({ aggregation, tally: new Tally() }));
  let documents = counted ?? 0;
  if (counted === null) {
    for (const document of limited(matching(source, db, query, overlay), query)) {
      if (!hasEveryField(document, aggregations)) continue;
      documents++;
      for (const { aggregation, tally } of tallies) if (aggregation.op !== 'count') tally.add(fieldOf(document, aggregation.path));
    }
  }
  const values = new Map<string, Value>();
  for (const { aggregation, tally } of tallies) values.set(aggregation.alias, resultOf(aggregation, tally, documents));
  return { values, documents };
}

function resultOf(aggregation: Aggregation, tally: Tally, documents: number): Value {
  if ('path' in aggregation) return aggregation.op === 'sum' ? tally.sum() : tally.average();
  const count = BigInt(documents);
  return { t: 'int', v: aggregation.upTo !== undefined && count > aggregation.upTo ? aggregation.upTo : count };
}

function hasEveryField(document: StoredDocument, aggregations: readonly Aggregation[]): boolean {
  return aggregations.every((a) => a.op === 'count' || fieldOf(document, a.path) !== undefined);
}

function* limited(documents: Iterable<StoredDocument>, query: Query): Generator<StoredDocument> {
  let seen = 0;
  if (query.limit === 0) return;
  for (const document of documents) {
    if (seen++ < query.offset) continue;
    yield document;
    if (query.limit > 0 && seen === query.offset + query.limit) return;
  }
}

/** Counts without reading a document, or null when the index alone cannot answer. */
function countEntries(source: Source, db: string, query: Query): number | null {
  const conjunctions = disjunctionsOf(query.where);
  const plan = conjunctions.length === 1 && conjunctions[0] ? planConjunction(query, orderingOf(query), conjunctions[0]) : null;
  const limit = query.limit < 0 ? -1 : query.offset + query.limit;
  if (plan?.kind === 'index' && plan.exact) return Math.max(source.countIndex(db, plan.scan, limit) - query.offset, 0);
  if (plan?.kind === 'collection' && plan.exact) return Math.max(source.countCollection(db, plan.scan, limit) - query.offset, 0);
  return null;
}

/** Running sum: exact while integers stay within int64, double from the first double or overflow on. */
class Tally {
  private integers = 0n;
  private doubles = 0;
  private exact = true;
  private numbers = 0;

  add(value: Value | undefined): void {
    if (value?.t !== 'int' && value?.t !== 'double') return;
    this.numbers++;
    if (value.t === 'int') this.integers += value.v;
    else {
      this.exact = false;
      this.doubles += value.v;
    }
  }

  sum(): Value {
    if (this.exact && this.integers <= MAX_INT && this.integers >= MIN_INT) return { t: 'int', v: this.integers };
    return { t: 'double', v: this.total() };
  }

  average(): Value {
    return this.numbers === 0 ? { t: 'null' } : { t: 'double', v: this.total() / this.numbers };
  }

  private total(): number {
    return Number(this.integers) + this.doubles;
  }
}
