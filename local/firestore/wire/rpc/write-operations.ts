/** Why: the writing calls, once for gRPC and REST. */
import { FirestoreError, type Write } from '../../engine.ts';
import { decodeFields } from '../codec/decode-value.ts';
import { decodeMask, decodePrecondition, decodeTransaction, decodeTransactionOptions, decodeWrites } from '../codec/decode-write.ts';
import { encodeDocument, encodeWriteResult } from '../codec/encode.ts';
import { has, message, text, type Raw } from '../codec/raw.ts';
import { grpcCode } from '../errors.ts';
import { databaseOf, type CallContext } from './context.ts';

/** Commit. */
export async function commit({ engine, caller, dialect }: CallContext, request: Raw): Promise<Raw> {
  const database = databaseOf(text(request['database'], 'database'));
  const result = await engine.commit(database, decodeWrites(request['writes']), caller, decodeTransaction(request['transaction']));
  return { commitTime: dialect.time(result.commitTime), writeResults: result.writeResults.map((item) => encodeWriteResult(item, dialect)) };
}

/** BatchWrite: each write succeeds or fails alone. */
export async function batchWrite({ engine, caller, dialect }: CallContext, request: Raw): Promise<Raw> {
  const results = await engine.batchWrite(databaseOf(text(request['database'], 'database')), decodeWrites(request['writes']), caller);
  return {
    writeResults: results.map((item) => (item instanceof FirestoreError ? {} : encodeWriteResult(item, dialect))),
    status: results.map((item) => (item instanceof FirestoreError ? { code: grpcCode(item), message: item.message } : {})),
  };
}

/** BeginTransaction. */
export function beginTransaction({ engine, dialect }: CallContext, request: Raw): Raw {
  const id = engine.beginTransaction(databaseOf(text(request['database'], 'database')), decodeTransactionOptions(request['options']));
  return { transaction: dialect.bytes(Buffer.from(id)) };
}

/** Rollback. */
export function rollback({ engine }: CallContext, request: Raw): Raw {
  engine.rollback(databaseOf(text(request['database'], 'database')), decodeTransaction(request['transaction']) ?? '');
  return {};
}

/** CreateDocument. */
export function createDocument(context: CallContext, request: Raw): Promise<Raw> {
  const id = text(request['documentId'], 'documentId') || randomId();
  const name = `${text(request['parent'], 'parent')}/${text(request['collectionId'], 'collectionId')}/${id}`;
  const fields = decodeFields(message(request['document'], 'document')['fields']);
  return writeOne(context, { kind: 'update', name, fields, transforms: [], precondition: { exists: false } }, request);
}

/** UpdateDocument. */
export function updateDocument(context: CallContext, request: Raw): Promise<Raw> {
  const document = message(request['document'], 'document');
  const mask = decodeMask(request['updateMask']);
  const precondition = decodePrecondition(request['currentDocument']);
  const write: Write = {
    kind: 'update',
    name: text(document['name'], 'name'),
    fields: decodeFields(document['fields']),
    ...(mask && mask.length > 0 ? { mask } : {}),
    transforms: [],
    ...(precondition ? { precondition } : {}),
  };
  return writeOne(context, write, request);
}

/** DeleteDocument. */
export async function deleteDocument({ engine, caller }: CallContext, request: Raw): Promise<Raw> {
  const name = text(request['name'], 'name');
  const precondition = decodePrecondition(request['currentDocument']);
  await engine.commit(databaseOf(name), [{ kind: 'delete', name, ...(precondition ? { precondition } : {}) }], caller);
  return {};
}

async function writeOne({ engine, caller, dialect }: CallContext, write: Write, request: Raw): Promise<Raw> {
  await engine.commit(databaseOf(write.name), [write], caller);
  const document = engine.readDocument(databaseOf(write.name), write.name);
  if (!document) throw new FirestoreError('ABORTED', `The document ${write.name} was deleted meanwhile.`);
  return encodeDocument(document, dialect, has(request, 'mask') ? decodeMask(request['mask']) : undefined);
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

function randomId(): string {
  return Array.from({ length: 20 }, () => ALPHABET[Math.floor(Math.random() * ALPHABET.length)]).join('');
}
