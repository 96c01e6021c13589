/** Why: a commit that meets someone's read locks waits a little, then gives way; this keeps the waiting room and its clock. */
import { FirestoreError, type CommitResult } from '../../engine.ts';
import type { CommitRequest } from './evaluate.ts';
import type { Transaction, Transactions } from './transactions.ts';

/** A commit on its way, perhaps waiting. */
export interface Waiting {
  readonly request: CommitRequest;
  readonly transaction: string | undefined;
  readonly resolve: (result: CommitResult) => void;
  readonly reject: (error: FirestoreError) => void;
  settled: boolean;
  timer: NodeJS.Timeout | null;
}

const TIMEOUT = 'Transaction lock timeout.';

export class LockWait {
  private readonly transactions: Transactions;
  private readonly patience: number;
  private readonly waiting = new Map<Waiting, ReadonlySet<Transaction>>();

  /** `patience` in milliseconds. */
  constructor(transactions: Transactions, patience: number) {
    this.transactions = transactions;
    this.patience = patience;
  }

  has(item: Waiting): boolean {
    return this.waiting.has(item);
  }

  /** Checks the item's transaction and parks the item while others hold locks on what it writes. */
  mustWait(item: Waiting): boolean {
    const { request, transaction } = item;
    if (transaction !== undefined && this.transactions.use(request.db, transaction).readOnly && request.writes.length > 0) {
      throw new FirestoreError('INVALID_ARGUMENT', 'Cannot modify entities in a read-only transaction.');
    }
    const blockers = this.transactions.blockers(request.db, request.paths, transaction);
    if (blockers.size === 0) return false;
    if (this.isDeadlock(item, blockers)) throw new FirestoreError('ABORTED', TIMEOUT);
    this.waiting.set(item, blockers);
    item.timer ??= setTimeout(() => this.fail(item, new FirestoreError('ABORTED', TIMEOUT)), this.patience);
    return true;
  }

  /** Everyone who waits leaves to try again. */
  takeAll(): Waiting[] {
    const items = [...this.waiting.keys()];
    this.waiting.clear();
    return items;
  }

  finish(item: Waiting, result: CommitResult): void {
    if (!this.settle(item)) return;
    if (item.transaction !== undefined) this.transactions.end(item.transaction);
    item.resolve(result);
  }

  /** A refused commit ends its transaction, unless the request itself was malformed. */
  fail(item: Waiting, error: FirestoreError): void {
    if (!this.settle(item)) return;
    if (item.transaction !== undefined && error.status !== 'INVALID_ARGUMENT') this.transactions.end(item.transaction);
    item.reject(error);
  }

  abortAll(): void {
    for (const item of this.takeAll()) this.fail(item, new FirestoreError('UNAVAILABLE', 'The store is closing.'));
  }

  /** Two committing transactions that wait for each other would both time out: the newcomer gives way at once. */
  private isDeadlock(item: Waiting, blockers: ReadonlySet<Transaction>): boolean {
    if (item.transaction === undefined) return false;
    for (const [other, otherBlockers] of this.waiting) {
      const blocksItem = [...blockers].some((transaction) => transaction.id === other.transaction);
      if (blocksItem && [...otherBlockers].some((transaction) => transaction.id === item.transaction)) return true;
    }
    return false;
  }

  private settle(item: Waiting): boolean {
    if (item.settled) return false;
    item.settled = true;
    if (item.timer) clearTimeout(item.timer);
    this.waiting.delete(item);
    return true;
  }
}
