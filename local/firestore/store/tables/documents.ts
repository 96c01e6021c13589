/** Why: documents by name: point reads, writes, and walks over a collection or a subtree, straight on the unique key. */
import { decodeFields } from '../../model/codec.ts';
import { afterPrefix, pathKey } from '../../model/key.ts';
import { collectionIdOf } from '../../model/names.ts';
import { rememberBytes } from '../../model/stored-bytes.ts';
import type { Fields, StoredDocument } from '../../model/value.ts';
import type { CollectionScan } from '../../query/source.ts';
import type { Row, Sqlite } from './sqlite.ts';

/** A stored row: its rowid and bytes allow cheap comparison and index upkeep. */
export interface StoredRow {
  readonly id: number;
  readonly body: Uint8Array;
  readonly document: StoredDocument;
}

export interface IndexedBody {
  readonly id: number;
  readonly path: string;
  readonly body: Uint8Array;
}

const COLUMNS = 'id, key, path, created, updated, body';
/** Consecutive rows of deeper documents that a collection walk reads before it jumps over them. */
const PATIENCE = 8;

export class Documents {
  private readonly sqlite: Sqlite;
  private readonly ids = new Map<string, number>();

  constructor(sqlite: Sqlite) {
    this.sqlite = sqlite;
    this.forgetIds();
  }

  /** The small number of a database; registered at its first use. */
  databaseId(db: string): number {
    let id = this.ids.get(db);
    if (id === undefined) {
      id = this.sqlite.run('INSERT INTO databases(name) VALUES(?)', db);
      this.ids.set(db, id);
    }
    return id;
  }

  databases(): readonly string[] {
    return [...this.ids.keys()];
  }

  /** After a rollback, numbers given inside it no longer exist. */
  forgetIds(): void {
    this.ids.clear();
    for (const row of this.sqlite.all('SELECT id, name FROM databases')) this.ids.set(row['name'] as string, row['id'] as number);
  }

  read(db: string, path: string): StoredRow | null {
    const row = this.sqlite.get(`SELECT ${COLUMNS} FROM documents WHERE key = ?`, this.key(db, path));
    return row ? this.stored(db, row) : null;
  }

  /** Returns the rowid. */
  insert(db: string, path: string, time: bigint, body: Uint8Array): number {
    return this.sqlite.run(
      'INSERT INTO documents(key, path, created, updated, body) VALUES(?, ?, ?, ?, ?)',
      this.key(db, path),
      path,
      time,
      time,
      body,
    );
  }

  update(id: number, created: bigint, updated: bigint, body: Uint8Array): void {
    this.sqlite.run('UPDATE documents SET created = ?, updated = ?, body = ? WHERE id = ?', created, updated, body, id);
  }

  remove(id: number): void {
    this.sqlite.run('DELETE FROM documents WHERE id = ?', id);
  }

  /** Documents directly in a collection, in name order; those deeper down are passed or jumped over. */
  *collection(db: string, scan: CollectionScan, expected: number): Generator<StoredDocument> {
    for (const { row, direct } of this.children(db, scan, expected)) if (direct) yield this.stored(db, row).document;
  }

  /** Like `collection`, with null for documents that exist only through what lies below them. */
  *collectionWithMissing(db: string, scan: CollectionScan): Generator<{ path: string; document: StoredDocument | null }> {
    let last = '';
    for (const { row, direct, path } of this.children(db, { ...scan, reverse: false }, 200)) {
      if (direct) yield { path, document: this.stored(db, row).document };
      else if (path !== last) yield { path, document: null };
      last = path;
    }
  }

  /** Everything below a path, in name order. */
  *below(db: string, path: string, reverse: boolean, chunk = 200): Generator<StoredDocument> {
    const prefix = this.key(db, path);
    for (const row of this.range(Buffer.concat([prefix, Buffer.of(0)]), afterPrefix(prefix), reverse, chunk))
      yield this.stored(db, row).document;
  }

  /** The first documents at or below a path, with their rows. */
  rowsFrom(db: string, path: string, limit: number): StoredRow[] {
    const prefix = this.key(db, path);
    const sql = `SELECT ${COLUMNS} FROM documents WHERE key >= ? AND key < ? ORDER BY key LIMIT ?`;
    return this.sqlite.all(sql, prefix, afterPrefix(prefix), limit).map((row) => this.stored(db, row));
  }

  /** The next documents of a collection id, wherever they lie: what an index is built from. Bodies of other collections stay unread. */
  bodiesAfter(db: string, collectionId: string, after: Uint8Array | null): { rows: IndexedBody[]; last: Uint8Array | null } {
    const start = this.key(db, '');
    const sql = `SELECT id, key, path, CASE WHEN instr('/' || path, ?) > 0 THEN body END AS body FROM documents WHERE key > ? AND key < ? ORDER BY key LIMIT 50`;
    const found = this.sqlite.all(sql, `/${collectionId}/`, after ?? start, afterPrefix(start));
    const rows: IndexedBody[] = [];
    for (const row of found) {
      const path = row['path'] as string;
      if (row['body'] instanceof Uint8Array && collectionIdOf(path) === collectionId)
        rows.push({ id: row['id'] as number, path, body: row['body'] });
    }
    return { rows, last: (found.at(-1)?.['key'] as Uint8Array | undefined) ?? null };
  }

  /** Documents directly in a collection, told by their keys alone: one more segment, text or number, and nothing behind it. */
  count(db: string, scan: CollectionScan, limit: number): number {
    const prefix = this.key(db, collectionPath(scan));
    const from = prefix.length + 1;
    const sql = `SELECT count(*) AS n FROM (SELECT 1 FROM documents WHERE key >= ? AND key < ?
      AND (instr(substr(key, ?), x'0001') = length(key) - ? OR (substr(key, ?, 1) = x'02' AND length(key) = ?)) LIMIT ?)`;
    const low = Buffer.concat([prefix, scan.low ?? Buffer.of(0)]);
    const high = scan.high ? Buffer.concat([prefix, scan.high]) : afterPrefix(prefix);
    return this.sqlite.get(sql, low, high, from, from, from, from + 8, limit)?.['n'] as number;
  }

  /** Collections directly below a document (or the root) that hold something. */
  collectionIds(db: string, parent: string): string[] {
    const prefix = this.key(db, parent);
    const depth = parent === '' ? 0 : parent.split('/').length;
    const ids: string[] = [];
    let low: Uint8Array = Buffer.concat([prefix, Buffer.of(0)]);
    for (;;) {
      const row = this.sqlite.get('SELECT path FROM documents WHERE key >= ? AND key < ? ORDER BY key LIMIT 1', low, afterPrefix(prefix));
      if (!row) return ids;
      const id = (row['path'] as string).split('/')[depth] ?? '';
      ids.push(id);
      low = afterPrefix(Buffer.concat([prefix, pathKey(id)]));
    }
  }

  stored(db: string, row: Row): StoredRow {
    const body = row['body'] as Uint8Array;
    return {
      id: row['id'] as number,
      body,
      document: documentFrom(`${db}/documents/${row['path'] as string}`, row['created'], row['updated'], body),
    };
  }

  /** Where a document lies in the order of the table. */
  key(db: string, path: string): Buffer {
    const id = this.databaseId(db);
    return Buffer.concat([Buffer.of(id >> 16, (id >> 8) & 255, id & 255), pathKey(path)]);
  }

  private *children(db: string, scan: CollectionScan, expected: number): Generator<{ row: Row; direct: boolean; path: string }> {
    const collection = collectionPath(scan);
    const prefix = this.key(db, collection);
    const depth = collection.split('/').length + 1;
    let low: Uint8Array = Buffer.concat([prefix, scan.low ?? Buffer.of(0)]);
    let high: Uint8Array = scan.high ? Buffer.concat([prefix, scan.high]) : afterPrefix(prefix);
    for (;;) {
      let deeper = 0;
      let jump: string | null = null;
      for (const row of this.range(low, high, scan.reverse, expected)) {
        const segments = (row['path'] as string).split('/');
        const path = segments.slice(0, depth).join('/');
        const direct = segments.length === depth;
        deeper = direct ? 0 : deeper + 1;
        yield { row, direct, path };
        if (deeper < PATIENCE) continue;
        jump = path;
        break;
      }
      if (jump === null) return;
      const at = this.key(db, jump);
      if (scan.reverse) high = Buffer.concat([at, Buffer.of(0)]);
      else low = afterPrefix(at);
    }
  }

  private *range(from: Uint8Array, to: Uint8Array, reverse: boolean, expected: number): Generator<Row> {
    let [low, high, size] = [from, to, Math.max(expected, 8)];
    const sql = `SELECT ${COLUMNS} FROM documents WHERE key >= ? AND key < ? ORDER BY key ${reverse ? 'DESC' : 'ASC'} LIMIT ?`;
    for (;;) {
      const rows = this.sqlite.all(sql, low, high, size);
      yield* rows;
      const last = rows.at(-1);
      if (!last || rows.length < size) return;
      if (reverse) high = last['key'] as Uint8Array;
      else low = Buffer.concat([last['key'] as Uint8Array, Buffer.of(0)]);
      size = Math.min(size * 2, 1000);
    }
  }
}

function collectionPath({ parentPath, collectionId }: CollectionScan): string {
  return parentPath === '' ? collectionId : `${parentPath}/${collectionId}`;
}

/** A document whose fields are decoded when first asked for. */
export function documentFrom(name: string, created: unknown, updated: unknown, body: Uint8Array): StoredDocument {
  let fields: Fields | null = null;
  const document: StoredDocument = {
    name,
    createTime: BigInt(created as number),
    updateTime: BigInt(updated as number),
    get fields(): Fields {
      fields ??= decodeFields(body);
      return fields;
    },
  };
  rememberBytes(document, body);
  return document;
}
