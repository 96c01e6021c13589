/** Why: Listen requests and responses in both dialects. */
import type { BloomFilter } from '../../listen/bloom-filter.ts';
import type { ListenMessage, ListenRequest, Source, TargetRequest } from '../../listen/message.ts';
import { grpcCode } from '../errors.ts';
import { decodeQuery } from './decode-query.ts';
import type { Dialect } from './dialect.ts';
import { encodeDocument } from './encode.ts';
import { bytes, has, int64, invalid, message, repeated, text, type Raw } from './raw.ts';
import { decodeTime } from './time.ts';

/** Reads a ListenRequest. */
export function decodeListenRequest(input: unknown): ListenRequest {
  const raw = message(input, 'ListenRequest');
  return {
    database: text(raw['database'], 'database'),
    ...(has(raw, 'addTarget') ? { add: decodeTarget(message(raw['addTarget'], 'addTarget')) } : {}),
    ...(has(raw, 'removeTarget') ? { remove: Number(int64(raw['removeTarget'], 'removeTarget')) } : {}),
  };
}

function decodeTarget(raw: Raw): TargetRequest {
  return {
    targetId: Number(int64(raw['targetId'] ?? 0, 'targetId')),
    source: () => decodeSource(raw),
    ...(has(raw, 'resumeToken') ? { resumeToken: bytes(raw['resumeToken'], 'resumeToken') } : {}),
    ...(has(raw, 'readTime') ? { since: decodeTime(raw['readTime'], 'readTime') } : {}),
  };
}

function decodeSource(raw: Raw): Source {
  if (has(raw, 'documents')) {
    const names = repeated(message(raw['documents'], 'documents')['documents'], 'documents');
    return { kind: 'documents', names: names.map((name) => text(name, 'documents')) };
  }
  if (!has(raw, 'query')) throw invalid('A target needs documents or a query.');
  const query = message(raw['query'], 'query');
  return { kind: 'query', query: decodeQuery(text(query['parent'], 'parent'), query['structuredQuery']) };
}

const CHANGES = {
  NO_CHANGE: {},
  ADD: { targetChangeType: 'ADD' },
  REMOVE: { targetChangeType: 'REMOVE' },
  CURRENT: { targetChangeType: 'CURRENT' },
  RESET: { targetChangeType: 'RESET' },
};

interface Shared {
  readonly targets: string;
  readonly message: Raw;
}

/** The last message of each document, and those of snapshots: listeners who are told the same share one message, and its bytes. */
const changes = { json: new WeakMap<object, Shared>(), proto: new WeakMap<object, Shared>() };
const snapshots = { json: new WeakMap<object, Raw>(), proto: new WeakMap<object, Raw>() };

/** Writes a ListenResponse; the same one for listeners who are told the same. */
export function encodeListenMessage(item: ListenMessage, dialect: Dialect): Raw {
  if (item.kind === 'change') return encodeChange(item, dialect);
  const known = snapshots[dialect.name].get(item);
  if (known) return known;
  const message = encodeOther(item, dialect);
  snapshots[dialect.name].set(item, message);
  return message;
}

function encodeChange(item: ListenMessage & { kind: 'change' }, dialect: Dialect): Raw {
  const targets = `${item.targetIds.join()}-${item.removedTargetIds.join()}`;
  const known = changes[dialect.name].get(item.document);
  if (known?.targets === targets) return known.message;
  const message = { documentChange: { document: encodeDocument(item.document, dialect), ...ids(item) } };
  changes[dialect.name].set(item.document, { targets, message });
  return message;
}

function encodeOther(item: Exclude<ListenMessage, { kind: 'change' }>, dialect: Dialect): Raw {
  switch (item.kind) {
    case 'delete':
      return { documentDelete: { document: item.name, readTime: dialect.time(item.readTime), removedTargetIds: item.removedTargetIds } };
    case 'filter':
      return { filter: { targetId: item.targetId, count: item.count, unchangedNames: bloomFilter(item.names, dialect) } };
    case 'target':
      return {
        targetChange: {
          ...CHANGES[item.change],
          ...(item.targetIds.length > 0 ? { targetIds: item.targetIds } : {}),
          ...(item.cause ? { cause: { code: grpcCode(item.cause), message: item.cause.message } } : {}),
          ...(item.resumeToken ? { resumeToken: dialect.bytes(item.resumeToken) } : {}),
          ...(item.readTime === undefined ? {} : { readTime: dialect.time(item.readTime) }),
        },
      };
  }
}

function bloomFilter({ bitmap, padding, hashCount }: BloomFilter, dialect: Dialect): Raw {
  return { bits: { bitmap: dialect.bytes(bitmap), padding }, hashCount };
}

function ids(item: { readonly targetIds: readonly number[]; readonly removedTargetIds: readonly number[] }): Raw {
  return {
    ...(item.targetIds.length > 0 ? { targetIds: item.targetIds } : {}),
    ...(item.removedTargetIds.length > 0 ? { removedTargetIds: item.removedTargetIds } : {}),
  };
}
