/** Why: filling an index of a large collection takes seconds; done in slices, it lets everyone else through. */
import { pathKey } from '../../model/key.ts';
import { parentOf } from '../../model/names.ts';
import { peekValue } from '../../model/peek.ts';
import { entryName } from '../../query/bounds.ts';
import type { IndexShape } from '../../query/source.ts';
import type { Documents } from './documents.ts';
import { entryKeys, shapeText } from './index-entries.ts';
import type { Sqlite } from './sqlite.ts';

interface Entry {
  readonly scope: Uint8Array;
  readonly key: Buffer;
  readonly name: Uint8Array;
  readonly doc: number;
}

/** Marks, in the file, an index that is not complete: one found at start-up was interrupted and is begun again when asked for. */
export const UNFINISHED = 'building ';
const FLUSH = 500;
export const INSERT = 'INSERT INTO entries(idx, scope, key, name, doc) VALUES(?, ?, ?, ?, ?)';

/** An index being filled in the order of document keys: what lies up to the last key read is in it and must be kept up. */
export class IndexBuild {
  readonly shape: IndexShape;
  readonly id: number;
  private readonly sqlite: Sqlite;
  private readonly documents: Documents;
  readonly db: string;
  private reached: Uint8Array | null = null;

  constructor(sqlite: Sqlite, documents: Documents, db: string, shape: IndexShape) {
    this.sqlite = sqlite;
    this.documents = documents;
    this.db = db;
    this.shape = shape;
    const text = `${UNFINISHED}${shapeText(shape)}`;
    this.id = sqlite.run('INSERT INTO indexes(db, shape) VALUES(?, ?)', documents.databaseId(db), text);
  }

  /** Has this document been read already? Its changes then belong in the index. */
  covers(path: string): boolean {
    return this.reached !== null && Buffer.compare(this.documents.key(this.db, path), this.reached) <= 0;
  }

  /** Works for so many milliseconds, in a transaction of its own; true when the index is complete. */
  step(milliseconds: number): boolean {
    const until = performance.now() + milliseconds;
    let { reached } = this;
    const complete = this.sqlite.relaxed((): boolean => {
      const pending: Entry[] = [];
      for (;;) {
        const { rows, last } = this.documents.bodiesAfter(this.db, this.shape.collectionId, reached);
        for (const row of rows) pending.push(...this.entriesOf(row));
        reached = last ?? reached;
        // Asked once: time that ran out between two looks at the clock left what was read out of the index.
        const over = performance.now() >= until;
        if (pending.length >= FLUSH || last === null || over) this.flush(pending);
        if (last === null) break;
        if (over) return false;
      }
      this.sqlite.run('UPDATE indexes SET shape = ? WHERE id = ?', shapeText(this.shape), this.id);
      return true;
    });
    this.reached = reached;
    return complete;
  }

  private entriesOf({ id: doc, path, body }: { readonly id: number; readonly path: string; readonly body: Uint8Array }): readonly Entry[] {
    const { shape } = this;
    const scope = shape.group ? new Uint8Array() : pathKey(parentOf(path));
    const name = entryName(path, shape.group, shape.nameDescending);
    return entryKeys(shape, (field) => peekValue(body, field)).map((key) => ({ scope, key, name, doc }));
  }

  private flush(pending: Entry[]): void {
    pending.sort((a, b) => Buffer.compare(a.scope, b.scope) || Buffer.compare(a.key, b.key) || Buffer.compare(a.name, b.name));
    for (const entry of pending) this.sqlite.run(INSERT, this.id, entry.scope, entry.key, entry.name, entry.doc);
    pending.length = 0;
  }
}
