/** Why: every read is the same four acts: anchor in time, ask the rules, lock for the transaction, count. */
import { FirestoreError, type Aggregation, type Caller, type Consistency, type Found, type Query } from '../engine.ts';
import { documentPath, parentPath } from '../model/names.ts';
import type { Micros, StoredDocument, Value } from '../model/value.ts';
import { aggregate, validateAggregations } from '../query/aggregate.ts';
import { shapesOf } from '../query/plan.ts';
import { project, runQuery, type Overlay } from '../query/run.ts';
import { MULTIPLE_BUDGET, ruleDocument, SINGLE_BUDGET, type Judge } from './authorise.ts';
import { listWithMissing } from './missing.ts';
import type { Rooms } from './rooms.ts';
import type { Transaction } from './commit/transactions.ts';

/** The moment a read sees, and the transaction it belongs to. */
interface Anchor {
  readonly readTime: Micros;
  readonly held: Transaction | null;
  readonly overlay: Overlay | undefined;
  /** set when this read opened the transaction */
  readonly opened: { readonly transaction?: string };
}

/** Thrown by a query, once it is allowed, whose index takes longer than a moment to build. */
export class IndexInTheMaking extends Error {
  readonly ready: Promise<void>;

  constructor(ready: Promise<void>) {
    super('An index is being built.');
    this.ready = ready;
  }
}

type Begin = NonNullable<Consistency['begin']>;

export class Reads {
  private readonly rooms: Rooms;

  constructor(rooms: Rooms) {
    this.rooms = rooms;
  }

  begin(db: string, { readOnly, readTime, retry }: Begin): Transaction {
    const { history, transactions } = this.rooms;
    if (readTime !== undefined && !readOnly) throw new FirestoreError('INVALID_ARGUMENT', 'Only read-only transactions take a read time.');
    if (readTime !== undefined) history.overlay(db, readTime);
    if (retry !== undefined) transactions.end(retry);
    return transactions.begin(db, readOnly, readTime ?? history.now());
  }

  batchGet(db: string, names: readonly string[], caller: Caller, at: Consistency) {
    const { transactions, usage, gate } = this.rooms;
    const paths = names.map((name) => documentPath(db, name));
    return this.anchored(db, at, ({ readTime, held, overlay, opened }) => {
      const judge = gate.judge(db, caller, readTime, names.length === 1 && !held ? SINGLE_BUDGET : MULTIPLE_BUDGET);
      const found: Found[] = paths.map((path, i) => {
        const name = names[i] ?? '';
        const document = this.document(db, name, path, overlay);
        this.authorizeGet(judge, path, document);
        if (held) transactions.lockDocument(held, path);
        return { name, document };
      });
      usage.countReads(caller, found.filter((one) => one.document !== null).length);
      return { readTime, ...opened, found };
    });
  }

  query(db: string, query: Query, caller: Caller, at: Consistency) {
    this.rooms.validateQuery(db, query);
    return this.anchored(db, at, (anchor) => {
      this.enterQuery(db, query, caller, anchor);
      const documents = runQuery(this.rooms.source, db, query, anchor.overlay).map((document) => project(query, document));
      this.rooms.usage.countReads(caller, documents.length);
      return { readTime: anchor.readTime, ...anchor.opened, documents };
    });
  }

  /** Billed as production does: one read per thousand documents looked at, at least one. */
  aggregation(db: string, query: Query, aggregations: readonly Aggregation[], caller: Caller, at: Consistency) {
    this.rooms.validateQuery(db, query);
    validateAggregations(aggregations);
    return this.anchored(db, at, (anchor): { readTime: Micros; transaction?: string; values: ReadonlyMap<string, Value> } => {
      this.enterQuery(db, query, caller, anchor);
      const { values, documents } = aggregate(this.rooms.source, db, query, aggregations, anchor.overlay);
      this.rooms.usage.countReads(caller, Math.max(Math.ceil(documents / 1000), 1));
      return { readTime: anchor.readTime, ...anchor.opened, values };
    });
  }

  list(db: string, query: Query, showMissing: boolean, caller: Caller, at: Consistency): readonly Found[] {
    this.rooms.validateQuery(db, query);
    return this.anchored(db, at, (anchor) => {
      this.enterQuery(db, query, caller, anchor);
      const found = showMissing
        ? listWithMissing(this.rooms.documents, db, query, anchor.overlay)
        : runQuery(this.rooms.source, db, query, anchor.overlay).map((document) => ({
            name: document.name,
            document: project(query, document),
          }));
      this.rooms.usage.countReads(caller, found.filter((one) => one.document !== null).length);
      return found;
    });
  }

  authorizeGet(judge: Judge | null, path: string, document: StoredDocument | null): void {
    judge?.ask({ method: 'get', path, resource: ruleDocument(document) });
  }

  private enterQuery(db: string, query: Query, caller: Caller, { readTime, held }: Anchor): void {
    const { gate, indexes, transactions } = this.rooms;
    gate.askList(gate.judge(db, caller, readTime, SINGLE_BUDGET), query);
    const ready = indexes.prepare(db, shapesOf(query));
    if (ready) throw new IndexInTheMaking(ready);
    if (held) transactions.lockCollection(held, parentPath(db, query.parent), query.collectionId, query.allDescendants);
  }

  private document(db: string, name: string, path: string, overlay: Overlay | undefined): StoredDocument | null {
    const earlier = overlay?.get(name);
    return earlier === undefined ? this.rooms.source.get(db, path) : earlier;
  }

  /** A read that fails leaves no transaction open behind it. */
  private anchored<T>(db: string, at: Consistency, read: (anchor: Anchor) => T): T {
    const { history, transactions } = this.rooms;
    if (at.readTime !== undefined) {
      return read({ readTime: at.readTime, held: null, overlay: history.overlay(db, at.readTime), opened: {} });
    }
    if (at.transaction === undefined && !at.begin) return read({ readTime: history.now(), held: null, overlay: undefined, opened: {} });
    const held = at.begin ? this.begin(db, at.begin) : transactions.use(db, at.transaction ?? '');
    const opened = at.begin ? { transaction: held.id } : {};
    try {
      if (!held.readOnly) return read({ readTime: history.now(), held, overlay: undefined, opened });
      return read({ readTime: held.readTime, held, overlay: history.overlay(db, held.readTime), opened });
    } catch (error) {
      if (at.begin) transactions.end(held.id);
      throw error;
    }
  }
}
