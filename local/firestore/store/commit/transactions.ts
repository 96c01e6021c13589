/** Why: server SDKs hold what they read until they commit; this is who holds what, who is older, and when patience ends. */
import { randomUUID } from 'node:crypto';
import { FirestoreError } from '../../engine.ts';
import type { Micros } from '../../model/value.ts';
import { Locks, type Changed, type Reading } from './locks.ts';

const IDLE_MICROS = 60_000_000n;
const LIFE_MICROS = 270_000_000n;
const REMEMBERED_ENDS = 10_000;
const EXPIRED = 'The referenced transaction has expired or is no longer valid.';
const CONTENTION =
  'Aborted due to cross-transaction contention. This occurs when multiple transactions attempt to access the same data, requiring Firestore to abort at least one in order to enforce serializability.';

export interface Transaction {
  readonly id: string;
  readonly db: string;
  readonly readOnly: boolean;
  /** snapshot of a read-only transaction */
  readonly readTime: Micros;
  readonly readings: Reading[];
  /** Order of beginning; a retry keeps that of its first attempt. The lower number has priority. */
  readonly age: number;
  readonly born: bigint;
  lastUsed: bigint;
}

export class Transactions {
  private readonly clock: () => bigint;
  /** in order of last use */
  private readonly open = new Map<string, Transaction>();
  /** the same, in order of birth */
  private readonly births = new Set<Transaction>();
  private readonly locks = new Locks<Transaction>();
  private readonly ended = new Map<string, { readonly age: number; readonly why: string }>();
  private readonly onEnd: () => void;
  private ages = 0;

  constructor(clock: () => bigint, onEnd: () => void) {
    this.clock = clock;
    this.onEnd = onEnd;
  }

  /** The next place in the order of ages: for a transaction, or for a commit outside of any. */
  nextAge(): number {
    return ++this.ages;
  }

  /** `retry` names an attempt that failed: it ends, and its age passes on. */
  begin(db: string, readOnly: boolean, readTime: Micros, retry?: string): Transaction {
    if (retry !== undefined) this.end(retry);
    const age = (retry === undefined ? undefined : this.ended.get(retry)?.age) ?? this.nextAge();
    const [id, now] = [randomUUID(), this.clock()];
    const transaction: Transaction = { id, db, readOnly, readTime, readings: [], age, born: now, lastUsed: now };
    this.open.set(id, transaction);
    this.births.add(transaction);
    return transaction;
  }

  /** The open transaction of an id; ABORTED when it has ended, INVALID_ARGUMENT when it never was. */
  use(db: string, id: string): Transaction {
    this.expire();
    const transaction = this.open.get(id);
    const end = this.ended.get(id);
    if (end) throw new FirestoreError('ABORTED', end.why);
    if (transaction?.db !== db) throw new FirestoreError('INVALID_ARGUMENT', 'Invalid transaction.');
    transaction.lastUsed = this.clock();
    this.open.delete(id);
    this.open.set(id, transaction);
    return transaction;
  }

  hold(transaction: Transaction, readings: readonly Reading[]): void {
    if (transaction.readOnly) return;
    for (const reading of readings) {
      transaction.readings.push(reading);
      this.locks.add(transaction.db, reading, transaction);
    }
  }

  /** Other transactions that have read one of the documents by name. */
  readersOf(db: string, paths: readonly string[], own: string | undefined): Set<Transaction> {
    return this.others(own, () => this.locks.readersOf(db, paths));
  }

  /** Other transactions whose queries one of the changes disturbs. */
  queriersOf(db: string, changes: readonly Changed[], own: string | undefined): Set<Transaction> {
    return this.others(own, () => this.locks.queriersOf(db, changes));
  }

  /** Releases everything; ending an ended transaction does nothing. */
  end(id: string): void {
    this.close(id, EXPIRED);
  }

  /** Ends a transaction that stands in the way of an older one. */
  giveWay(id: string): void {
    this.close(id, CONTENTION);
  }

  /** Rolling back an ended transaction succeeds; an unknown one is INVALID_ARGUMENT. */
  rollback(db: string, id: string): void {
    if (!this.ended.has(id)) this.end(this.use(db, id).id);
  }

  private others(own: string | undefined, holders: () => Iterable<Transaction>): Set<Transaction> {
    const found = new Set<Transaction>();
    if (this.locks.isEmpty) return found;
    this.expire();
    for (const transaction of holders()) if (transaction.id !== own) found.add(transaction);
    return found;
  }

  private close(id: string, why: string): void {
    const transaction = this.open.get(id);
    if (!transaction) return;
    this.open.delete(id);
    this.births.delete(transaction);
    this.ended.set(id, { age: transaction.age, why });
    if (this.ended.size > REMEMBERED_ENDS) this.ended.delete(this.ended.keys().next().value ?? '');
    for (const reading of transaction.readings) this.locks.remove(transaction.db, reading, transaction);
    this.onEnd();
  }

  /** Both lists are in order, so the first fresh one ends the search. */
  private expire(): void {
    const now = this.clock();
    for (const transaction of this.open.values()) {
      if (transaction.lastUsed >= now - IDLE_MICROS) break;
      this.end(transaction.id);
    }
    for (const transaction of this.births) {
      if (transaction.born >= now - LIFE_MICROS) break;
      this.end(transaction.id);
    }
  }
}
