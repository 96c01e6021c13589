/** Why: the rooms of the store know each other only through this list; here they are built, in the one order that works. */
import type { Authorizer, FieldPath, Query, UsageMeter } from '../engine.ts';
import type { CompositeIndexes } from '../query/indexes.ts';
import { requireIndexes } from '../query/requirements.ts';
import type { Source } from '../query/source.ts';
import { validateShape } from '../query/validate.ts';
import { Gate } from './authorise.ts';
import { CommitQueue } from './commit/commit-queue.ts';
import { Transactions } from './commit/transactions.ts';
import { Weights } from './commit/weights.ts';
import { Documents } from './tables/documents.ts';
import { History } from './tables/history.ts';
import { IndexStore } from './tables/index-store.ts';
import { Sqlite } from './tables/sqlite.ts';
import { Triggers } from './tables/triggers.ts';
import { createUsageMeter } from './usage.ts';

export interface EngineOptions {
  /** folder of the store, created when missing, or `:memory:` */
  readonly path: string;
  readonly authorizer: Authorizer;
  /** Without it composite indexes are not required, as in Google's emulator. */
  readonly indexes?: () => CompositeIndexes;
  /** microseconds since 1970 */
  readonly clock?: () => bigint;
  /** milliseconds a commit waits for someone else's transaction; 2,000 unless told */
  readonly lockWait?: number;
}

export interface Rooms {
  readonly sqlite: Sqlite;
  readonly documents: Documents;
  readonly history: History;
  readonly triggers: Triggers;
  readonly gate: Gate;
  readonly transactions: Transactions;
  readonly queue: CommitQueue;
  readonly usage: UsageMeter;
  readonly indexes: IndexStore;
  readonly source: Source;
  /** Throws INVALID_ARGUMENT or FAILED_PRECONDITION. */
  readonly validateQuery: (db: string, query: Query, aggregated?: readonly FieldPath[]) => void;
}

const wallClock = (): bigint => BigInt(Math.round((performance.timeOrigin + performance.now()) * 1000));

export function openRooms(options: EngineOptions): Rooms {
  const clock = options.clock ?? wallClock;
  const sqlite = new Sqlite(options.path);
  const documents = new Documents(sqlite);
  const indexes = new IndexStore(sqlite, documents);
  const history = new History(sqlite, documents, clock);
  const triggers = new Triggers(sqlite);
  const gate = new Gate(options.authorizer, documents);
  const transactions: Transactions = new Transactions(clock, () => {
    queue.wake();
  });
  const weights = new Weights(options.indexes);
  const tables = { sqlite, documents, indexes, history, triggers, gate, weights };
  const queue: CommitQueue = new CommitQueue(tables, transactions, options.lockWait ?? 2000);
  const validateQuery: Rooms['validateQuery'] = (db, query, aggregated = []) => {
    validateShape(db, query, aggregated);
    if (options.indexes) requireIndexes(query, options.indexes(), aggregated);
  };
  const source = sourceOf(documents, indexes);
  return { sqlite, documents, indexes, history, triggers, gate, transactions, queue, usage: createUsageMeter(), source, validateQuery };
}

function sourceOf(documents: Documents, indexes: IndexStore): Source {
  return {
    get: (db, path) => documents.read(db, path)?.document ?? null,
    scanIndex: (db, scan, expected) => indexes.scan(db, scan, expected),
    countIndex: (db, scan, limit) => indexes.count(db, scan, limit),
    scanCollection: (db, scan, expected) => documents.collection(db, scan, expected),
    countCollection: (db, scan, limit) => documents.count(db, scan, limit),
    scanBelow: (db, path, reverse) => documents.below(db, path, reverse),
  };
}
