/** Why: the seam between the rooms of the embedded Firestore: `wire` and `listen` call it, `store` and `query` implement it, `rules` is called through `Authorizer`. */
import type { Fields, Micros, StoredDocument, Value } from './model/value.ts';

/** `projects/p/databases/d` */
export type DatabaseName = string;

/** Who asks. An administrator (`Bearer owner`) skips rules. `token` is the whole JWT payload. */
export interface Caller {
  readonly admin: boolean;
  readonly auth: { readonly uid: string; readonly token: Readonly<Record<string, unknown>> } | null;
}

/** gRPC status names used in every refusal; each wire maps them to its own codes. */
export type StatusName =
  | 'CANCELLED'
  | 'UNKNOWN'
  | 'INVALID_ARGUMENT'
  | 'DEADLINE_EXCEEDED'
  | 'NOT_FOUND'
  | 'ALREADY_EXISTS'
  | 'PERMISSION_DENIED'
  | 'RESOURCE_EXHAUSTED'
  | 'FAILED_PRECONDITION'
  | 'ABORTED'
  | 'OUT_OF_RANGE'
  | 'UNIMPLEMENTED'
  | 'INTERNAL'
  | 'UNAVAILABLE'
  | 'UNAUTHENTICATED';

/** The only error thrown on purpose anywhere in `local/firestore`. */
export class FirestoreError extends Error {
  readonly status: StatusName;
  constructor(status: StatusName, message: string) {
    super(message);
    this.status = status;
  }
}

/** Field path as decoded segments: `a.b` is ['a','b']. */
export type FieldPath = readonly string[];

export interface Precondition {
  readonly exists?: boolean;
  readonly updateTime?: Micros;
}

export type Transform =
  | { readonly path: FieldPath; readonly op: 'requestTime' }
  | { readonly path: FieldPath; readonly op: 'increment' | 'maximum' | 'minimum'; readonly operand: Value }
  | { readonly path: FieldPath; readonly op: 'appendMissing' | 'removeAll'; readonly operand: readonly Value[] };

export type Write =
  | {
      readonly kind: 'update';
      readonly name: string;
      readonly fields: Fields;
      readonly mask?: readonly FieldPath[];
      readonly transforms: readonly Transform[];
      readonly precondition?: Precondition;
    }
  | { readonly kind: 'transform'; readonly name: string; readonly transforms: readonly Transform[]; readonly precondition?: Precondition }
  | { readonly kind: 'delete'; readonly name: string; readonly precondition?: Precondition }
  | { readonly kind: 'verify'; readonly name: string; readonly precondition?: Precondition };

export interface WriteResult {
  /** absent for deletes and verifications */
  readonly updateTime?: Micros;
  readonly transformResults: readonly Value[];
}

export interface CommitResult {
  readonly commitTime: Micros;
  readonly writeResults: readonly WriteResult[];
}

export type Operator = '<' | '<=' | '==' | '>' | '>=' | '!=' | 'array-contains' | 'in' | 'array-contains-any' | 'not-in';
export type Filter =
  | { readonly kind: 'and' | 'or'; readonly filters: readonly Filter[] }
  | { readonly kind: 'field'; readonly path: FieldPath; readonly op: Operator; readonly value: Value }
  | { readonly kind: 'unary'; readonly path: FieldPath; readonly op: 'is-null' | 'is-not-null' | 'is-nan' | 'is-not-nan' };

export interface Cursor {
  readonly values: readonly Value[];
  readonly before: boolean;
}

/** A decoded StructuredQuery. `parent` is a full resource name (`…/documents` or a document). `__name__` is the path ['__name__']. Limits: -1 is none. */
export interface Query {
  readonly parent: string;
  /** '' with allDescendants: every document below the parent (used by recursiveDelete). */
  readonly collectionId: string;
  readonly allDescendants: boolean;
  readonly where?: Filter;
  readonly orderBy: readonly { readonly path: FieldPath; readonly descending: boolean }[];
  readonly startAt?: Cursor;
  readonly endAt?: Cursor;
  readonly offset: number;
  readonly limit: number;
  readonly select?: readonly FieldPath[];
}

export type Aggregation =
  | { readonly alias: string; readonly op: 'count'; readonly upTo?: bigint }
  | { readonly alias: string; readonly op: 'sum' | 'avg'; readonly path: FieldPath };

/** How a read is anchored; at most one is set. `begin` opens a transaction with the read and returns its id. */
export interface Consistency {
  readonly transaction?: string;
  readonly begin?: { readonly readOnly: boolean; readonly readTime?: Micros; readonly retry?: string };
  readonly readTime?: Micros;
}

export interface Found {
  readonly name: string;
  readonly document: StoredDocument | null;
}

/** One document that a commit changed. A write that changes nothing is not here. */
export interface Change {
  readonly name: string;
  readonly before: StoredDocument | null;
  readonly after: StoredDocument | null;
}

export interface CommitEvent {
  readonly database: DatabaseName;
  readonly commitTime: Micros;
  readonly changes: readonly Change[];
  readonly caller: Caller;
}

/** Everything throws FirestoreError. Methods are async only where a transaction lock may be waited for. */
export interface Engine {
  commit(db: DatabaseName, writes: readonly Write[], caller: Caller, transaction?: string): Promise<CommitResult>;
  batchWrite(db: DatabaseName, writes: readonly Write[], caller: Caller): Promise<readonly (WriteResult | FirestoreError)[]>;
  batchGet(
    db: DatabaseName,
    names: readonly string[],
    caller: Caller,
    at: Consistency,
  ): Promise<{ readonly readTime: Micros; readonly transaction?: string; readonly found: readonly Found[] }>;
  runQuery(
    db: DatabaseName,
    query: Query,
    caller: Caller,
    at: Consistency,
  ): Promise<{ readonly readTime: Micros; readonly transaction?: string; readonly documents: readonly StoredDocument[] }>;
  runAggregation(
    db: DatabaseName,
    query: Query,
    aggregations: readonly Aggregation[],
    caller: Caller,
    at: Consistency,
  ): Promise<{ readonly readTime: Micros; readonly transaction?: string; readonly values: ReadonlyMap<string, Value> }>;
  listCollectionIds(db: DatabaseName, parent: string): readonly string[];
  /** With showMissing, parents that exist only through descendants come with document null. */
  listDocuments(db: DatabaseName, query: Query, showMissing: boolean, caller: Caller, at: Consistency): Promise<readonly Found[]>;
  beginTransaction(db: DatabaseName, options: { readonly readOnly: boolean; readonly readTime?: Micros; readonly retry?: string }): string;
  rollback(db: DatabaseName, transaction: string): void;
  /** Every database that ever held a document. */
  databases(): readonly DatabaseName[];
  /** Every document of a database, in name order. For a store that nobody writes meanwhile: a copy. */
  everything(db: DatabaseName): Iterable<StoredDocument>;
  /** A consistent copy of the store in a new file, made while commits go on. */
  copyTo(file: string): Promise<void>;
  /** Fills an empty store with documents and their times, all or none, past every rule, listener and trigger. FAILED_PRECONDITION when it is not empty. */
  restore(documents: Iterable<StoredDocument>): number;
  /** Deletes below a prefix without rules; listeners and triggers see it. */
  clear(db: DatabaseName, prefix: string): void;

  /** Last commit time of the database (strictly increasing, survives restarts). */
  now(db: DatabaseName): Micros;
  /** Called synchronously after each durable commit, in commit order. Returns the unsubscriber. */
  onCommit(listener: (event: CommitEvent) => void): () => void;
  /**
   * Names changed after `since` (exclusive). 'pruned' when the log no longer reaches back to that time of this store, 'gone' when the time is none of
   * this store's: then not even the update times of documents say what is new.
   */
  changedSince(db: DatabaseName, since: Micros): readonly string[] | 'pruned' | 'gone';

  /** For `listen`: no locks; rules are checked apart through `authorizeQuery`/`authorizeGet`. */
  readQuery(db: DatabaseName, query: Query): readonly StoredDocument[];
  readDocument(db: DatabaseName, name: string): StoredDocument | null;
  /** Throws INVALID_ARGUMENT / FAILED_PRECONDITION (missing composite index, with the definition to add). */
  validateQuery(db: DatabaseName, query: Query): void;
  /** Undefined when every index of a validated query is ready, else the wait until it is: a large collection is indexed in slices. */
  prepareQuery(db: DatabaseName, query: Query): Promise<void> | undefined;
  /** Does this document satisfy the query's source and filters (not limits or cursors)? */
  matches(query: Query, document: StoredDocument): boolean;
  /** The total order of the query's results, `__name__` included. */
  compare(query: Query): (a: StoredDocument, b: StoredDocument) => number;
  authorizeGet(db: DatabaseName, name: string, document: StoredDocument | null, caller: Caller): void;
  authorizeQuery(db: DatabaseName, query: Query, caller: Caller): void;

  /** Pending trigger deliveries are persisted with the commit, so that a crash re-delivers. */
  triggers: TriggerQueue;
  usage: UsageMeter;
  close(): void;
}

export interface TriggerQueue {
  register(project: string, id: string, trigger: { readonly pattern: string; readonly eventType: string; readonly database: string }): void;
  unregisterAll(project: string): void;
  isRegistered(project: string, id: string): boolean;
  /** Next deliveries not yet acknowledged, oldest first. */
  pending(limit: number): readonly PendingTrigger[];
  acknowledge(sequence: bigint): void;
}
export interface PendingTrigger {
  readonly sequence: bigint;
  readonly project: string;
  readonly triggerId: string;
  readonly eventType: string;
  readonly commitTime: Micros;
  readonly change: Change;
  readonly caller: Caller;
}

/** Billed-like counters (documents returned to clients, written, deleted), per caller uid ('' = anonymous, 'owner' = administrator), to test read budgets. */
export interface UsageMeter {
  countReads(caller: Caller, documents: number): void;
  countWrites(caller: Caller, documents: number): void;
  snapshot(): { readonly reads: Readonly<Record<string, number>>; readonly writes: Readonly<Record<string, number>> };
  reset(): void;
}

/** Document data as rules see it. */
export interface RuleDocument {
  /** path below `/databases/d/documents`, without leading slash */
  readonly path: string;
  readonly fields: Fields;
}

/** One question to the rules. Reads are synchronous: the evaluator lives beside the store. `path` has no leading slash. For `list`, `path` is the collection's path (or '' at the root for groups) and `query` is set. */
export interface RuleRequest {
  readonly method: 'get' | 'list' | 'create' | 'update' | 'delete';
  readonly database: string;
  readonly path: string;
  readonly auth: Caller['auth'];
  readonly time: Micros;
  readonly resource: RuleDocument | null;
  /** the document as it would be after the write (create, update) */
  readonly requestResource: RuleDocument | null;
  readonly query?: Query;
  /** state before the request (get/exists) */
  readonly read: (path: string) => RuleDocument | null;
  /** state after the whole commit (getAfter/existsAfter) */
  readonly readAfter: (path: string) => RuleDocument | null;
  /** Document accesses are limited to 10 for single reads and queries, 20 per commit: shared across the writes of a commit. */
  readonly budget: { remaining: number };
}

export interface RuleDecision {
  readonly allowed: boolean;
  /** emulator-style text: `false for 'update' @ L22, …`; empty when allowed */
  readonly reason: string;
}

/** A compiled rules file (`rules/compile.ts`). Compile errors throw RulesSyntaxError with line and column. */
export interface Ruleset {
  check(request: RuleRequest): RuleDecision;
}

/** Rules per project; null = none loaded = everything allowed (as Google's emulator does). */
export interface Authorizer {
  rulesFor(project: string): Ruleset | null;
}
