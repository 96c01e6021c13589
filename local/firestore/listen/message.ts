/** Why: what a Listen stream says and hears, before any wire gives it a shape. */
import type { FirestoreError, Query } from '../engine.ts';
import type { Micros, StoredDocument } from '../model/value.ts';
import type { BloomFilter } from './bloom-filter.ts';

/** One ListenResponse. NO_CHANGE with no targets is the global snapshot on which SDKs raise their events. */
export type ListenMessage =
  | {
      readonly kind: 'target';
      readonly change: 'NO_CHANGE' | 'ADD' | 'REMOVE' | 'CURRENT' | 'RESET';
      readonly targetIds: readonly number[];
      readonly cause?: FirestoreError;
      readonly readTime?: Micros;
      readonly resumeToken?: Uint8Array;
    }
  | {
      readonly kind: 'change';
      readonly document: StoredDocument;
      readonly targetIds: readonly number[];
      readonly removedTargetIds: readonly number[];
    }
  | { readonly kind: 'delete'; readonly name: string; readonly readTime: Micros; readonly removedTargetIds: readonly number[] }
  | { readonly kind: 'filter'; readonly targetId: number; readonly count: number; readonly names: BloomFilter };

/** What a target watches. */
export type Source = { readonly kind: 'query'; readonly query: Query } | { readonly kind: 'documents'; readonly names: readonly string[] };

/** `addTarget`, its source still undecoded: a bad source refuses the target, not the stream. */
export interface TargetRequest {
  readonly targetId: number;
  readonly source: () => Source;
  readonly resumeToken?: Uint8Array;
  readonly since?: Micros;
}

/** One ListenRequest. */
export interface ListenRequest {
  readonly database: string;
  readonly add?: TargetRequest;
  readonly remove?: number;
}
