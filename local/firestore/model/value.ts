/** Why: one in-memory shape for Firestore values, so that wire formats, SQLite, queries and rules never convert among themselves. */

/** int64 as bigint; timestamps as microseconds since 1970 (bigint); references as full resource names; vectors are maps with `__type__`. */
export type Value =
  | { readonly t: 'null' }
  | { readonly t: 'bool'; readonly v: boolean }
  | { readonly t: 'int'; readonly v: bigint }
  | { readonly t: 'double'; readonly v: number }
  | { readonly t: 'time'; readonly v: bigint }
  | { readonly t: 'string'; readonly v: string }
  | { readonly t: 'bytes'; readonly v: Uint8Array }
  | { readonly t: 'ref'; readonly v: string }
  | { readonly t: 'geo'; readonly lat: number; readonly lng: number }
  | { readonly t: 'array'; readonly v: readonly Value[] }
  | { readonly t: 'map'; readonly v: Fields };

/** Field name → value. Wire encoders emit keys in UTF-8 byte order whatever the insertion order. */
export type Fields = ReadonlyMap<string, Value>;

/** Microseconds since 1970-01-01 UTC. */
export type Micros = bigint;

/** A stored document. `name` is the full resource name `projects/p/databases/d/documents/a/b`. */
export interface StoredDocument {
  readonly name: string;
  readonly fields: Fields;
  readonly createTime: Micros;
  readonly updateTime: Micros;
}
