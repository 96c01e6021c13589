/** Why: tests and demonstrations start from nothing, yet listeners and triggers must see each document go. */
import type { Caller, CommitEvent } from '../../engine.ts';
import { splitName } from '../../model/names.ts';
import { changedBy, type CommitQueue } from './commit-queue.ts';
import type { Documents } from '../tables/documents.ts';
import type { PlannedChange } from './evaluate.ts';
import type { History } from '../tables/history.ts';
import type { Sqlite } from '../tables/sqlite.ts';
import type { Transactions } from './transactions.ts';

const CHUNK = 500;
const OWNER: Caller = { admin: true, auth: null };

interface Rooms {
  readonly sqlite: Sqlite;
  readonly documents: Documents;
  readonly history: History;
  readonly queue: CommitQueue;
  readonly transactions: Transactions;
}

/** Deletes a document and all below it, a collection, or (at the root) a whole database; 500 documents per commit. It waits for nobody: a transaction that read one of them ends, and its commit is ABORTED. */
export function clearBelow({ sqlite, documents, history, queue, transactions }: Rooms, db: string, prefix: string): void {
  const { path } = splitName(prefix);
  for (;;) {
    const changes: PlannedChange[] = [];
    const event = sqlite.transaction((): CommitEvent | null => {
      for (const row of documents.rowsFrom(db, path, CHUNK))
        changes.push({ path: splitName(row.document.name).path, row, after: null, body: null });
      return changes.length === 0 ? null : queue.apply(db, changes, history.next(), OWNER);
    });
    if (event) queue.publish(event);
    const gone = changes.map((change) => change.path);
    const readers = transactions.readersOf(db, gone, undefined);
    for (const { id } of [...readers, ...transactions.queriersOf(db, changes.map(changedBy), undefined)]) transactions.end(id);
    if (changes.length < CHUNK) return;
  }
}
