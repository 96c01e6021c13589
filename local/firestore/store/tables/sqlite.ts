/** Why: one durable file; every statement is prepared once and every table is written in the same SQLite transaction as its commit. */
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { backup, DatabaseSync, type StatementSync } from 'node:sqlite';

const SCHEMA = `
CREATE TABLE IF NOT EXISTS meta(name TEXT PRIMARY KEY, value INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS databases(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
CREATE TABLE IF NOT EXISTS documents(id INTEGER PRIMARY KEY, key BLOB NOT NULL UNIQUE, path TEXT NOT NULL, created INTEGER NOT NULL, updated INTEGER NOT NULL, body BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS indexes(id INTEGER PRIMARY KEY, db INTEGER NOT NULL, shape TEXT NOT NULL, UNIQUE(db, shape));
CREATE TABLE IF NOT EXISTS entries(idx INTEGER NOT NULL, scope BLOB NOT NULL, key BLOB NOT NULL, name BLOB NOT NULL, doc INTEGER NOT NULL, PRIMARY KEY(idx, scope, key, name)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS changes(seq INTEGER PRIMARY KEY, time INTEGER NOT NULL, db INTEGER NOT NULL, path TEXT NOT NULL, created INTEGER, updated INTEGER, body BLOB);
CREATE TABLE IF NOT EXISTS triggers(project TEXT NOT NULL, id TEXT NOT NULL, pattern TEXT NOT NULL, event TEXT NOT NULL, database TEXT NOT NULL, PRIMARY KEY(project, id));
CREATE TABLE IF NOT EXISTS deliveries(seq INTEGER PRIMARY KEY AUTOINCREMENT, project TEXT NOT NULL, trigger TEXT NOT NULL, event TEXT NOT NULL, time INTEGER NOT NULL, name TEXT NOT NULL, caller TEXT NOT NULL,
  before_created INTEGER, before_updated INTEGER, before_body BLOB, after_created INTEGER, after_updated INTEGER, after_body BLOB);
`;

const ALL_PAGES = 2 ** 30;

type Bindable = null | number | bigint | string | Uint8Array;
export type Row = Record<string, null | number | bigint | string | Uint8Array>;

/** A SQLite file with its prepared statements, kept by their text. */
export class Sqlite {
  private readonly db: DatabaseSync;
  private readonly statements = new Map<string, StatementSync>();
  private depth = 0;
  private readonly file: string | null;

  /** `path` is a folder (created when missing) or `:memory:`. */
  constructor(path: string) {
    if (path !== ':memory:') mkdirSync(path, { recursive: true });
    this.file = path === ':memory:' ? null : join(path, 'firestore.sqlite');
    this.db = new DatabaseSync(this.file ?? path);
    this.db.exec(
      'PRAGMA page_size=8192; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=4000; PRAGMA cache_size=-32000; PRAGMA temp_store=MEMORY;',
    );
    this.db.exec(SCHEMA);
  }

  run(sql: string, ...values: Bindable[]): number {
    return Number(this.prepare(sql).run(...values).lastInsertRowid);
  }

  get(sql: string, ...values: Bindable[]): Row | undefined {
    return this.prepare(sql).get(...values);
  }

  all(sql: string, ...values: Bindable[]): Row[] {
    return this.prepare(sql).all(...values);
  }

  /** Runs `body` in a transaction (or in the one already open); durable when it returns. */
  transaction<T>(body: () => T): T {
    if (this.depth > 0) return body();
    this.prepare('BEGIN IMMEDIATE').run();
    this.depth++;
    try {
      const result = body();
      this.prepare('COMMIT').run();
      return result;
    } catch (error) {
      if (this.db.isTransaction) this.prepare('ROLLBACK').run();
      throw error;
    } finally {
      this.depth--;
    }
  }

  /** A transaction of what can be made again: it is on disk with the next one that waits for the disk, or not at all. */
  relaxed<T>(body: () => T): T {
    if (this.depth > 0) return body();
    this.prepare('PRAGMA synchronous=NORMAL').run();
    try {
      return this.transaction(body);
    } finally {
      this.prepare('PRAGMA synchronous=FULL').run();
    }
  }

  /** A consistent copy in a new file, made while commits go on. */
  async copyTo(target: string): Promise<void> {
    if (existsSync(target)) throw new Error(`${target} exists already`);
    if (this.file === null) {
      this.prepare('VACUUM INTO ?').run(target);
      return;
    }
    // A connection of its own sees one moment, whatever is written meanwhile; all pages in one step, or each commit would begin it again.
    const reader = new DatabaseSync(this.file, { readOnly: true });
    try {
      await backup(reader, target, { rate: ALL_PAGES });
    } finally {
      reader.close();
    }
  }

  get closed(): boolean {
    return !this.db.isOpen;
  }

  close(): void {
    this.statements.clear();
    this.db.close();
  }

  private prepare(sql: string): StatementSync {
    let statement = this.statements.get(sql);
    if (!statement) {
      statement = this.db.prepare(sql);
      this.statements.set(sql, statement);
    }
    return statement;
  }
}
