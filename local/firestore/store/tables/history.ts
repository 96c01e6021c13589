/** Why: read-only transactions, `readTime` and resume tokens look back; each change keeps what it replaced, for a bounded while. */
import { FirestoreError } from '../../engine.ts';
import type { Micros, StoredDocument } from '../../model/value.ts';
import type { Overlay } from '../../query/run.ts';
import { documentFrom, type Documents, type StoredRow } from './documents.ts';
import type { Sqlite } from './sqlite.ts';

const KEEP_CHANGES = 50_000;
const KEEP_MICROS = 3_600_000_000n;
const PRUNE_EVERY = 512;

export class History {
  private readonly sqlite: Sqlite;
  private readonly documents: Documents;
  private readonly clock: () => bigint;
  private sinceLastPrune = 0;
  private last: Micros;
  /** commit time of the newest change no longer kept, or of the store's creation */
  private floor: Micros;
  /** time of the store's creation, or of what it was filled from */
  private origin: Micros;
  /** Everything that ever happened here is still kept: before the floor there was nothing. */
  private whole: boolean;

  constructor(sqlite: Sqlite, documents: Documents, clock: () => bigint) {
    this.sqlite = sqlite;
    this.documents = documents;
    this.clock = clock;
    const newest = sqlite.get('SELECT time FROM changes ORDER BY seq DESC LIMIT 1')?.['time'] as number | undefined;
    const kept = this.meta('last') ?? 0n;
    this.last = [BigInt(newest ?? 0), kept, clock()].reduce((a, b) => (a > b ? a : b));
    const floor = this.meta('floor');
    this.floor = floor ?? this.last;
    if (floor === null) {
      this.setMeta('floor', this.floor);
      this.setMeta('whole', 1n);
      this.setMeta('origin', this.floor);
    }
    this.whole = this.meta('whole') === 1n;
    // A store of an earlier version does not know its origin: what it forgot is gone.
    this.origin = this.meta('origin') ?? this.floor;
  }

  /** The last commit time. */
  now(): Micros {
    return this.last;
  }

  /** The time the next commit will have; it counts once `advance` is called. */
  next(): Micros {
    const clock = this.clock();
    return clock > this.last ? clock : this.last + 1n;
  }

  advance(time: Micros): void {
    this.last = time;
  }

  /** A commit without changes leaves no row behind: its time is kept apart. */
  recordTimeOnly(time: Micros): void {
    this.setMeta('last', time);
  }

  /** What came before was not seen here: nothing is remembered of it, and time goes on from there. */
  beginAt(time: Micros): void {
    if (time > this.last) this.last = time;
    this.floor = this.last;
    this.setMeta('last', this.last);
    this.setMeta('floor', this.floor);
    this.origin = this.floor;
    this.setMeta('origin', this.origin);
    this.forgetBirth();
  }

  record(db: string, path: string, time: Micros, before: StoredRow | null): void {
    const old = before?.document;
    this.sqlite.run(
      'INSERT INTO changes(time, db, path, created, updated, body) VALUES(?, ?, ?, ?, ?, ?)',
      time,
      this.documents.databaseId(db),
      path,
      old?.createTime ?? null,
      old?.updateTime ?? null,
      before?.body ?? null,
    );
    if (++this.sinceLastPrune >= PRUNE_EVERY) this.prune();
  }

  changedSince(db: string, since: Micros): readonly string[] | 'pruned' | 'gone' {
    if (since < this.origin || since > this.last) return 'gone';
    if (since < this.floor) return 'pruned';
    const names = new Set<string>();
    const id = this.documents.databaseId(db);
    for (const row of this.newerThan(since, 'seq, time, db, path'))
      if (row['db'] === id) names.add(`${db}/documents/${row['path'] as string}`);
    return [...names];
  }

  /** Documents as they were at a time, for those that changed since. FAILED_PRECONDITION when that is too long ago. */
  overlay(db: string, time: Micros): Overlay {
    if (time > this.last && time > this.clock()) throw new FirestoreError('INVALID_ARGUMENT', 'The requested read time is in the future.');
    const before = this.whole && time >= this.clock() - KEEP_MICROS;
    if (time < this.floor && !before) throw new FirestoreError('FAILED_PRECONDITION', 'The requested snapshot version is too old.');
    const overlay = new Map<string, StoredDocument | null>();
    const id = this.documents.databaseId(db);
    for (const row of this.newerThan(time, 'seq, time, db, path, created, updated, body')) {
      if (row['db'] !== id) continue;
      const name = `${db}/documents/${row['path'] as string}`;
      overlay.set(name, row['body'] === null ? null : documentFrom(name, row['created'], row['updated'], row['body'] as Uint8Array));
    }
    return overlay;
  }

  /** Newest first, so that the oldest change of a document is the last one seen. */
  private *newerThan(time: Micros, columns: string): Generator<Record<string, unknown>> {
    let below = Number.MAX_SAFE_INTEGER;
    if (time >= this.last) return;
    for (;;) {
      const rows = this.sqlite.all(`SELECT ${columns} FROM changes WHERE seq < ? ORDER BY seq DESC LIMIT 200`, below);
      for (const row of rows) {
        if (BigInt(row['time'] as number) <= time) return;
        yield row;
      }
      const last = rows.at(-1);
      if (!last) return;
      below = last['seq'] as number;
    }
  }

  private prune(): void {
    this.sinceLastPrune = 0;
    const newest = this.sqlite.get('SELECT max(seq) AS seq FROM changes')?.['seq'] as number;
    const cutoff = this.clock() - KEEP_MICROS;
    const young = this.sqlite.get('SELECT seq FROM changes WHERE time >= ? ORDER BY seq LIMIT 1', cutoff)?.['seq'] as number | undefined;
    const before = Math.min(Math.max(newest - KEEP_CHANGES, (young ?? newest) - 1), newest - 1);
    const row = this.sqlite.get('SELECT time FROM changes WHERE seq <= ? ORDER BY seq DESC LIMIT 1', before);
    if (!row) return;
    this.sqlite.run('DELETE FROM changes WHERE seq <= ?', before);
    this.floor = BigInt(row['time'] as number);
    this.setMeta('floor', this.floor);
    this.forgetBirth();
  }

  private forgetBirth(): void {
    this.whole = false;
    this.setMeta('whole', 0n);
  }

  private meta(name: string): bigint | null {
    const row = this.sqlite.get('SELECT value FROM meta WHERE name = ?', name);
    return row ? BigInt(row['value'] as number) : null;
  }

  private setMeta(name: string, value: bigint): void {
    this.sqlite.run('INSERT INTO meta(name, value) VALUES(?, ?) ON CONFLICT(name) DO UPDATE SET value = excluded.value', name, value);
  }
}
