/** Why: puts the rooms of the store together behind the one interface that the wires know. */
import { FirestoreError, type Authorizer, type Caller, type Engine, type Query } from '../engine.ts';
import { documentPath, parentPath } from '../model/names.ts';
import type { CompositeIndexes } from '../query/indexes.ts';
import { comparatorOf, matchesQuery } from '../query/match.ts';
import { orderingOf } from '../query/normal.ts';
import { requireIndexes } from '../query/requirements.ts';
import { project, runQuery } from '../query/run.ts';
import type { Source } from '../query/source.ts';
import { validateShape } from '../query/validate.ts';
import { Gate, SINGLE_BUDGET } from './authorise.ts';
import { clearBelow } from './clear.ts';
import { CommitQueue } from './commit-queue.ts';
import { Documents } from './documents.ts';
import { History } from './history.ts';
import { IndexStore } from './index-store.ts';
import { Reads } from './reads.ts';
import { Sqlite } from './sqlite.ts';
import { Transactions } from './transactions.ts';
import { Triggers } from './triggers.ts';
import { createUsageMeter } from './usage.ts';
import { validateWrites } from './write-checks.ts';

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

const wallClock = (): bigint => BigInt(Math.round((performance.timeOrigin + performance.now()) * 1000));

/** Opens (or creates) a durable store. */
export function createEngine(options: EngineOptions): Engine {
  const clock = options.clock ?? wallClock;
  const sqlite = new Sqlite(options.path);
  const documents = new Documents(sqlite);
  const indexes = new IndexStore(sqlite, documents);
  const history = new History(sqlite, documents, clock);
  const triggers = new Triggers(sqlite);
  const gate = new Gate(options.authorizer, documents);
  const transactions: Transactions = new Transactions(clock, () => queue.wake());
  const queue: CommitQueue = new CommitQueue(
    { sqlite, documents, indexes, history, triggers, gate },
    transactions,
    options.lockWait ?? 2000,
  );
  const usage = createUsageMeter();
  const source: Source = {
    get: (db, path) => documents.read(db, path)?.document ?? null,
    scanIndex: (db, scan, expected) => indexes.scan(db, scan, expected),
    countIndex: (db, scan, limit) => indexes.count(db, scan, limit),
    scanCollection: (db, scan, expected) => documents.collection(db, scan, expected),
    countCollection: (db, scan, limit) => documents.count(db, scan, limit),
    scanBelow: (db, path, reverse) => documents.below(db, path, reverse),
  };
  const validateQuery = (db: string, query: Query): void => {
    validateShape(db, query);
    if (options.indexes) requireIndexes(query, options.indexes());
  };
  const reads = new Reads({ source, documents, history, transactions, gate, usage, validateQuery });

  const commit: Engine['commit'] = async (db, writes, caller, transaction) => {
    const paths = validateWrites(db, writes);
    const result = await queue.submit({ db, writes, paths, caller }, transaction);
    usage.countWrites(caller, writes.filter((write) => write.kind !== 'verify').length);
    return result;
  };

  return {
    commit,
    batchWrite: (db, writes, caller) => {
      const names = new Set(writes.map((write) => write.name));
      if (names.size !== writes.length) throw new FirestoreError('INVALID_ARGUMENT', 'A BatchWrite cannot write one document twice.');
      return Promise.all(writes.map((write) => commitAlone(commit, db, write, caller)));
    },
    batchGet: async (db, names, caller, at) => reads.batchGet(db, names, caller, at),
    runQuery: async (db, query, caller, at) => reads.query(db, query, caller, at),
    runAggregation: async (db, query, aggregations, caller, at) => reads.aggregation(db, query, aggregations, caller, at),
    listDocuments: async (db, query, showMissing, caller, at) => reads.list(db, query, showMissing, caller, at),
    listCollectionIds: (db, parent) => documents.collectionIds(db, parentPath(db, parent)),
    beginTransaction: (db, begin) => reads.begin(db, begin).id,
    rollback: (db, transaction) => transactions.rollback(db, transaction),
    databases: () => documents.databases(),
    clear: (db, prefix) => {
      queue.flush();
      clearBelow({ sqlite, documents, history, queue }, db, prefix);
    },
    now: () => history.now(),
    onCommit: (listener) => queue.listen(listener),
    changedSince: (db, since) => history.changedSince(db, since),
    readQuery: (db, query) => runQuery(source, db, query).map((document) => project(query, document)),
    readDocument: (db, name) => source.get(db, documentPath(db, name)),
    validateQuery,
    matches: matchesQuery,
    compare: (query) => comparatorOf(orderingOf(query)),
    authorizeGet: (db, name, document, caller) => {
      reads.authorizeGet(gate.judge(db, caller, history.next(), SINGLE_BUDGET), documentPath(db, name), document);
    },
    authorizeQuery: (db, query, caller) => gate.askList(gate.judge(db, caller, history.next(), SINGLE_BUDGET), query),
    triggers,
    usage,
    close: () => {
      queue.close();
      sqlite.close();
    },
  };
}

async function commitAlone(commit: Engine['commit'], db: string, write: Parameters<Engine['commit']>[1][number], caller: Caller) {
  try {
    const { writeResults } = await commit(db, [write], caller);
    return writeResults[0] ?? { transformResults: [] };
  } catch (error) {
    if (error instanceof FirestoreError) return error;
    throw error;
  }
}
