/** Why: all listeners of one query share its upkeep, so a commit is matched once per query and not once per listener. */
import type { Change, CommitEvent, Engine, Query } from '../engine.ts';
import type { Micros, StoredDocument } from '../model/value.ts';

/** What a commit did to one document of a query's result: `document` null when deleted, `inside` false when it left. */
export interface Move {
  readonly name: string;
  readonly document: StoredDocument | null;
  readonly inside: boolean;
}

/** Upkeep of one query: decided per changed document when nothing bounds the result, else re-run and compared, unless all that changed lies behind its end. */
export class QueryWatch<Subscriber> {
  readonly subscribers = new Set<Subscriber>();
  readonly #engine: Engine;
  readonly #database: string;
  readonly #query: Query;
  #result: Map<string, Micros> | null = null;
  /** The last document of a result that its limit cuts: what changes behind it changes nothing. */
  #last: StoredDocument | null = null;

  constructor(engine: Engine, database: string, query: Query) {
    this.#engine = engine;
    this.#database = database;
    this.#query = query;
    if (isBounded(query)) this.#result = this.#index(engine.readQuery(database, query));
  }

  /** Moves caused by the changes of a commit that lie in this query's collection. */
  moves(event: CommitEvent, changes: readonly Change[]): readonly Move[] {
    const touching = changes.filter((change) => this.#held(change.before) || this.#held(change.after));
    if (touching.length === 0) return [];
    if (this.#result) return touching.every((change) => this.#isBehind(change)) ? [] : this.#rerun(this.#result, event);
    return touching.map(({ name, after }) => ({ name, document: after, inside: this.#held(after) }));
  }

  #held(document: StoredDocument | null): boolean {
    return document !== null && this.#engine.matches(this.#query, document);
  }

  #isBehind({ before, after }: Change): boolean {
    const last = this.#last;
    if (!last) return false;
    const compare = this.#engine.compare(this.#query);
    return [before, after].every((document) => document === null || !this.#held(document) || compare(document, last) > 0);
  }

  #rerun(old: Map<string, Micros>, event: CommitEvent): readonly Move[] {
    const documents = this.#engine.readQuery(this.#database, this.#query);
    const fresh = this.#index(documents);
    this.#result = fresh;
    const moves: Move[] = [];
    for (const document of documents) {
      if (old.get(document.name) !== document.updateTime) moves.push({ name: document.name, document, inside: true });
    }
    for (const name of old.keys()) {
      if (fresh.has(name)) continue;
      const change = event.changes.find((candidate) => candidate.name === name);
      moves.push({ name, document: change ? change.after : this.#engine.readDocument(this.#database, name), inside: false });
    }
    return moves;
  }

  #index(documents: readonly StoredDocument[]): Map<string, Micros> {
    // A projected document may lack what the order needs.
    const cut = documents.length === this.#query.limit && this.#query.select === undefined;
    this.#last = cut ? (documents.at(-1) ?? null) : null;
    return new Map(documents.map((document) => [document.name, document.updateTime]));
  }
}

/** Must the query be re-run to know its result after a change? */
export function isBounded(query: Query): boolean {
  return query.limit >= 0 || query.offset > 0 || query.startAt !== undefined || query.endAt !== undefined || query.select !== undefined;
}
