/** Why: puts the rooms of the store together behind the one interface that the wires know. */
import { FirestoreError, type Engine, type Write } from '../engine.ts';
import { documentPath, parentPath } from '../model/names.ts';
import { comparatorOf, matchesQuery } from '../query/match.ts';
import { orderingOf } from '../query/normal.ts';
import { shapesOf } from '../query/plan.ts';
import { project, runQuery } from '../query/run.ts';
import { SINGLE_BUDGET } from './authorise.ts';
import { clearBelow } from './commit/clear.ts';
import { validateWrites } from './commit/write-checks.ts';
import { IndexInTheMaking, Reads } from './reads.ts';
import { restoreDocuments } from './restore.ts';
import { openRooms, type EngineOptions, type Rooms } from './rooms.ts';

export type { EngineOptions };

type Writing = Pick<Engine, 'commit' | 'batchWrite' | 'clear'>;
type Reading = Pick<
  Engine,
  | 'batchGet'
  | 'runQuery'
  | 'runAggregation'
  | 'listDocuments'
  | 'listCollectionIds'
  | 'beginTransaction'
  | 'authorizeGet'
  | 'authorizeQuery'
>;
type Watching = Pick<Engine, 'now' | 'onCommit' | 'changedSince' | 'readQuery' | 'prepareQuery' | 'readDocument' | 'matches' | 'compare'>;

/** Opens (or creates) a durable store. */
export function createEngine(options: EngineOptions): Engine {
  const rooms = openRooms(options);
  const { documents, transactions, triggers, usage, validateQuery } = rooms;
  return {
    ...writing(rooms),
    ...reading(rooms),
    ...watching(rooms),
    validateQuery,
    databases: () => documents.databases(),
    everything: (db) => documents.below(db, '', false),
    copyTo: (file) => rooms.sqlite.copyTo(file),
    restore: (given) => restoreDocuments(rooms, given),
    rollback: (db, transaction) => {
      transactions.rollback(db, transaction);
    },
    triggers,
    usage,
    close: () => {
      rooms.queue.close();
      rooms.sqlite.close();
    },
  };
}

function writing(rooms: Rooms): Writing {
  const { queue, usage } = rooms;
  const commit: Engine['commit'] = async (db, writes, caller, transaction) => {
    const paths = validateWrites(db, writes);
    const result = await queue.submit({ db, writes, paths, caller }, transaction);
    usage.countWrites(caller, writes.filter((write) => write.kind !== 'verify').length);
    return result;
  };
  return {
    commit,
    batchWrite: async (db, writes, caller) => {
      refuseDuplicates(writes);
      return Promise.all(
        writes.map((write) =>
          commit(db, [write], caller).then(({ writeResults }) => writeResults[0] ?? { transformResults: [] }, refusalOf),
        ),
      );
    },
    clear: (db, prefix) => {
      queue.flush();
      clearBelow(rooms, db, prefix);
    },
  };
}

function refuseDuplicates(writes: readonly Write[]): void {
  const names = new Set(writes.map((write) => write.name));
  if (names.size !== writes.length) throw new FirestoreError('INVALID_ARGUMENT', 'A BatchWrite cannot write one document twice.');
}

function refusalOf(error: unknown): FirestoreError {
  if (error instanceof FirestoreError) return error;
  throw error;
}

function reading(rooms: Rooms): Reading {
  const reads = new Reads(rooms);
  const { documents, gate, history } = rooms;
  return {
    batchGet: (db, names, caller, at) => reads.batchGet(db, names, caller, at),
    runQuery: (db, query, caller, at) => indexed(() => reads.query(db, query, caller, at)),
    runAggregation: (db, query, aggregations, caller, at) => indexed(() => reads.aggregation(db, query, aggregations, caller, at)),
    listDocuments: (db, query, showMissing, caller, at) => indexed(() => reads.list(db, query, showMissing, caller, at)),
    listCollectionIds: (db, parent) => documents.collectionIds(db, parentPath(db, parent)),
    beginTransaction: (db, begin) => reads.begin(db, begin).id,
    authorizeGet: (db, name, document, caller) => {
      reads.authorizeGet(gate.judge(db, caller, history.next(), SINGLE_BUDGET), documentPath(db, name), document);
    },
    authorizeQuery: (db, query, caller) => {
      gate.askList(gate.judge(db, caller, history.next(), SINGLE_BUDGET), query);
    },
  };
}

/** A read that meets an index still being built is made again when it is complete. */
async function indexed<T>(read: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await read();
    } catch (error) {
      if (!(error instanceof IndexInTheMaking)) throw error;
      await error.ready;
    }
  }
}

function watching({ history, indexes, queue, source }: Rooms): Watching {
  return {
    now: () => history.now(),
    onCommit: (listener) => queue.listen(listener),
    changedSince: (db, since) => history.changedSince(db, since),
    readQuery: (db, query) => runQuery(source, db, query).map((document) => project(query, document)),
    readDocument: (db, name) => source.get(db, documentPath(db, name)),
    prepareQuery: (db, query) => indexes.prepare(db, shapesOf(query)),
    matches: matchesQuery,
    compare: (query) => comparatorOf(orderingOf(query)),
  };
}
