/** Why: rules may read other documents, a bounded number of times, and repeats are free. */
import type { RuleDocument } from '../../firestore/engine.ts';
import { NULL, type PathValue, type Result, failure } from '../value.ts';
import { fromDocument } from '../value-source.ts';

/** Documents one operation may read, even when its request may read more. */
const MAX_PER_OPERATION = 10;

/** Exceeding a limit denies the request whatever the operators around it. */
export class LimitExceeded extends Error {}

/** Documents already read, shared by everything that shares a budget (the writes of one commit see one state). */
const caches = new WeakMap<object, Map<string, RuleDocument | null>>();

export interface DocumentSource {
  /** database id the paths must name, such as `(default)` */
  readonly database: string;
  readonly read: (path: string) => RuleDocument | null;
  readonly readAfter: (path: string) => RuleDocument | null;
  readonly budget: { remaining: number };
}

export class Documents {
  private readonly source: DocumentSource;
  private readonly cache: Map<string, RuleDocument | null>;
  private loaded = 0;

  constructor(source: DocumentSource) {
    this.source = source;
    this.cache = caches.get(source.budget) ?? new Map<string, RuleDocument | null>();
    caches.set(source.budget, this.cache);
  }

  /** The document's `resource` object, or null. Throws LimitExceeded. */
  fetch(path: PathValue, after: boolean): Result {
    const [root, database, documents, ...segments] = path.v;
    if (
      root !== 'databases' ||
      documents !== 'documents' ||
      segments.length === 0 ||
      segments.length % 2 === 1 ||
      segments.some((s) => s === '')
    ) {
      return failure(`Invalid document path /${path.v.join('/')}.`);
    }
    const unbound = segments.find((segment) => /^\$\(\w+\)$/.test(segment));
    if (unbound !== undefined) return failure(`Nothing is bound to ${unbound} of the path.`);
    if (database !== this.source.database) return failure(`Documents of database ${database ?? ''} cannot be read from here.`);
    const document = this.load(segments.join('/'), after);
    return document === null ? NULL : fromDocument(document, this.source.database);
  }

  private load(name: string, after: boolean): RuleDocument | null {
    const key = `${after ? 'after' : 'before'} ${name}`;
    const known = this.cache.get(key);
    if (known !== undefined) return known;
    if (this.source.budget.remaining <= 0 || this.loaded >= MAX_PER_OPERATION)
      throw new LimitExceeded('Too many documents were read by the rules.');
    this.source.budget.remaining--;
    this.loaded++;
    const document = after ? this.source.readAfter(name) : this.source.read(name);
    this.cache.set(key, document);
    return document;
  }
}
