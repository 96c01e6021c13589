/** Why: what a new target is told first: everything, or what changed since its token when the history still reaches back. */
import type { Engine, Query } from '../engine.ts';
import type { Micros, StoredDocument } from '../model/value.ts';
import { bloomFilterOf } from './bloom-filter.ts';
import { mayHold } from './location.ts';
import type { ListenMessage, Source, TargetRequest } from './message.ts';
import { isBounded } from './query-watch.ts';
import { timeOf } from './resume-token.ts';

/** The messages between ADD and CURRENT, and how many documents they bill. */
export interface FirstAnswer {
  readonly messages: readonly ListenMessage[];
  readonly billed: number;
}

/** Answers a target at `now`. */
export function firstAnswer(engine: Engine, database: string, request: TargetRequest, source: Source, now: Micros): FirstAnswer {
  const since = resumePoint(request, now);
  if (since === null) return fullAnswer(engine, database, request.targetId, source, now);
  const changed = since === 'foreign' ? 'gone' : engine.changedSince(database, since);
  const resumed = since === 'foreign' ? null : resumeFrom(engine, database, { ...request, source: () => source }, since, changed, now);
  if (resumed) return resumed;
  const full = fullAnswer(engine, database, request.targetId, source, now);
  return { messages: [{ kind: 'target', change: 'RESET', targetIds: [request.targetId] }, ...full.messages], billed: full.billed };
}

function resumePoint(request: TargetRequest, now: Micros): Micros | 'foreign' | null {
  if (request.resumeToken && request.resumeToken.length > 0) return timeOf(request.resumeToken, now);
  if (request.since !== undefined) return request.since > now ? 'foreign' : request.since;
  return null;
}

function fullAnswer(engine: Engine, database: string, targetId: number, source: Source, now: Micros): FirstAnswer {
  if (source.kind === 'documents') {
    const messages = source.names.map((name) => single(name, engine.readDocument(database, name), targetId, now));
    return { messages, billed: source.names.length };
  }
  const documents = engine.readQuery(database, source.query);
  return { messages: documents.map((document) => inside(document, targetId)), billed: Math.max(1, documents.length) };
}

function resumeFrom(
  engine: Engine,
  database: string,
  { targetId, source }: TargetRequest,
  since: Micros,
  changed: ReturnType<Engine['changedSince']>,
  now: Micros,
): FirstAnswer | null {
  const watched = source();
  if (typeof changed !== 'string') return resume(engine, database, targetId, watched, changed, now);
  return changed === 'pruned' && watched.kind === 'query' ? resumeByNames(engine, database, targetId, watched.query, since) : null;
}

/** Null when only a full answer is exact. */
function resume(
  engine: Engine,
  database: string,
  targetId: number,
  source: Source,
  changed: readonly string[],
  now: Micros,
): FirstAnswer | null {
  if (source.kind === 'documents') {
    const names = source.names.filter((name) => changed.includes(name));
    return bill(names.map((name) => single(name, engine.readDocument(database, name), targetId, now)));
  }
  const query = source.query;
  const near = changed.filter((name) => mayHold(database, query, name));
  if (near.length === 0) return { messages: [], billed: 0 };
  if (isBounded(query)) return resumeBounded(engine, database, targetId, query, near, now);
  return bill(
    near.map((name) => {
      const document = engine.readDocument(database, name);
      return document && engine.matches(query, document) ? inside(document, targetId) : outside(name, document, targetId, now);
    }),
  );
}

/**
 * Unchanged documents may have slid out of a limit or into it. Without an offset they slide one way only, so the count
 * tells the client whether it still has the right ones; with an offset or a projection only a full answer is exact.
 */
function resumeBounded(
  engine: Engine,
  database: string,
  targetId: number,
  query: Query,
  near: readonly string[],
  now: Micros,
): FirstAnswer | null {
  if (query.offset > 0 || query.select !== undefined) return null;
  const result = new Map(engine.readQuery(database, query).map((document) => [document.name, document]));
  const answer = bill(
    near.map((name) => {
      const document = result.get(name);
      return document ? inside(document, targetId) : outside(name, engine.readDocument(database, name), targetId, now);
    }),
  );
  return { messages: [...answer.messages, filterOf(targetId, [...result.keys()])], billed: answer.billed };
}

/** The history no longer tells what left: what is newer than the token is told, and the names that are still there tell the rest. */
function resumeByNames(engine: Engine, database: string, targetId: number, query: Query, since: Micros): FirstAnswer | null {
  if (isBounded(query)) return null;
  const result = engine.readQuery(database, query);
  const newer = result.filter((document) => document.updateTime > since).map((document) => inside(document, targetId));
  return {
    messages: [
      ...newer,
      filterOf(
        targetId,
        result.map((document) => document.name),
      ),
    ],
    billed: newer.length,
  };
}

function filterOf(targetId: number, names: readonly string[]): ListenMessage {
  return { kind: 'filter', targetId, count: names.length, names: bloomFilterOf(names) };
}

function bill(messages: readonly ListenMessage[]): FirstAnswer {
  return { messages, billed: messages.filter((message) => message.kind === 'change').length };
}

function single(name: string, document: StoredDocument | null, targetId: number, now: Micros): ListenMessage {
  return document ? inside(document, targetId) : { kind: 'delete', name, readTime: now, removedTargetIds: [targetId] };
}

function inside(document: StoredDocument, targetId: number): ListenMessage {
  return { kind: 'change', document, targetIds: [targetId], removedTargetIds: [] };
}

function outside(name: string, document: StoredDocument | null, targetId: number, now: Micros): ListenMessage {
  return document
    ? { kind: 'change', document, targetIds: [], removedTargetIds: [targetId] }
    : { kind: 'delete', name, readTime: now, removedTargetIds: [targetId] };
}
