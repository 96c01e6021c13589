/** Why: documents leave over gRPC as bytes made from the stored ones, once however many listeners watch them. */
import type { ServiceDefinition } from '@grpc/grpc-js';
import { ProtoDocument } from '../codec/encode.ts';
import { message, type Raw } from '../codec/raw.ts';
import { documentBytes } from './document-bytes.ts';

const DOCUMENT = 1;
const DOCUMENT_CHANGE = 3;
const TARGET_IDS = 5;
const REMOVED_TARGET_IDS = 6;
const LENGTH_DELIMITED = 2;

type Serialize = (value: Raw) => Buffer;

/** The service with answers whose documents are written from stored bytes; every other message is the library's. */
export function sharingDocumentBytes(service: ServiceDefinition): ServiceDefinition {
  const { Listen, GetDocument, BatchGetDocuments, RunQuery } = service;
  if (!Listen || !GetDocument || !BatchGetDocuments || !RunQuery)
    throw new Error('The Firestore service lacks a method that answers documents.');
  const plainDocument: Serialize = GetDocument.responseSerialize;
  const documentOf: Serialize = (value) => (value instanceof ProtoDocument ? documentBytes(value.stored) : plainDocument(value));
  return {
    ...service,
    Listen: { ...Listen, responseSerialize: listenAnswer(Listen.responseSerialize, documentOf) },
    GetDocument: { ...GetDocument, responseSerialize: documentOf },
    BatchGetDocuments: { ...BatchGetDocuments, responseSerialize: withDocument('found', BatchGetDocuments.responseSerialize, documentOf) },
    RunQuery: { ...RunQuery, responseSerialize: withDocument('document', RunQuery.responseSerialize, documentOf) },
  };
}

/** BatchGetDocuments and RunQuery both hold their document in field 1; the order of fields is free. */
function withDocument(key: string, plain: Serialize, documentOf: Serialize): Serialize {
  const times = new WeakMap<object, Buffer>();
  /** All the messages of an answer hold one read time. */
  const serializeRest: Serialize = ({ readTime, ...others }) => {
    if (typeof readTime !== 'object' || readTime === null) return plain({ readTime, ...others });
    let bytes = times.get(readTime);
    if (!bytes) times.set(readTime, (bytes = plain({ readTime })));
    return Object.keys(others).length === 0 ? bytes : Buffer.concat([bytes, plain(others)]);
  };
  return (response) => {
    const { [key]: document, ...rest } = response;
    if (document === undefined) return plain(response);
    return Buffer.concat([...field(DOCUMENT, documentOf(message(document, key))), serializeRest(rest)]);
  };
}

/** Listeners who are told the same are sent the same message object, and so the same bytes. */
function listenAnswer(plain: Serialize, documentOf: Serialize): Serialize {
  const known = new WeakMap<Raw, Buffer>();
  const serialize: Serialize = (response) => {
    if (response['documentChange'] === undefined) return plain(response);
    const change = message(response['documentChange'], 'documentChange');
    const body = Buffer.concat([
      ...field(DOCUMENT, documentOf(message(change['document'], 'document'))),
      ...packed(TARGET_IDS, change['targetIds']),
      ...packed(REMOVED_TARGET_IDS, change['removedTargetIds']),
    ]);
    return Buffer.concat(field(DOCUMENT_CHANGE, body));
  };
  return (response) => {
    let bytes = known.get(response);
    if (!bytes) known.set(response, (bytes = serialize(response)));
    return bytes;
  };
}

function field(id: number, body: Buffer): readonly Buffer[] {
  return [varint((id << 3) | LENGTH_DELIMITED), varint(body.length), body];
}

function packed(id: number, values: unknown): readonly Buffer[] {
  const numbers = (values ?? []) as readonly number[];
  return numbers.length === 0 ? [] : field(id, Buffer.concat(numbers.map(varint)));
}

/** Base-128, as an int64 would be: negative target ids take ten bytes. */
function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  if (rest < 0) return negative(value);
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 128);
  bytes.push(rest);
  return Buffer.from(bytes);
}

function negative(value: number): Buffer {
  const bytes: number[] = [];
  let rest = BigInt.asUintN(64, BigInt(value));
  for (; rest > 127n; rest >>= 7n) bytes.push(Number(rest & 127n) | 128);
  bytes.push(Number(rest));
  return Buffer.from(bytes);
}
