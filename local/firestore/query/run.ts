/** Why: walks of several disjuncts become one ordered, duplicate-free stream, cut by cursors, offset and limit. */
import type { Query } from '../engine.ts';
import { projectFields } from '../model/field-path.ts';
import { KEY_LIMIT } from '../model/key.ts';
import type { StoredDocument } from '../model/value.ts';
import { afterStart, beforeEnd, comparatorOf, inSource, matchesFields } from './match.ts';
import { disjunctionsOf, orderingOf, type Order } from './normal.ts';
import { planConjunction, type Plan } from './plan.ts';
import type { IndexRow, Source } from './source.ts';

type Comparator = (a: StoredDocument, b: StoredDocument) => number;

/** Documents as they were at an earlier time, for those that changed since: name → document, null when it did not exist. */
export type Overlay = ReadonlyMap<string, StoredDocument | null>;

/** Runs a validated query. With an overlay, the result is that of the earlier time the overlay describes. */
export function runQuery(source: Source, db: string, query: Query, overlay?: Overlay): StoredDocument[] {
  const results: StoredDocument[] = [];
  if (query.limit === 0) return results;
  let toSkip = query.offset;
  for (const document of matching(source, db, query, overlay)) {
    if (toSkip-- > 0) continue;
    results.push(document);
    if (results.length === query.limit) break;
  }
  return results;
}

/** The query's projection of a result. */
export function project(query: Query, document: StoredDocument): StoredDocument {
  if (!query.select) return document;
  const { name, createTime, updateTime } = document;
  return { name, createTime, updateTime, fields: projectFields(document.fields, query.select) };
}

/** Every document that satisfies filters and cursors, lazily and in order. */
export function* matching(source: Source, db: string, query: Query, overlay?: Overlay): Generator<StoredDocument> {
  const orders = orderingOf(query);
  const compare = comparatorOf(orders);
  const streams: Iterable<StoredDocument>[] = disjunctionsOf(query.where).map((conjunction) => {
    const plan = planConjunction(query, orders, conjunction);
    const documents = walk(source, db, query, plan, compare);
    // What an exact walk finds need not be decoded to be believed.
    return 'exact' in plan && plan.exact && !overlay?.size ? documents : filtered(documents, query, orders, overlay);
  });
  if (overlay?.size) streams.push(earlier(query, orders, overlay, compare));
  for (const document of streams.length === 1 ? (streams[0] ?? []) : merge(streams, compare)) {
    if (!afterStart(orders, query.startAt, document)) continue;
    if (!beforeEnd(orders, query.endAt, document)) return;
    yield document;
  }
}

function* filtered(
  documents: Iterable<StoredDocument>,
  query: Query,
  orders: readonly Order[],
  overlay?: Overlay,
): Generator<StoredDocument> {
  for (const document of documents) {
    if (overlay?.has(document.name)) continue;
    if (inSource(query, document.name) && matchesFields(query, orders, document)) yield document;
  }
}

function earlier(query: Query, orders: readonly Order[], overlay: Overlay, compare: Comparator): Iterable<StoredDocument> {
  const documents = [...overlay.values()].filter((document) => document !== null);
  return [...filtered(documents, query, orders)].sort(compare);
}

/** How many documents a bounded query will look at first: chunks start there. */
function expectedRows(query: Query): number {
  return query.limit > 0 ? Math.min(query.offset + query.limit, 1000) : 200;
}

function walk(source: Source, db: string, query: Query, plan: Plan, compare: Comparator): Iterable<StoredDocument> {
  switch (plan.kind) {
    case 'nothing':
      return [];
    case 'point': {
      const document = source.get(db, plan.path);
      return document ? [document] : [];
    }
    case 'collection':
      return source.scanCollection(db, plan.scan, expectedRows(query));
    case 'below':
      return plan.sorted
        ? source.scanBelow(db, plan.path, plan.reverse)
        : inOrderOf(source.scanBelow(db, plan.path, false), query, compare);
    case 'index':
      return inExactOrder(source.scanIndex(db, plan.scan, expectedRows(query)), compare);
  }
}

/** Entries whose keys were cut at the limit share a key without sharing their place: sort each such run. */
function* inExactOrder(rows: Iterable<IndexRow>, compare: Comparator): Generator<StoredDocument> {
  let cut: IndexRow[] = [];
  const flush = (): StoredDocument[] => {
    const run = cut.map((row) => row.document).sort(compare);
    cut = [];
    return run;
  };
  for (const row of rows) {
    if (cut[0] && Buffer.compare(cut[0].key, row.key) !== 0) yield* flush();
    if (row.key.length >= KEY_LIMIT) cut.push(row);
    else yield row.document;
  }
  yield* flush();
}

/** Merges ordered streams; a document that several disjuncts find comes once. */
function* merge(streams: readonly Iterable<StoredDocument>[], compare: Comparator): Generator<StoredDocument> {
  const heads = streams.map((stream) => {
    const iterator = stream[Symbol.iterator]();
    return { iterator, current: iterator.next() };
  });
  let last = '';
  for (;;) {
    let best: (typeof heads)[number] | null = null;
    for (const head of heads) {
      if (head.current.done) continue;
      if (!best || compare(head.current.value, best.current.value as StoredDocument) < 0) best = head;
    }
    if (!best) return;
    const document = best.current.value as StoredDocument;
    best.current = best.iterator.next();
    if (document.name !== last) yield document;
    last = document.name;
  }
}

/** Kindless queries ordered by a field have no index: the matching documents are sorted in memory. */
function inOrderOf(documents: Iterable<StoredDocument>, query: Query, compare: Comparator): StoredDocument[] {
  return [...filtered(documents, query, orderingOf(query))].sort(compare);
}
