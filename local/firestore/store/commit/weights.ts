/** Why: a commit that production finds too big is refused here, in its words, before it is relied upon. */
import { FirestoreError } from '../../engine.ts';
import { documentSize, nameSize } from '../../model/sizes.ts';
import { entryWeights, type EntryWeights } from '../../query/entry-weights.ts';
import type { CompositeIndexes } from '../../query/indexes.ts';
import type { PlannedChange } from './evaluate.ts';

const MAX_TRANSACTION = 10 * 1024 * 1024;
const MAX_ENTRIES = 40_000;
/** A stored leaf takes at least so many bytes: below what this says, nothing need be counted. */
const SMALLEST_LEAF = 3;
const NO_ENTRIES: EntryWeights = new Map();
const NO_INDEXES: CompositeIndexes = { indexes: [], fieldOverrides: [] };

export interface Weight {
  /** bytes of a commit: documents as they will be, names of those deleted, and the index entries that come or go */
  readonly bytes: number;
  /** index entries of the document that has most */
  readonly entries: number;
}

/** Refuses more than 40,000 index entries of a document, and more than 10 MiB of a commit. */
export class Weights {
  private readonly declared: () => CompositeIndexes;

  constructor(declared: (() => CompositeIndexes) | undefined) {
    this.declared = declared ?? (() => NO_INDEXES);
  }

  check(changes: readonly PlannedChange[]): void {
    if (isSurelyLight(changes)) return;
    const { bytes } = weightOf(changes, this.declared());
    if (bytes > MAX_TRANSACTION) throw new FirestoreError('INVALID_ARGUMENT', 'Transaction too big. Decrease transaction size.');
  }
}

/** Throws for a document with too many entries. */
export function weightOf(changes: readonly PlannedChange[], declared: CompositeIndexes): Weight {
  let [bytes, entries] = [0, 0];
  for (const { path, row, after } of changes) {
    const now = after ? entryWeights(path, after.fields, declared) : NO_ENTRIES;
    if (now.size > MAX_ENTRIES) throw new FirestoreError('INVALID_ARGUMENT', `too many index entries for entity /${path}`);
    const old = row ? entryWeights(path, row.document.fields, declared) : NO_ENTRIES;
    bytes += (after ? documentSize(path, after.fields) : nameSize(path)) + missingFrom(now, old) + missingFrom(old, now);
    entries = Math.max(entries, now.size);
  }
  return { bytes, entries };
}

function missingFrom(some: EntryWeights, others: EntryWeights): number {
  let bytes = 0;
  for (const [key, weight] of some) if (!others.has(key)) bytes += weight;
  return bytes;
}

/** Most commits are small: their bodies alone tell it, whatever their indexes. */
function isSurelyLight(changes: readonly PlannedChange[]): boolean {
  let bound = 0;
  for (const { path, row, body } of changes) {
    const bytes = (body?.length ?? 0) + (row?.body.length ?? 0);
    const perEntry = 2 * path.length * SMALLEST_LEAF + 80;
    bound += bytes * 4 + (bytes / SMALLEST_LEAF) * 4 * perEntry;
    if (bytes > MAX_ENTRIES * SMALLEST_LEAF * 0.5) return false;
  }
  return bound < MAX_TRANSACTION;
}
