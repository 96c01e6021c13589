/** Why: the reading calls, once for gRPC and REST. */
import { FirestoreError, type Caller, type FieldPath, type Found } from '../../engine.ts';
import type { Micros, Value } from '../../model/value.ts';
import { decodeAggregations, decodeQuery } from '../codec/decode-query.ts';
import { decodeConsistency, decodeMask } from '../codec/decode-write.ts';
import type { Dialect } from '../codec/dialect.ts';
import { encodeDocument, encodeValue } from '../codec/encode.ts';
import { message, repeated, text, type Raw } from '../codec/raw.ts';
import { databaseOf, type CallContext } from './context.ts';

/** BatchGetDocuments. */
export async function batchGet({ engine, caller, dialect }: CallContext, request: Raw): Promise<readonly Raw[]> {
  const names = repeated(request['documents'], 'documents').map((name) => text(name, 'documents'));
  const mask = decodeMask(request['mask']);
  const answer = await engine.batchGet(databaseOf(text(request['database'], 'database')), names, caller, decodeConsistency(request));
  const messages = answer.found.map((found) => encodeFound(found, answer.readTime, dialect, mask));
  return withTransaction(messages, answer.transaction, dialect);
}

function encodeFound(found: Found, readTime: Micros, dialect: Dialect, mask: readonly FieldPath[] | undefined): Raw {
  const shown = found.document ? { found: encodeDocument(found.document, dialect, mask) } : { missing: found.name };
  return { ...shown, readTime: dialect.time(readTime) };
}

/** RunQuery: at least one message, so that an empty result has a read time. */
export async function runQuery({ engine, caller, dialect }: CallContext, request: Raw): Promise<readonly Raw[]> {
  refuseExplaining(request);
  const parent = text(request['parent'], 'parent');
  const query = decodeQuery(parent, request['structuredQuery']);
  const answer = await engine.runQuery(databaseOf(parent), query, caller, decodeConsistency(request));
  const readTime = dialect.time(answer.readTime);
  const messages = answer.documents.map((document): Raw => ({ document: encodeDocument(document, dialect), readTime }));
  return withTransaction(messages.length > 0 ? messages : [{ readTime }], answer.transaction, dialect);
}

/** Plans are not told here: a request that asks for one must not be answered as if it had not. */
function refuseExplaining(request: Raw): void {
  const asked = request['explainOptions'];
  if (asked !== undefined && asked !== null)
    throw new FirestoreError('UNIMPLEMENTED', 'explainOptions is not supported by the embedded Firestore.');
}

/** RunAggregationQuery. */
export async function runAggregationQuery({ engine, caller, dialect }: CallContext, request: Raw): Promise<readonly Raw[]> {
  refuseExplaining(request);
  const parent = text(request['parent'], 'parent');
  const raw = message(request['structuredAggregationQuery'], 'structuredAggregationQuery');
  const query = decodeQuery(parent, raw['structuredQuery']);
  const answer = await engine.runAggregation(
    databaseOf(parent),
    query,
    decodeAggregations(raw['aggregations']),
    caller,
    decodeConsistency(request),
  );
  const fields = [...answer.values].map(([alias, value]: [string, Value]) => [alias, encodeValue(value, dialect)] as const);
  const messages = [{ result: { aggregateFields: Object.fromEntries(fields) }, readTime: dialect.time(answer.readTime) }];
  return withTransaction(messages, answer.transaction, dialect);
}

/** A transaction begun with the read is named in the first message. */
function withTransaction(messages: readonly Raw[], transaction: string | undefined, dialect: Dialect): readonly Raw[] {
  if (transaction === undefined) return messages;
  return [{ ...messages[0], transaction: dialect.bytes(Buffer.from(transaction)) }, ...messages.slice(1)];
}

/** GetDocument. */
export async function getDocument({ engine, caller, dialect }: CallContext, request: Raw): Promise<Raw> {
  const name = text(request['name'], 'name');
  const { found } = await engine.batchGet(databaseOf(name), [name], caller, decodeConsistency(request));
  const document = found[0]?.document;
  if (!document) throw new FirestoreError('NOT_FOUND', `Document "${name}" not found.`);
  return encodeDocument(document, dialect, decodeMask(request['mask']));
}

/** ListDocuments; the page token is an offset. */
export async function listDocuments({ engine, caller, dialect }: CallContext, request: Raw): Promise<Raw> {
  const parent = text(request['parent'], 'parent');
  const size = Number(request['pageSize'] ?? 0) || 300;
  const offset = pageOffset(text(request['pageToken'], 'pageToken'));
  const from = [{ collectionId: text(request['collectionId'], 'collectionId') }];
  const query = decodeQuery(parent, { from, orderBy: parseOrder(text(request['orderBy'], 'orderBy')), limit: size + 1, offset });
  const found = await engine.listDocuments(databaseOf(parent), query, request['showMissing'] === true, caller, decodeConsistency(request));
  const mask = decodeMask(request['mask']);
  const page = found.slice(0, size).map(({ name, document }): Raw => (document ? encodeDocument(document, dialect, mask) : { name }));
  return { documents: page, ...(found.length > size ? { nextPageToken: String(offset + size) } : {}) };
}

/** ListCollectionIds: for the administrator. */
export function listCollectionIds({ engine, caller }: CallContext, request: Raw): Raw {
  requireAdmin(caller);
  const parent = text(request['parent'], 'parent');
  const size = Number(request['pageSize'] ?? 0) || Infinity;
  const offset = pageOffset(text(request['pageToken'], 'pageToken'));
  const ids = engine.listCollectionIds(databaseOf(parent), parent);
  return {
    collectionIds: ids.slice(offset, offset + size),
    ...(ids.length > offset + size ? { nextPageToken: String(offset + size) } : {}),
  };
}

/** Refuses whoever is not the administrator. */
export function requireAdmin(caller: Caller): void {
  if (!caller.admin) throw new FirestoreError('PERMISSION_DENIED', 'Missing or insufficient permissions.');
}

/** A page token of ours: how many results came before. */
export function pageOffset(token: string): number {
  if (token === '') return 0;
  if (!/^\d{1,12}$/.test(token)) throw new FirestoreError('INVALID_ARGUMENT', 'Invalid page token.');
  return Number(token);
}

/** `a desc, b` as orderBy messages. */
function parseOrder(order: string): readonly Raw[] {
  if (order.trim() === '') return [];
  return order.split(',').map((part) => {
    const [fieldPath = '', direction = 'asc'] = part.trim().split(/\s+/);
    return { field: { fieldPath }, direction: direction.toLowerCase() === 'desc' ? 'DESCENDING' : 'ASCENDING' };
  });
}
