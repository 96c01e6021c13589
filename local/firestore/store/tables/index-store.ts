/** Why: an index costs every write, so it comes into being with the first query that needs it and is kept up from then on. */
import { FirestoreError } from '../../engine.ts';
import { valueAt } from '../../model/field-path.ts';
import { afterPrefix, pathKey } from '../../model/key.ts';
import { collectionIdOf, parentOf } from '../../model/names.ts';
import type { Fields } from '../../model/value.ts';
import { entryName } from '../../query/bounds.ts';
import type { IndexRow, IndexScan, IndexShape, Position } from '../../query/source.ts';
import type { Documents } from './documents.ts';
import { IndexBuild, INSERT, UNFINISHED } from './index-build.ts';
import { entryKeys, shapeFrom, shapeText } from './index-entries.ts';
import type { Row, Sqlite } from './sqlite.ts';

interface ActiveIndex {
  readonly id: number;
  readonly shape: IndexShape;
}

/** Milliseconds of index building between two turns of everyone else. */
const SLICE = 5;
const DELETE = 'DELETE FROM entries WHERE idx = ? AND scope = ? AND key = ? AND name = ?';

export class IndexStore {
  private readonly sqlite: Sqlite;
  private readonly documents: Documents;
  /** database → collection id → indexes; bounded by the query shapes in use */
  private readonly active = new Map<string, Map<string, ActiveIndex[]>>();
  private readonly builds = new Set<IndexBuild>();

  constructor(sqlite: Sqlite, documents: Documents) {
    this.sqlite = sqlite;
    this.documents = documents;
    this.forgetUnfinished();
    for (const db of documents.databases()) {
      const rows = sqlite.all('SELECT id, shape FROM indexes WHERE db = ?', documents.databaseId(db));
      for (const row of rows) this.remember(db, { id: row['id'] as number, shape: shapeFrom(row['shape'] as string) });
    }
  }

  /** Brings every index of the collection id from the old fields to the new ones (null: no document). */
  maintain(db: string, path: string, doc: number, before: (() => Fields) | null, after: Fields | null): void {
    const collectionId = collectionIdOf(path);
    const ready = this.active.get(db)?.get(collectionId) ?? [];
    const begun = [...this.builds].filter((build) => build.db === db && build.shape.collectionId === collectionId && build.covers(path));
    const indexes = begun.length === 0 ? ready : [...ready, ...begun];
    if (indexes.length === 0) return;
    const parent = pathKey(parentOf(path));
    for (const { id, shape } of indexes) {
      const old = before ? entryKeys(shape, (path) => valueAt(before(), path)) : [];
      const now = after ? entryKeys(shape, (path) => valueAt(after, path)) : [];
      if (old.length === now.length && old.every((key, i) => key.equals(now[i] ?? key.subarray(1)))) continue;
      const scope = shape.group ? new Uint8Array() : parent;
      const name = entryName(path, shape.group, shape.nameDescending);
      for (const key of old) if (!now.some((other) => other.equals(key))) this.sqlite.run(DELETE, id, scope, key, name);
      for (const key of now) if (!old.some((other) => other.equals(key))) this.sqlite.run(INSERT, id, scope, key, name, doc);
    }
  }

  *scan(db: string, asked: IndexScan, expected: number): Generator<IndexRow> {
    const scan = this.fromRarest(db, asked);
    const index = this.require(db, scan.shape);
    const joins = this.joinsOf(db, scan);
    let { low, high } = scan;
    let size = Math.max(expected, 8);
    for (;;) {
      const rows = this.chunk(index, scan, low, high, joins, size);
      for (const row of rows) yield { key: row['key'] as Uint8Array, document: this.documents.stored(db, row).document };
      const last = rows.at(-1);
      if (!last || rows.length < size) return;
      const at: Position = { key: last['key'] as Uint8Array, name: last['name'] as Uint8Array };
      if (scan.reverse) high = at;
      else low = { key: at.key, name: Buffer.concat([at.name, Buffer.of(0)]) };
      size = Math.min(size * 2, 1000);
    }
  }

  count(db: string, asked: IndexScan, limit: number): number {
    const scan = this.fromRarest(db, asked);
    const index = this.require(db, scan.shape);
    const joins = this.joinsOf(db, scan);
    const sql = `SELECT count(*) AS n FROM (SELECT 1 FROM entries e WHERE ${RANGE}${JOIN.repeat(scan.also.length)} LIMIT ?)`;
    const row = this.sqlite.get(sql, index.id, scan.scope, scan.low.key, scan.low.name, scan.high.key, scan.high.name, ...joins, limit);
    return row?.['n'] as number;
  }

  /** A join walks its rarest side and looks the others up. */
  private fromRarest(db: string, scan: IndexScan): IndexScan {
    if (scan.also.length === 0) return scan;
    const sides = [{ shape: scan.shape, key: scan.low.key }, ...scan.also];
    const counts = sides.map((side) => this.rarity(db, side.shape, scan.scope, side.key));
    const chosen = counts.indexOf(Math.min(...counts));
    const side = sides[chosen];
    if (chosen === 0 || !side) return scan;
    const named = scan.high.name.length > 0;
    return {
      ...scan,
      shape: side.shape,
      low: { key: side.key, name: scan.low.name },
      high: { key: named ? side.key : afterPrefix(side.key), name: scan.high.name },
      also: sides.filter((_, i) => i !== chosen),
    };
  }

  private rarity(db: string, shape: IndexShape, scope: Uint8Array, key: Uint8Array): number {
    const { id } = this.require(db, shape);
    const sql = 'SELECT count(*) AS n FROM (SELECT 1 FROM entries WHERE idx = ? AND scope = ? AND key = ? LIMIT 1000)';
    return this.sqlite.get(sql, id, scope, key)?.['n'] as number;
  }

  private chunk(index: ActiveIndex, scan: IndexScan, low: Position, high: Position, joins: (number | Uint8Array)[], size: number): Row[] {
    const direction = scan.reverse ? 'DESC' : 'ASC';
    const sql = `SELECT e.key AS key, e.name AS name, d.id AS id, d.path AS path, d.created AS created, d.updated AS updated, d.body AS body
      FROM entries e CROSS JOIN documents d ON d.id = e.doc WHERE ${RANGE}${JOIN.repeat(scan.also.length)} ORDER BY e.key ${direction}, e.name ${direction} LIMIT ?`;
    return this.sqlite.all(sql, index.id, scan.scope, low.key, low.name, high.key, high.name, ...joins, size);
  }

  private joinsOf(db: string, scan: IndexScan): (number | Uint8Array)[] {
    return scan.also.flatMap(({ shape, key }) => [this.require(db, shape).id, scan.scope, key]);
  }

  /** Begins the indexes that are missing; undefined when all are ready (small ones at once), else when they are. */
  prepare(db: string, shapes: readonly IndexShape[]): Promise<void> | undefined {
    const waits = shapes.filter((shape) => !this.known(db, shape)).map((shape) => this.building(db, shape));
    const pending = waits.filter((building) => !this.advance(db, building));
    return pending.length === 0 ? undefined : this.fill(db, pending);
  }

  /** Slice after slice, other work in between. */
  private async fill(db: string, pending: readonly IndexBuild[]): Promise<void> {
    for (const build of pending) {
      while (this.builds.has(build)) {
        await new Promise((resolve) => setImmediate(resolve));
        if (this.sqlite.closed && this.builds.has(build)) throw new FirestoreError('UNAVAILABLE', 'The store is closing.');
        this.advance(db, build);
      }
    }
  }

  /** One slice; true when the index is ready, perhaps through someone else who waits for it too. */
  private advance(db: string, build: IndexBuild): boolean {
    if (!this.builds.has(build)) return true;
    if (!build.step(SLICE)) return false;
    this.builds.delete(build);
    this.remember(db, { id: build.id, shape: build.shape });
    return true;
  }

  /** For those who cannot wait: an index not ready yet is finished on the spot. */
  private require(db: string, shape: IndexShape): ActiveIndex {
    const known = this.known(db, shape);
    if (known) return known;
    const build = this.building(db, shape);
    while (!this.advance(db, build));
    return build;
  }

  private known(db: string, shape: IndexShape): ActiveIndex | undefined {
    const text = shapeText(shape);
    return this.active
      .get(db)
      ?.get(shape.collectionId)
      ?.find((index) => shapeText(index.shape) === text);
  }

  private building(db: string, shape: IndexShape): IndexBuild {
    const text = shapeText(shape);
    for (const build of this.builds) if (build.db === db && shapeText(build.shape) === text) return build;
    const build = new IndexBuild(this.sqlite, this.documents, db, shape);
    this.builds.add(build);
    return build;
  }

  private forgetUnfinished(): void {
    for (const { id } of this.sqlite.all('SELECT id FROM indexes WHERE shape LIKE ?', `${UNFINISHED}%`)) {
      this.sqlite.run('DELETE FROM entries WHERE idx = ?', id as number);
      this.sqlite.run('DELETE FROM indexes WHERE id = ?', id as number);
    }
  }

  private remember(db: string, index: ActiveIndex): void {
    let collections = this.active.get(db);
    if (!collections) this.active.set(db, (collections = new Map<string, ActiveIndex[]>()));
    const indexes = collections.get(index.shape.collectionId);
    if (indexes) indexes.push(index);
    else collections.set(index.shape.collectionId, [index]);
  }
}

const RANGE = 'e.idx = ? AND e.scope = ? AND (e.key, e.name) >= (?, ?) AND (e.key, e.name) < (?, ?)';
const JOIN = ' AND EXISTS (SELECT 1 FROM entries j WHERE j.idx = ? AND j.scope = ? AND j.key = ? AND j.name = e.name)';
