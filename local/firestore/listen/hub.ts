/** Why: one subscription to the engine serves every stream; a commit that matches no listener costs a few map look-ups. */
import { FirestoreError, type Change, type CommitEvent, type Engine, type Query } from '../engine.ts';
import { fingerprint, keyOfQuery, keysOfDocument } from './location.ts';
import { QueryWatch, type Move } from './query-watch.ts';

const IDLE_SNAPSHOT_MS = 30_000;

/** What a stream offers to the hub. */
export interface Listener {
  /** A commit moved these documents in or out of the target. */
  moved(targetId: number, moves: readonly Move[], event: CommitEvent): void;
  /** A watched document changed. */
  documentChanged(targetId: number, change: Change, event: CommitEvent): void;
  /** The target cannot be kept up: it ends. */
  failed(targetId: number, error: unknown): void;
  /** The commit is complete: send the snapshot if it touched this stream. */
  settle(event: CommitEvent): void;
  /** Nothing happened for a while: let tokens advance. */
  advance(): void;
}

interface Subscriber {
  readonly listener: Listener;
  readonly targetId: number;
}

/** Routes commits to the targets they concern. */
export class ListenHub {
  readonly engine: Engine;
  readonly #listeners = new Set<Listener>();
  readonly #documents = new Map<string, Set<Subscriber>>();
  readonly #watches = new Map<string, QueryWatch<Subscriber>>();
  readonly #byLocation = new Map<string, Set<QueryWatch<Subscriber>>>();
  readonly #unsubscribe: () => void;
  readonly #timer: NodeJS.Timeout;
  readonly #log: (text: string) => void;

  constructor(engine: Engine, log: (text: string) => void = () => undefined) {
    this.engine = engine;
    this.#log = log;
    this.#unsubscribe = engine.onCommit((event) => this.#deliver(event));
    this.#timer = setInterval(() => this.#listeners.forEach((listener) => listener.advance()), IDLE_SNAPSHOT_MS);
    this.#timer.unref();
  }

  /** A stream opens; the result is its closing. */
  join(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Watches a query for a target; the result ends it. */
  watchQuery(database: string, query: Query, listener: Listener, targetId: number): () => void {
    const key = fingerprint(database, query);
    const place = keyOfQuery(database, query);
    const watch = this.#watches.get(key) ?? new QueryWatch<Subscriber>(this.engine, database, query);
    this.#watches.set(key, watch);
    groupAt(this.#byLocation, place).add(watch);
    const subscriber = { listener, targetId };
    watch.subscribers.add(subscriber);
    return () => {
      watch.subscribers.delete(subscriber);
      if (watch.subscribers.size > 0) return;
      this.#watches.delete(key);
      leave(this.#byLocation, place, watch);
    };
  }

  /** Watches named documents for a target; the result ends it. */
  watchDocuments(names: readonly string[], listener: Listener, targetId: number): () => void {
    const subscriber = { listener, targetId };
    for (const name of names) groupAt(this.#documents, name).add(subscriber);
    return () => names.forEach((name) => leave(this.#documents, name, subscriber));
  }

  /** The refusal itself, or INTERNAL for what no one foresaw (logged with its stack). */
  asRefusal(error: unknown): FirestoreError {
    if (error instanceof FirestoreError) return error;
    this.#log(`unforeseen in a listener: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    return new FirestoreError('INTERNAL', 'The listener cannot be kept up.');
  }

  /** Stops the timer and the engine subscription. */
  close(): void {
    clearInterval(this.#timer);
    this.#unsubscribe();
  }

  #deliver(event: CommitEvent): void {
    if (this.#documents.size === 0 && this.#watches.size === 0) return;
    const touched = new Set<Listener>();
    const concerned = new Map<QueryWatch<Subscriber>, Change[]>();
    for (const change of event.changes) {
      for (const { listener, targetId } of [...(this.#documents.get(change.name) ?? [])]) {
        listener.documentChanged(targetId, change, event);
        touched.add(listener);
      }
      for (const key of keysOfDocument(event.database, change.name)) {
        for (const watch of this.#byLocation.get(key) ?? []) groupOf(concerned, watch).push(change);
      }
    }
    for (const [watch, changes] of concerned) {
      for (const listener of tell(watch, event, changes)) touched.add(listener);
    }
    for (const listener of touched) listener.settle(event);
  }
}

/** Tells a query's listeners how the commit moved its result; returns those it told. A commit never fails because a listener does. */
function tell(watch: QueryWatch<Subscriber>, event: CommitEvent, changes: readonly Change[]): readonly Listener[] {
  const subscribers = [...watch.subscribers];
  try {
    const moves = watch.moves(event, changes);
    if (moves.length === 0) return [];
    for (const { listener, targetId } of subscribers) listener.moved(targetId, moves, event);
  } catch (error) {
    for (const { listener, targetId } of subscribers) listener.failed(targetId, error);
  }
  return subscribers.map(({ listener }) => listener);
}

function groupAt<K, V>(map: Map<K, Set<V>>, key: K): Set<V> {
  const known = map.get(key) ?? new Set<V>();
  map.set(key, known);
  return known;
}

function groupOf<K, V>(map: Map<K, V[]>, key: K): V[] {
  const known = map.get(key) ?? [];
  map.set(key, known);
  return known;
}

function leave<K, V>(map: Map<K, Set<V>>, key: K, value: V): void {
  const group = map.get(key);
  group?.delete(value);
  if (group?.size === 0) map.delete(key);
}
