/** Why: one disk flush is the price of durability; commits that arrive together share it, and each is answered only once it is safe. */
import { FirestoreError, type Change, type CommitEvent, type CommitResult } from '../../engine.ts';
import type { Micros } from '../../model/value.ts';
import type { Gate } from '../authorise.ts';
import type { Documents } from '../tables/documents.ts';
import { evaluateCommit, type CommitRequest, type Decision, type PlannedChange } from './evaluate.ts';
import type { History } from '../tables/history.ts';
import type { IndexStore } from '../tables/index-store.ts';
import { LockWait, writtenPaths, type Waiting } from './lock-wait.ts';
import type { Changed, Reading } from './locks.ts';
import type { Sqlite } from '../tables/sqlite.ts';
import type { Transaction, Transactions } from './transactions.ts';
import type { Triggers } from '../tables/triggers.ts';
import type { Weights } from './weights.ts';

/** The rooms of the store that a commit touches. */
export interface Tables {
  readonly sqlite: Sqlite;
  readonly documents: Documents;
  readonly indexes: IndexStore;
  readonly history: History;
  readonly triggers: Triggers;
  readonly gate: Gate;
  readonly weights: Weights;
}

interface Applied {
  readonly item: Waiting;
  readonly result: CommitResult;
  readonly event: CommitEvent;
}

export class CommitQueue {
  private readonly tables: Tables;
  private readonly transactions: Transactions;
  private readonly waits: LockWait;
  private readonly listeners = new Set<(event: CommitEvent) => void>();
  private queue: Waiting[] = [];
  private scheduled = false;

  constructor(tables: Tables, transactions: Transactions, lockWait: number) {
    this.tables = tables;
    this.transactions = transactions;
    this.waits = new LockWait(transactions, lockWait);
  }

  submit(request: CommitRequest, transaction?: string): Promise<CommitResult> {
    return new Promise((resolve, reject) =>
      this.enqueue({ request, transaction, resolve, reject, age: undefined, settled: false, timer: null }),
    );
  }

  /** What a transaction is about to hold: undefined when no waiting commit comes first, else the wait until it may try again. */
  behindWriters(reader: Transaction, readings: readonly Reading[]): Promise<void> | undefined {
    return this.waits.behindWriters(reader, readings, (request) => this.foresee(request));
  }

  listen(listener: (event: CommitEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Called when a transaction ends: whoever waited for its locks tries again. */
  wake(): void {
    for (const item of this.waits.takeAll()) this.enqueue(item);
  }

  /** Writes everything queued, in one SQLite transaction when all goes well. */
  flush(): void {
    this.scheduled = false;
    const items = [...new Set(this.queue)].filter((item) => !item.settled);
    this.queue = [];
    if (items.length === 0) return;
    if (this.writeTogether(items) || items.length === 1) return;
    for (const item of items) if (!item.settled && !this.waits.has(item)) this.writeTogether([item]);
  }

  /** Applies decided changes inside the caller's SQLite transaction. */
  apply(db: string, changes: readonly PlannedChange[], time: Micros, caller: CommitRequest['caller']): CommitEvent {
    const { history, triggers } = this.tables;
    const done: Change[] = changes.map((change) => this.write(db, change, time));
    for (const change of done) triggers.enqueue(db, change, time, caller);
    if (done.length === 0) history.recordTimeOnly(time);
    history.advance(time);
    return { database: db, commitTime: time, changes: done, caller };
  }

  /** Tells listeners; one that throws neither stops the others nor undoes the commit. */
  publish(event: CommitEvent): void {
    if (event.changes.length === 0) return;
    for (const listener of this.listeners) {
      try {
        listener(event);
      } catch (error) {
        queueMicrotask(() => {
          throw error;
        });
      }
    }
  }

  close(): void {
    this.flush();
    this.waits.abortAll();
  }

  private enqueue(item: Waiting): void {
    this.queue.push(item);
    if (this.scheduled) return;
    this.scheduled = true;
    setImmediate(() => this.flush());
  }

  /** False when the file refused the group: nothing of it was kept, and (if alone) its member was told. */
  private writeTogether(items: readonly Waiting[]): boolean {
    const { sqlite, documents, history } = this.tables;
    const start = history.now();
    const applied: Applied[] = [];
    try {
      sqlite.transaction(() => {
        for (const item of items) this.attempt(item, applied);
      });
    } catch (error) {
      history.advance(start);
      documents.forgetIds();
      if (items.length === 1 && items[0]) this.waits.fail(items[0], new FirestoreError('INTERNAL', `The store failed: ${String(error)}`));
      return false;
    }
    for (const { item, result, event } of applied) {
      this.publish(event);
      this.waits.finish(item, result);
    }
    return true;
  }

  private attempt(item: Waiting, applied: Applied[]): void {
    const { request } = item;
    const time = this.tables.history.next();
    let decision: Decision | null;
    try {
      decision = this.decide(item, time, applied);
    } catch (error) {
      this.waits.fail(
        item,
        error instanceof FirestoreError ? error : new FirestoreError('INTERNAL', `The commit failed: ${String(error)}`),
      );
      return;
    }
    if (!decision) return;
    const event = this.apply(request.db, decision.changes, time, request.caller);
    applied.push({ item, event, result: { commitTime: time, writeResults: decision.results } });
  }

  /** Null while the commit must wait. Younger transactions give way only once nothing else refuses or delays it. */
  private decide(item: Waiting, time: Micros, applied: readonly Applied[]): Decision | null {
    const { request, transaction } = item;
    this.waits.enter(item);
    const readers = standing(this.transactions.readersOf(request.db, writtenPaths(request), transaction), applied);
    if (this.waits.mustWait(item, readers)) return null;
    const decision = evaluateCommit(this.tables.documents, this.tables.gate, request, time);
    this.tables.weights.check(decision.changes);
    const changes = decision.changes.map(changedBy);
    const queriers = standing(this.transactions.queriersOf(request.db, changes, transaction), applied);
    if (this.waits.mustWait(item, queriers)) return null;
    for (const { id } of [...readers, ...queriers]) this.transactions.giveWay(id);
    return decision;
  }

  private foresee(request: CommitRequest): readonly Changed[] {
    const { documents, gate, history } = this.tables;
    try {
      return evaluateCommit(documents, gate, request, history.next()).changes.map(changedBy);
    } catch {
      return [];
    }
  }

  private write(db: string, { path, row, after, body }: PlannedChange, time: Micros): Change {
    const { documents, indexes, history } = this.tables;
    const old = row && (() => row.document.fields);
    if (after && body) {
      const id = row?.id ?? documents.insert(db, path, time, body);
      if (row) documents.update(id, after.createTime, time, body);
      indexes.maintain(db, path, id, old, after.fields);
    } else if (row) {
      documents.remove(row.id);
      indexes.maintain(db, path, row.id, old, null);
    }
    history.record(db, path, time, row);
    return { name: `${db}/documents/${path}`, before: row?.document ?? null, after };
  }
}

/** Those whose own commit is written together with this one, before it, stand in nobody's way. */
function standing(holders: Set<Transaction>, applied: readonly Applied[]): Set<Transaction> {
  if (holders.size === 0) return holders;
  const answered = new Set(applied.map(({ item }) => item.transaction));
  return new Set([...holders].filter(({ id }) => !answered.has(id)));
}

export function changedBy({ path, row, after }: PlannedChange): Changed {
  return {
    path,
    get before() {
      return row?.document ?? null;
    },
    after,
  };
}
