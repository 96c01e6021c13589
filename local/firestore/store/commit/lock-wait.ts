/**
 * Why: a commit that meets someone's readings waits or makes them give way, by age alone: an older transaction never waits for a younger one, so nobody waits in a circle.
 * A read of a transaction waits behind an older commit that waits, so that new readers do not keep it waiting.
 */
import { FirestoreError, type CommitResult } from '../../engine.ts';
import type { CommitRequest } from './evaluate.ts';
import { disturbs, type Changed, type Reading } from './locks.ts';
import type { Transaction, Transactions } from './transactions.ts';

/** A commit on its way, perhaps waiting. */
export interface Waiting {
  readonly request: CommitRequest;
  readonly transaction: string | undefined;
  readonly resolve: (result: CommitResult) => void;
  readonly reject: (error: FirestoreError) => void;
  /** its place among transactions, from its first attempt on */
  age: number | undefined;
  settled: boolean;
  timer: NodeJS.Timeout | null;
}

/** What a waiting commit would change, for those who would read it first; nothing when it would be refused. */
type Foresee = (request: CommitRequest) => readonly Changed[];

const TIMEOUT = 'Transaction lock timeout.';

export class LockWait {
  private readonly transactions: Transactions;
  private readonly patience: number;
  private readonly waiting = new Set<Waiting>();
  /** Everyone who ever waited and has no answer yet, in order. */
  private readonly inLine = new Set<Waiting>();
  private readonly readers = new Set<() => void>();

  /** `patience` in milliseconds. */
  constructor(transactions: Transactions, patience: number) {
    this.transactions = transactions;
    this.patience = patience;
  }

  has(item: Waiting): boolean {
    return this.waiting.has(item);
  }

  /** Refuses a transaction that has ended, and writes in a read-only one. Gives the commit its age. */
  enter(item: Waiting): void {
    const { request, transaction } = item;
    if (transaction === undefined) {
      item.age ??= this.transactions.nextAge();
      return;
    }
    const { readOnly, age } = this.transactions.use(request.db, transaction);
    item.age = age;
    if (readOnly && request.writes.length > 0)
      throw new FirestoreError('INVALID_ARGUMENT', 'Cannot modify entities in a read-only transaction.');
  }

  /** Parks the commit when one of the holders is older. */
  mustWait(item: Waiting, holders: ReadonlySet<Transaction>): boolean {
    const age = item.age ?? 0;
    if (![...holders].some((holder) => holder.age < age)) return false;
    this.waiting.add(item);
    this.inLine.add(item);
    item.timer ??= setTimeout(() => this.fail(item, new FirestoreError('ABORTED', TIMEOUT)), this.patience);
    return true;
  }

  /** What a transaction is about to hold: undefined when nothing is in its way, else the wait until it may try again. */
  behindWriters(reader: Transaction, readings: readonly Reading[], foresee: Foresee): Promise<void> | undefined {
    const blocked = [...this.inLine].some((item) => isBehind(reader, readings, item, foresee));
    if (!blocked) return undefined;
    return new Promise((resolve) => {
      const again = (): void => {
        clearTimeout(timer);
        this.readers.delete(again);
        resolve();
      };
      const timer = setTimeout(() => {
        this.transactions.end(reader.id);
        again();
      }, this.patience);
      this.readers.add(again);
    });
  }

  /** Everyone who waits leaves to try again. */
  takeAll(): Waiting[] {
    const items = [...this.waiting];
    this.waiting.clear();
    this.wakeReaders();
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

  private wakeReaders(): void {
    for (const again of [...this.readers]) again();
  }

  private settle(item: Waiting): boolean {
    if (item.settled) return false;
    item.settled = true;
    if (item.timer) clearTimeout(item.timer);
    this.waiting.delete(item);
    if (this.inLine.delete(item)) this.wakeReaders();
    return true;
  }
}

function isBehind(reader: Transaction, readings: readonly Reading[], item: Waiting, foresee: Foresee): boolean {
  const { request, transaction, age = 0 } = item;
  if (request.db !== reader.db || transaction === reader.id || reader.age < age) return false;
  const written = new Set(writtenPaths(request));
  if (readings.some((reading) => reading.kind === 'document' && written.has(reading.path))) return true;
  const queries = readings.filter((reading) => reading.kind === 'query');
  if (queries.length === 0) return false;
  const changes = foresee(request);
  return queries.some((reading) => changes.some((change) => disturbs(reading, change)));
}

/** A verification is itself a read, and in no reader's way. */
export function writtenPaths({ writes, paths }: CommitRequest): string[] {
  return paths.filter((_, i) => writes[i]?.kind !== 'verify');
}
