/** Why: REST paths name a document, a collection or the root, with an optional verb; which call that is depends on all three. */
import { FirestoreError } from '../../engine.ts';
import { own, type Raw } from '../codec/raw.ts';
import type { Streaming, Unary } from '../rpc/context.ts';
import { partitionQuery } from '../rpc/partition-query.ts';
import { batchGet, getDocument, listCollectionIds, listDocuments, runAggregationQuery, runQuery } from '../rpc/read-operations.ts';
import { batchWrite, beginTransaction, commit, createDocument, deleteDocument, rollback, updateDocument } from '../rpc/write-operations.ts';

/** The call a request means, with what the URL contributes to its message. */
export type Route = { readonly request: Raw } & ({ readonly unary: Unary } | { readonly streaming: Streaming });

const VERBS: Readonly<Record<string, { readonly unary: Unary } | { readonly streaming: Streaming }>> = {
  commit: { unary: commit },
  batchWrite: { unary: batchWrite },
  beginTransaction: { unary: beginTransaction },
  rollback: { unary: rollback },
  listCollectionIds: { unary: listCollectionIds },
  partitionQuery: { unary: partitionQuery },
  batchGet: { streaming: batchGet },
  runQuery: { streaming: runQuery },
  runAggregationQuery: { streaming: runAggregationQuery },
};
const PATH = /^\/v1\/(projects\/[^/]+\/databases\/[^/]+)\/documents(?:\/(.*?))?(?::([A-Za-z]+))?$/;

/** Finds the call; throws NOT_FOUND for what is no Firestore path. */
export function route(method: string, path: string, query: URLSearchParams, body: Raw): Route {
  const match = PATH.exec(path);
  const known = match?.[3] !== undefined ? own(VERBS, match[3]) : undefined;
  const parts = match && (match[3] === undefined || known ? match[2] : `${match[2] ?? ''}:${match[3]}`);
  if (!match) throw new FirestoreError('NOT_FOUND', `No such path: ${path}`);
  const database = decodePath(match[1] ?? '');
  const segments = parts ? parts.split('/').map(decodePath) : [];
  const parent = [`${database}/documents`, ...segments].join('/');
  if (known) {
    if (method !== 'POST') throw noRoute(method, path);
    return { ...known, request: { ...body, database, parent } };
  }
  if (segments.length === 0) throw noRoute(method, path);
  return segments.length % 2 === 0 ? documentRoute(method, path, parent, query, body) : collectionRoute(method, path, parent, query, body);
}

function documentRoute(method: string, path: string, name: string, query: URLSearchParams, body: Raw): Route {
  const parameters = parametersOf(query);
  if (method === 'GET') return { unary: getDocument, request: { ...parameters, name } };
  if (method === 'PATCH') return { unary: updateDocument, request: { ...parameters, document: { ...body, name } } };
  if (method === 'DELETE') return { unary: deleteDocument, request: { ...parameters, name } };
  throw noRoute(method, path);
}

function collectionRoute(method: string, path: string, name: string, query: URLSearchParams, body: Raw): Route {
  const slash = name.lastIndexOf('/');
  const place = { parent: name.slice(0, slash), collectionId: name.slice(slash + 1) };
  const parameters = parametersOf(query);
  if (method === 'GET') return { unary: listDocuments, request: { ...parameters, ...place } };
  if (method === 'POST') return { unary: createDocument, request: { ...parameters, ...place, document: body } };
  throw noRoute(method, path);
}

/** Query parameters as the message fields they stand for. */
function parametersOf(query: URLSearchParams): Raw {
  const result: Record<string, unknown> = {};
  for (const name of ['documentId', 'pageSize', 'pageToken', 'orderBy', 'transaction', 'readTime']) {
    const value = query.get(name);
    if (value !== null) result[name] = value;
  }
  if (query.get('showMissing') === 'true') result['showMissing'] = true;
  for (const mask of ['mask', 'updateMask']) {
    const fieldPaths = query.getAll(`${mask}.fieldPaths`);
    if (fieldPaths.length > 0) result[mask] = { fieldPaths };
  }
  const exists = query.get('currentDocument.exists');
  const updateTime = query.get('currentDocument.updateTime');
  if (exists !== null) result['currentDocument'] = { exists: exists === 'true' };
  else if (updateTime !== null) result['currentDocument'] = { updateTime };
  return result;
}

/** Undoes percent-encoding. */
export function decodePath(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw new FirestoreError('INVALID_ARGUMENT', `Malformed percent-encoding in "${segment}".`);
  }
}

function noRoute(method: string, path: string): FirestoreError {
  return new FirestoreError('NOT_FOUND', `No such method: ${method} ${path}`);
}
