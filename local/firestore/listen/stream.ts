/** Why: the life of one Listen stream and its targets, the same whichever transport carries it. */
import { FirestoreError, type Caller, type Change, type CommitEvent } from '../engine.ts';
import type { Micros } from '../model/value.ts';
import { validateFollowed } from '../query/validate.ts';
import { firstAnswer } from './first-answer.ts';
import type { Listener, ListenHub } from './hub.ts';
import type { ListenMessage, ListenRequest, Source, TargetRequest } from './message.ts';
import { PendingSnapshot } from './pending-snapshot.ts';
import type { Move } from './query-watch.ts';
import { tokenAt } from './resume-token.ts';

interface Target {
  readonly since: Micros;
  readonly stop: () => void;
}

/** Where a stream speaks. */
export interface ListenSink {
  send(message: ListenMessage): void;
}

/** One Listen stream. `receive` throws FirestoreError when the stream itself must end. */
export class ListenStream implements Listener {
  readonly #hub: ListenHub;
  readonly #caller: Caller;
  readonly #sink: ListenSink;
  readonly #leave: () => void;
  readonly #targets = new Map<number, Target>();
  /** targets that wait for an index */
  readonly #preparing = new Map<number, TargetRequest>();
  readonly #pending = new PendingSnapshot();
  #database: string | null = null;
  #told: Micros = 0n;

  constructor(hub: ListenHub, caller: Caller, sink: ListenSink) {
    this.#hub = hub;
    this.#caller = caller;
    this.#sink = sink;
    this.#leave = hub.join(this);
  }

  /** One request of the client. */
  receive(request: ListenRequest): void {
    this.#database ??= request.database;
    if (request.database !== '' && request.database !== this.#database) {
      throw new FirestoreError('INVALID_ARGUMENT', 'A Listen stream serves one database.');
    }
    if (request.add) this.#add(request.add, this.#database);
    if (request.remove !== undefined) this.#remove(request.remove);
  }

  /** The transport is gone. */
  close(): void {
    for (const target of this.#targets.values()) target.stop();
    this.#targets.clear();
    this.#preparing.clear();
    this.#leave();
  }

  moved(targetId: number, moves: readonly Move[], event: CommitEvent): void {
    const target = this.#targets.get(targetId);
    if (!target || event.commitTime <= target.since) return;
    for (const move of moves) this.#pending.add(move.name, move.document, targetId, move.inside);
    this.#bill(moves.filter((move) => move.document !== null).length);
  }

  documentChanged(targetId: number, change: Change, event: CommitEvent): void {
    const target = this.#targets.get(targetId);
    if (!target || event.commitTime <= target.since) return;
    try {
      // a document that is gone is judged too, as in production: who may not read its absence is told so
      this.#hub.engine.authorizeGet(event.database, change.name, change.after, this.#caller);
    } catch (error) {
      this.failed(targetId, error);
      return;
    }
    if (change.after) this.#bill(1);
    this.#pending.add(change.name, change.after, targetId, true);
  }

  failed(targetId: number, error: unknown): void {
    this.#drop(targetId);
    this.#sink.send({ kind: 'target', change: 'REMOVE', targetIds: [targetId], cause: this.#hub.asRefusal(error) });
  }

  settle(event: CommitEvent): void {
    const messages = this.#pending.drain(event.commitTime);
    if (messages.length === 0) return;
    for (const message of messages) this.#sink.send(message);
    this.#snapshot(event.commitTime);
  }

  advance(): void {
    if (this.#targets.size === 0 || this.#database === null) return;
    const now = this.#hub.engine.now(this.#database);
    if (now > this.#told) this.#snapshot(now);
  }

  #add(request: TargetRequest, database: string): void {
    const { targetId } = request;
    if (this.#targets.has(targetId) || this.#preparing.has(targetId))
      throw new FirestoreError('INVALID_ARGUMENT', `Target id ${targetId} is already in use.`);
    try {
      const source = request.source();
      this.#authorize(database, source);
      const wait = source.kind === 'query' ? this.#hub.engine.prepareQuery(database, source.query) : undefined;
      if (wait) this.#addLater(request, database, source, wait);
      else this.#begin(request, database, source);
    } catch (error) {
      this.failed(targetId, error);
    }
  }

  /** The target begins once its index is built, unless it was removed or the client left meanwhile. */
  #addLater(request: TargetRequest, database: string, source: Source, wait: Promise<void>): void {
    const { targetId } = request;
    this.#preparing.set(targetId, request);
    const unlessGone = (act: () => void): void => {
      if (this.#preparing.get(targetId) !== request) return;
      this.#preparing.delete(targetId);
      act();
    };
    wait.then(
      () => unlessGone(() => this.#beginOrFail(request, database, source)),
      (error: unknown) => unlessGone(() => this.failed(targetId, error)),
    );
  }

  #beginOrFail(request: TargetRequest, database: string, source: Source): void {
    try {
      this.#begin(request, database, source);
    } catch (error) {
      this.failed(request.targetId, error);
    }
  }

  #begin(request: TargetRequest, database: string, source: Source): void {
    const { targetId } = request;
    const now = this.#hub.engine.now(database);
    const answer = firstAnswer(this.#hub.engine, database, request, source, now);
    this.#targets.set(targetId, { since: now, stop: this.#watch(database, source, targetId) });
    this.#sink.send({ kind: 'target', change: 'ADD', targetIds: [targetId] });
    for (const message of answer.messages) this.#sink.send(message);
    this.#sink.send({ kind: 'target', change: 'CURRENT', targetIds: [targetId], readTime: now, resumeToken: tokenAt(now) });
    this.#bill(answer.billed);
    this.#snapshot(now);
  }

  #authorize(database: string, source: Source): void {
    const { engine } = this.#hub;
    if (source.kind === 'query') {
      validateFollowed(database, source.query);
      engine.validateQuery(database, source.query);
      engine.authorizeQuery(database, source.query, this.#caller);
      return;
    }
    for (const name of source.names) engine.authorizeGet(database, name, engine.readDocument(database, name), this.#caller);
  }

  #watch(database: string, source: Source, targetId: number): () => void {
    if (source.kind === 'documents') return this.#hub.watchDocuments(source.names, this, targetId);
    return this.#hub.watchQuery(database, source.query, this, targetId);
  }

  #remove(targetId: number): void {
    if (this.#drop(targetId)) this.#sink.send({ kind: 'target', change: 'REMOVE', targetIds: [targetId] });
  }

  #drop(targetId: number): boolean {
    this.#targets.get(targetId)?.stop();
    this.#pending.forget(targetId);
    const waited = this.#preparing.delete(targetId);
    return this.#targets.delete(targetId) || waited;
  }

  #snapshot(time: Micros): void {
    const readTime = time > this.#told ? time : this.#told;
    this.#told = readTime;
    this.#sink.send(snapshotAt(readTime));
  }

  #bill(documents: number): void {
    if (documents > 0) this.#hub.engine.usage.countReads(this.#caller, documents);
  }
}

let latest: ListenMessage & { readonly readTime: Micros } = snapshot(0n);

/** The global snapshot of a time: one message for all the streams that a commit concerns. */
function snapshotAt(readTime: Micros): ListenMessage {
  if (latest.readTime !== readTime) latest = snapshot(readTime);
  return latest;
}

function snapshot(readTime: Micros): typeof latest {
  return { kind: 'target', change: 'NO_CHANGE', targetIds: [], readTime, resumeToken: tokenAt(readTime) };
}
