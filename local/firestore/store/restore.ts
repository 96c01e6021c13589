/** Why: an export is given back as it was, times included, before anyone listens: no rule, no trigger and no history concern it. */
import { FirestoreError } from '../engine.ts';
import { encodeFields } from '../model/codec.ts';
import { splitName } from '../model/names.ts';
import type { Micros, StoredDocument } from '../model/value.ts';
import type { Documents } from './tables/documents.ts';
import type { History } from './tables/history.ts';
import type { Sqlite } from './tables/sqlite.ts';

interface Rooms {
  readonly sqlite: Sqlite;
  readonly documents: Documents;
  readonly history: History;
}

/** Fills an empty store, all or nothing; answers how many documents. Indexes are built later, by the queries that want them. */
export function restoreDocuments({ sqlite, documents, history }: Rooms, given: Iterable<StoredDocument>): number {
  if (sqlite.get('SELECT 1 FROM documents LIMIT 1'))
    throw new FirestoreError('FAILED_PRECONDITION', 'An import wants an empty store: choose another data folder, or empty this one.');
  let count = 0;
  let newest: Micros = 0n;
  try {
    sqlite.transaction(() => {
      for (const { name, createTime, updateTime, fields } of given) {
        const { database, path } = splitName(name);
        const body = encodeFields(fields);
        documents.update(documents.insert(database, path, updateTime, body), createTime, updateTime, body);
        if (updateTime > newest) newest = updateTime;
        count++;
      }
      history.beginAt(newest);
    });
  } catch (error) {
    documents.forgetIds();
    throw error;
  }
  return count;
}
