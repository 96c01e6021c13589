/** Why: the planner speaks of ranges over indexes and collections; the store answers them. This is the whole vocabulary between the two. */
import type { FieldPath } from '../engine.ts';
import type { StoredDocument } from '../model/value.ts';

/** a: ascending, d: descending, c: one entry per distinct array element. */
export interface ShapeField {
  readonly path: FieldPath;
  readonly mode: 'a' | 'd' | 'c';
}

/** An index over the documents of a collection id: in one parent, or (group) wherever they lie. Entries end in the document's name. */
export interface IndexShape {
  readonly collectionId: string;
  readonly group: boolean;
  readonly fields: readonly ShapeField[];
  readonly nameDescending: boolean;
}

/** A position among index entries; `name` is empty for the position before every entry of the key. */
export interface Position {
  readonly key: Uint8Array;
  readonly name: Uint8Array;
}

export interface IndexScan {
  readonly shape: IndexShape;
  /** encoded path of the parent; empty for groups */
  readonly scope: Uint8Array;
  readonly low: Position;
  /** exclusive */
  readonly high: Position;
  /** Equality entries the same document must also have (merge join). */
  readonly also: readonly { readonly shape: IndexShape; readonly key: Uint8Array }[];
  readonly reverse: boolean;
}

/** Documents of one collection in name order, between two encoded names (high exclusive). */
export interface CollectionScan {
  readonly parentPath: string;
  readonly collectionId: string;
  readonly low: Uint8Array | null;
  readonly high: Uint8Array | null;
  readonly reverse: boolean;
}

export interface IndexRow {
  readonly key: Uint8Array;
  readonly document: StoredDocument;
}

/** What the store offers to the query room. Iterables are lazy: they read as far as they are consumed. */
export interface Source {
  get(db: string, path: string): StoredDocument | null;
  scanIndex(db: string, scan: IndexScan, expected: number): Iterable<IndexRow>;
  /** Number of entries of a scan, stopping at `limit`. */
  countIndex(db: string, scan: IndexScan, limit: number): number;
  scanCollection(db: string, scan: CollectionScan, expected: number): Iterable<StoredDocument>;
  countCollection(db: string, scan: CollectionScan, limit: number): number;
  /** Every document below a path (`''`: the whole database) in name order. */
  scanBelow(db: string, path: string, reverse: boolean): Iterable<StoredDocument>;
}
