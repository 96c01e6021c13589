/** Why: what a transaction has read must stay true until it ends; a change is in its way only when it would have read something else. */
import type { Query } from '../../engine.ts';
import { collectionIdOf, splitName } from '../../model/names.ts';
import type { StoredDocument } from '../../model/value.ts';
import { afterStart, beforeEnd, comparatorOf, matchesQuery } from '../../query/match.ts';
import { orderingOf } from '../../query/normal.ts';

/** One document, found or not; or a query, up to the last document of a result that its limit cuts (null: to its end). */
export type Reading =
  | { readonly kind: 'document'; readonly path: string }
  | { readonly kind: 'query'; readonly query: Query; readonly last: StoredDocument | null; readonly missingToo: boolean };
type QueryReading = Extract<Reading, { kind: 'query' }>;

/** What a commit makes of one document. */
export interface Changed {
  readonly path: string;
  readonly before: StoredDocument | null;
  readonly after: StoredDocument | null;
}

/** Would somebody who read this have read something else after the change? */
export function disturbs(reading: Reading, change: Changed): boolean {
  if (reading.kind === 'document') return reading.path === change.path;
  if (reading.missingToo && isBelow(reading.query, change.path)) return true;
  return isRead(reading, change.before) || isRead(reading, change.after);
}

function isRead({ query, last }: QueryReading, document: StoredDocument | null): boolean {
  if (!document || query.limit === 0 || !matchesQuery(query, document)) return false;
  const orders = orderingOf(query);
  if (!afterStart(orders, query.startAt, document) || !beforeEnd(orders, query.endAt, document)) return false;
  return last === null || comparatorOf(orders)(document, last) <= 0;
}

/** A listing with its missing parents changes with any document below them. */
function isBelow(query: Query, path: string): boolean {
  const parent = splitName(query.parent).path;
  return path.startsWith(parent === '' ? `${query.collectionId}/` : `${parent}/${query.collectionId}/`);
}

/** The readings of everybody, found by document and by collection id. */
export class Locks<Holder> {
  readonly #documents = new Map<string, Set<Holder>>();
  readonly #queries = new Map<string, Map<QueryReading, Holder>>();

  get isEmpty(): boolean {
    return this.#documents.size === 0 && this.#queries.size === 0;
  }

  add(db: string, reading: Reading, holder: Holder): void {
    const key = keyOf(db, reading);
    if (reading.kind === 'document') entry(this.#documents, key, () => new Set<Holder>()).add(holder);
    else entry(this.#queries, key, () => new Map<QueryReading, Holder>()).set(reading, holder);
  }

  remove(db: string, reading: Reading, holder: Holder): void {
    const key = keyOf(db, reading);
    const held = reading.kind === 'document' ? this.#documents : this.#queries;
    if (reading.kind === 'document') this.#documents.get(key)?.delete(holder);
    else this.#queries.get(key)?.delete(reading);
    if (held.get(key)?.size === 0) held.delete(key);
  }

  /** Who has read one of these documents by name. */
  *readersOf(db: string, paths: readonly string[]): Generator<Holder> {
    if (this.#documents.size > 0) for (const path of paths) yield* this.#documents.get(`${db}|${path}`) ?? [];
  }

  /** Whose queries one of these changes disturbs. */
  *queriersOf(db: string, changes: readonly Changed[]): Generator<Holder> {
    if (this.#queries.size === 0) return;
    for (const change of changes) {
      for (const key of [`${db}|${collectionIdOf(change.path)}`, `${db}|`])
        for (const [reading, holder] of this.#queries.get(key) ?? []) if (disturbs(reading, change)) yield holder;
    }
  }
}

/** Queries lie under their collection id; those that other collections concern, under none. */
function keyOf(db: string, reading: Reading): string {
  if (reading.kind === 'document') return `${db}|${reading.path}`;
  return `${db}|${reading.missingToo ? '' : reading.query.collectionId}`;
}

function entry<T>(map: Map<string, T>, key: string, make: () => T): T {
  let found = map.get(key);
  if (found === undefined) map.set(key, (found = make()));
  return found;
}
