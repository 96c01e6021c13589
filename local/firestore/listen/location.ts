/** Why: a change finds its listeners by the collection it happened in, without asking those elsewhere. */
import type { Query } from '../engine.ts';

/** Index keys under which a query's listeners wait. */
export function keyOfQuery(database: string, query: Query): string {
  if (!query.allDescendants) return query.collectionId === '' ? `below:${query.parent}` : `in:${query.parent}/${query.collectionId}`;
  return query.collectionId === '' ? `all:${database}` : `group:${database}:${query.collectionId}`;
}

/** Index keys that a changed document touches. */
export function keysOfDocument(database: string, name: string): readonly string[] {
  const collection = name.slice(0, name.lastIndexOf('/'));
  const slash = collection.lastIndexOf('/');
  const id = collection.slice(slash + 1);
  return [`in:${collection}`, `group:${database}:${id}`, `below:${collection.slice(0, slash)}`, `all:${database}`];
}

/** Could the document at this name be a result of the query, whatever its fields? */
export function mayHold(database: string, query: Query, name: string): boolean {
  return keysOfDocument(database, name).includes(keyOfQuery(database, query)) && name.startsWith(`${query.parent}/`);
}

/** Equal text for equal queries. */
export function fingerprint(database: string, query: Query): string {
  return `${database}|${JSON.stringify(query, plain)}`;
}

function plain(_key: string, value: unknown): unknown {
  if (typeof value === 'bigint') return `${value}n`;
  if (value instanceof Map) return [...(value as ReadonlyMap<unknown, unknown>)];
  if (typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0))) return `${Object.is(value, -0) ? '-0' : value}d`;
  return value;
}
