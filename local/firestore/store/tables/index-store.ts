/** Why: an index costs every write, so it comes into being with the first query that needs it and is kept up from then on. */
import { valueAt } from '../../model/field-path.ts';
import { afterPrefix, pathKey } from '../../model/key.ts';
import { collectionIdOf, parentOf } from '../../model/names.ts';
import { peekValue } from '../../model/peek.ts';
import type { Fields } from '../../model/value.ts';
import { entryName } from '../../query/bounds.ts';
import type { IndexRow, IndexScan, IndexShape, Position } from '../../query/source.ts';
import type { Documents } from './documents.ts';
import { entryKeys, shapeFrom, shapeText } from './index-entries.ts';
import type { Row, Sqlite } from './sqlite.ts';

interface ActiveIndex {
  readonly id: number;
  readonly shape: IndexShape;
}

const BUILD_CHUNK = 500;
const INSERT = 'INSERT INTO entries(idx, scope, key, name, doc) VALUES(?, ?, ?, ?, ?)';
const DELETE = 'DELETE FROM entries WHERE idx = ? AND scope = ? AND key = ? AND name = ?';

export class IndexStore {
  private readonly sqlite: Sqlite;
  private readonly documents: Documents;
  /** database → collection id → indexes; bounded by the query shapes in use */
  private readonly active = new Map<string, Map<string, ActiveIndex[]>>();

  constructor(sqlite: Sqlite, documents: Documents) {
    this.sqlite = sqlite;
    this.documents = documents;
    for (const db of documents.databases()) {
      const rows = sqlite.all('SELECT id, shape FROM indexes WHERE db = ?', documents.databaseId(db));
      for (const row of rows) this.remember(db, { id: row['id'] as number, shape: shapeFrom(row['shape'] as string) });
    }
  }

  /** Brings every index of the collection id from the old fields to the new ones (null: no document). */
  maintain(db: string, path: string, doc: number, before: (() => Fields) | null, after: Fields | null): void {
    const indexes = this.active.get(db)?.get(collectionIdOf(path));
    if (!indexes) return;
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

  private require(db: string, shape: IndexShape): ActiveIndex {
    const text = shapeText(shape);
    const known = this.active
      .get(db)
      ?.get(shape.collectionId)
      ?.find((index) => shapeText(index.shape) === text);
    return known ?? this.build(db, shape, text);
  }

  /** Fills a new index from the documents there are. */
  private build(db: string, shape: IndexShape, text: string): ActiveIndex {
    const index = this.sqlite.transaction(() => {
      const id = this.sqlite.run('INSERT INTO indexes(db, shape) VALUES(?, ?)', this.documents.databaseId(db), text);
      let pending: { scope: Uint8Array; key: Buffer; name: Uint8Array; doc: number }[] = [];
      const flush = (): void => {
        pending.sort((a, b) => Buffer.compare(a.scope, b.scope) || Buffer.compare(a.key, b.key) || Buffer.compare(a.name, b.name));
        for (const entry of pending) this.sqlite.run(INSERT, id, entry.scope, entry.key, entry.name, entry.doc);
        pending = [];
      };
      for (const { id: doc, path, body } of this.documents.bodies(db, shape.collectionId)) {
        const scope = shape.group ? new Uint8Array() : pathKey(parentOf(path));
        const name = entryName(path, shape.group, shape.nameDescending);
        for (const key of entryKeys(shape, (field) => peekValue(body, field))) pending.push({ scope, key, name, doc });
        if (pending.length >= BUILD_CHUNK) flush();
      }
      flush();
      return { id, shape };
    });
    this.remember(db, index);
    return index;
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
