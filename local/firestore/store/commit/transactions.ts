/** Why: server SDKs hold read locks until they commit; this is who holds what, who waits for whom, and when patience ends. */
import { randomUUID } from 'node:crypto';
import { FirestoreError } from '../../engine.ts';
import { collectionIdOf, parentOf } from '../../model/names.ts';
import type { Micros } from '../../model/value.ts';

const IDLE_MICROS = 60_000_000n;
const REMEMBERED_ENDS = 10_000;

export interface Transaction {
  readonly id: string;
  readonly db: string;
  readonly readOnly: boolean;
  /** snapshot of a read-only transaction */
  readonly readTime: Micros;
  readonly locks: Set<string>;
  lastUsed: bigint;
}

export class Transactions {
  private readonly clock: () => bigint;
  private readonly open = new Map<string, Transaction>();
  private readonly holders = new Map<string, Set<Transaction>>();
  private readonly ended = new Set<string>();
  private readonly onEnd: () => void;

  constructor(clock: () => bigint, onEnd: () => void) {
    this.clock = clock;
    this.onEnd = onEnd;
  }

  begin(db: string, readOnly: boolean, readTime: Micros): Transaction {
    const id = randomUUID();
    const transaction: Transaction = { id, db, readOnly, readTime, locks: new Set(), lastUsed: this.clock() };
    this.open.set(id, transaction);
    return transaction;
  }

  /** The open transaction of an id; ABORTED when it has ended, INVALID_ARGUMENT when it never was. */
  use(db: string, id: string): Transaction {
    this.expireIdle();
    const transaction = this.open.get(id);
    if (this.ended.has(id)) throw new FirestoreError('ABORTED', 'The referenced transaction has expired or is no longer valid.');
    if (transaction?.db !== db) throw new FirestoreError('INVALID_ARGUMENT', 'Invalid transaction.');
    transaction.lastUsed = this.clock();
    this.open.delete(id);
    this.open.set(id, transaction);
    return transaction;
  }

  lockDocument(transaction: Transaction, path: string): void {
    this.lock(transaction, `${transaction.db}|${path}`);
  }

  /** Locks a collection of one parent, or a collection id everywhere. `''` locks everything below the parent. */
  lockCollection(transaction: Transaction, parent: string, collectionId: string, group: boolean): void {
    if (collectionId === '') this.lock(transaction, `${transaction.db}|**`);
    else this.lock(transaction, group ? `${transaction.db}|*/${collectionId}` : `${transaction.db}|${parent}|${collectionId}`);
  }

  /** Other transactions whose read locks cover one of the paths. */
  blockers(db: string, paths: readonly string[], own: string | undefined): Set<Transaction> {
    const found = new Set<Transaction>();
    if (this.holders.size === 0) return found;
    this.expireIdle();
    for (const path of paths) {
      const id = collectionIdOf(path);
      for (const key of [`${db}|${path}`, `${db}|${parentOf(path)}|${id}`, `${db}|*/${id}`, `${db}|**`]) {
        for (const transaction of this.holders.get(key) ?? []) if (transaction.id !== own) found.add(transaction);
      }
    }
    return found;
  }

  /** Releases everything; ending an ended transaction does nothing. */
  end(id: string): void {
    const transaction = this.open.get(id);
    if (!transaction) return;
    this.open.delete(id);
    this.ended.add(id);
    if (this.ended.size > REMEMBERED_ENDS) this.ended.delete(this.ended.values().next().value ?? '');
    for (const key of transaction.locks) {
      const holders = this.holders.get(key);
      holders?.delete(transaction);
      if (holders?.size === 0) this.holders.delete(key);
    }
    this.onEnd();
  }

  /** The map is kept in order of last use, so the first fresh one ends the search. */
  private expireIdle(): void {
    const limit = this.clock() - IDLE_MICROS;
    for (const transaction of this.open.values()) {
      if (transaction.lastUsed >= limit) return;
      this.end(transaction.id);
    }
  }

  /** Rolling back an ended transaction succeeds; an unknown one is INVALID_ARGUMENT. */
  rollback(db: string, id: string): void {
    if (!this.ended.has(id)) this.end(this.use(db, id).id);
  }

  private lock(transaction: Transaction, key: string): void {
    if (transaction.readOnly || transaction.locks.has(key)) return;
    transaction.locks.add(key);
    const holders = this.holders.get(key);
    if (holders) holders.add(transaction);
    else this.holders.set(key, new Set([transaction]));
  }
}
