/** Why: every read is the same four acts: anchor in time, ask the rules, lock for the transaction, count. */
import { FirestoreError, type Aggregation, type Caller, type Consistency, type Found, type Query } from '../engine.ts';
import { documentPath } from '../model/names.ts';
import type { Micros, StoredDocument, Value } from '../model/value.ts';
import { aggregate, validateAggregations } from '../query/aggregate.ts';
import { shapesOf } from '../query/plan.ts';
import { project, runQuery, type Overlay } from '../query/run.ts';
import { MULTIPLE_BUDGET, ruleDocument, SINGLE_BUDGET, type Judge } from './authorise.ts';
import { listWithMissing } from './missing.ts';
import type { Rooms } from './rooms.ts';
import type { Reading } from './commit/locks.ts';
import type { Transaction } from './commit/transactions.ts';

/** The moment a read sees, and the transaction it belongs to. */
interface Anchor {
  readonly readTime: Micros;
  readonly held: Transaction | null;
  readonly overlay: Overlay | undefined;
}

/** What a read found, and what its transaction holds from then on. */
interface Outcome<T> {
  readonly answer: T;
  readonly readings: readonly Reading[];
}

interface Anchored<T> {
  readonly readTime: Micros;
  /** set when this read opened the transaction */
  readonly opened: { readonly transaction?: string };
  readonly answer: T;
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
    return transactions.begin(db, readOnly, readTime ?? history.now(), retry);
  }

  async batchGet(db: string, names: readonly string[], caller: Caller, at: Consistency) {
    const paths = names.map((name) => documentPath(db, name));
    const { readTime, opened, answer } = await this.anchored(db, at, ({ readTime, held, overlay }) => {
      const judge = this.rooms.gate.judge(db, caller, readTime, names.length === 1 && !held ? SINGLE_BUDGET : MULTIPLE_BUDGET);
      const found: Found[] = paths.map((path, i) => {
        const name = names[i] ?? '';
        const document = this.document(db, name, path, overlay);
        this.authorizeGet(judge, path, document);
        return { name, document };
      });
      return { answer: found, readings: paths.map((path): Reading => ({ kind: 'document', path })) };
    });
    this.rooms.usage.countReads(caller, answer.filter((one) => one.document !== null).length);
    return { readTime, ...opened, found: answer };
  }

  async query(db: string, query: Query, caller: Caller, at: Consistency) {
    this.rooms.validateQuery(db, query);
    const { readTime, opened, answer } = await this.anchored(db, at, (anchor) => {
      this.enterQuery(db, query, caller, anchor);
      const documents = runQuery(this.rooms.source, db, query, anchor.overlay);
      return { answer: documents, readings: [readingOf(query, documents)] };
    });
    this.rooms.usage.countReads(caller, answer.length);
    return { readTime, ...opened, documents: answer.map((document) => project(query, document)) };
  }

  /** Billed as production does: one read per thousand documents looked at, at least one. */
  async aggregation(db: string, query: Query, aggregations: readonly Aggregation[], caller: Caller, at: Consistency) {
    validateAggregations(aggregations);
    const aggregated = aggregations.flatMap((one) => (one.op === 'count' ? [] : [one.path]));
    this.rooms.validateQuery(db, query, aggregated);
    const { readTime, opened, answer } = await this.anchored(db, at, (anchor) => {
      this.enterQuery(db, query, caller, anchor);
      const documents = anchor.held && query.limit > 0 ? runQuery(this.rooms.source, db, query, anchor.overlay) : [];
      return { answer: aggregate(this.rooms.source, db, query, aggregations, anchor.overlay), readings: [readingOf(query, documents)] };
    });
    this.rooms.usage.countReads(caller, Math.max(Math.ceil(answer.documents / 1000), 1));
    return { readTime, ...opened, values: answer.values as ReadonlyMap<string, Value> };
  }

  async list(db: string, query: Query, showMissing: boolean, caller: Caller, at: Consistency): Promise<readonly Found[]> {
    this.rooms.validateQuery(db, query);
    const { answer } = await this.anchored(db, at, (anchor) => {
      this.enterQuery(db, query, caller, anchor);
      if (showMissing) {
        const answer = listWithMissing(this.rooms.documents, db, query, anchor.overlay);
        return { answer, readings: [{ kind: 'query', query, last: null, missingToo: true }] };
      }
      const documents = runQuery(this.rooms.source, db, query, anchor.overlay);
      const answer: Found[] = documents.map((document) => ({ name: document.name, document: project(query, document) }));
      return { answer, readings: [readingOf(query, documents)] };
    });
    this.rooms.usage.countReads(caller, answer.filter((one) => one.document !== null).length);
    return answer;
  }

  authorizeGet(judge: Judge | null, path: string, document: StoredDocument | null): void {
    judge?.ask({ method: 'get', path, resource: ruleDocument(document) });
  }

  private enterQuery(db: string, query: Query, caller: Caller, { readTime }: Anchor): void {
    const { gate, indexes } = this.rooms;
    gate.askList(gate.judge(db, caller, readTime, SINGLE_BUDGET), query);
    const ready = indexes.prepare(db, shapesOf(query));
    if (ready) throw new IndexInTheMaking(ready);
  }

  private document(db: string, name: string, path: string, overlay: Overlay | undefined): StoredDocument | null {
    const earlier = overlay?.get(name);
    return earlier === undefined ? this.rooms.source.get(db, path) : earlier;
  }

  /** A read that fails leaves no transaction open behind it. A read that comes behind a waiting commit is made again after it. */
  private async anchored<T>(db: string, at: Consistency, read: (anchor: Anchor) => Outcome<T>): Promise<Anchored<T>> {
    const { history, queue, transactions } = this.rooms;
    if (at.readTime !== undefined) return this.once({ readTime: at.readTime, held: null, overlay: history.overlay(db, at.readTime) }, read);
    if (at.transaction === undefined && !at.begin) return this.once({ readTime: history.now(), held: null, overlay: undefined }, read);
    const { id } = at.begin ? this.begin(db, at.begin) : transactions.use(db, at.transaction ?? '');
    const opened = at.begin ? { transaction: id } : {};
    try {
      for (;;) {
        const held = transactions.use(db, id);
        if (held.readOnly)
          return { ...this.once({ readTime: held.readTime, held, overlay: history.overlay(db, held.readTime) }, read), opened };
        const readTime = history.now();
        const { answer, readings } = read({ readTime, held, overlay: undefined });
        const ready = queue.behindWriters(held, readings);
        if (!ready) {
          transactions.hold(held, readings);
          return { readTime, opened, answer };
        }
        await ready;
      }
    } catch (error) {
      if (at.begin) transactions.end(id);
      throw error;
    }
  }

  private once<T>(anchor: Anchor, read: (anchor: Anchor) => Outcome<T>): Anchored<T> {
    return { readTime: anchor.readTime, opened: {}, answer: read(anchor).answer };
  }
}

/** What was read, up to the last document when a limit cut it. */
function readingOf(query: Query, documents: readonly StoredDocument[]): Reading {
  const last = query.limit > 0 && documents.length === query.limit ? (documents.at(-1) ?? null) : null;
  return { kind: 'query', query, last, missingToo: false };
}
