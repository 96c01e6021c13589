/** Why: jobs over a whole collection group ask where to cut it, so that several readers share it without overlap. */
import { FirestoreError, type Query } from '../../engine.ts';
import { isNamePath } from '../../model/field-path.ts';
import { decodeQuery } from '../codec/decode-query.ts';
import { decodeConsistency } from '../codec/decode-write.ts';
import { encodeValue } from '../codec/encode.ts';
import { has, text, wrappedInt, type Raw } from '../codec/raw.ts';
import { databaseOf, type CallContext } from './context.ts';
import { pageOffset, requireAdmin } from './read-operations.ts';

/** PartitionQuery: for the administrator. Each cursor starts a partition and ends the one before it. */
export async function partitionQuery({ engine, caller, dialect }: CallContext, request: Raw): Promise<Raw> {
  requireAdmin(caller);
  const parent = text(request['parent'], 'parent');
  const database = databaseOf(parent);
  if (parent !== `${database}/documents`) refuse('The parent of a partitioned query must be the database root.');
  if (!has(request, 'structuredQuery')) refuse('A query to partition is required.');
  const query = decodeQuery(parent, request['structuredQuery']);
  requireWholeGroup(query);
  const wanted = Number(wrappedInt(request['partitionCount'], 'partitionCount') ?? 0n);
  if (wanted <= 0) refuse('The partition count must be positive.');
  const { documents } = await engine.runQuery(database, { ...query, select: [['__name__']] }, caller, decodeConsistency(request));
  const names = cuts(
    documents.map((document) => document.name),
    wanted,
  );
  const offset = pageOffset(text(request['pageToken'], 'pageToken'));
  const end = offset + (Number(wrappedInt(request['pageSize'], 'pageSize') ?? 0n) || Infinity);
  const partitions = names.slice(offset, end).map((name) => ({ values: [encodeValue({ t: 'ref', v: name }, dialect)], before: true }));
  return { partitions, ...(names.length > end ? { nextPageToken: String(end) } : {}) };
}

/** At most `wanted` names that cut the list in parts of nearly the same size, none of them empty. */
function cuts(names: readonly string[], wanted: number): readonly string[] {
  const parts = Math.min(wanted + 1, names.length);
  return Array.from({ length: Math.max(parts - 1, 0) }, (_, i) => names[Math.floor(((i + 1) * names.length) / parts)] ?? '');
}

function requireWholeGroup(query: Query): void {
  if (!query.allDescendants || query.collectionId === '') refuse('A partitioned query must select a collection with all its descendants.');
  const [order, ...others] = query.orderBy;
  const byName = order && others.length === 0 && isNamePath(order.path) && !order.descending;
  if (!byName) refuse('A partitioned query must be ordered by __name__ ascending.');
  if (query.where || query.startAt || query.endAt || query.offset > 0 || query.limit >= 0)
    refuse('A partitioned query cannot have filters, cursors, an offset or a limit.');
}

function refuse(message: string): never {
  throw new FirestoreError('INVALID_ARGUMENT', message);
}
