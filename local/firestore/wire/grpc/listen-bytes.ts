/** Why: a document that a thousand listeners watch is serialised once, not a thousand times. */
import type { ServiceDefinition } from '@grpc/grpc-js';
import { message, type Raw } from '../codec/raw.ts';

const DOCUMENT_CHANGE = 3;
const DOCUMENT = 1;
const TARGET_IDS = 5;
const REMOVED_TARGET_IDS = 6;
const LENGTH_DELIMITED = 2;

type Serialize = (value: Raw) => Buffer;

/** The service with a Listen answer that reuses the bytes of a document message seen before (by identity). */
export function sharingDocumentBytes(service: ServiceDefinition): ServiceDefinition {
  const { Listen, GetDocument } = service;
  if (!Listen || !GetDocument) throw new Error('The Firestore service lacks Listen or GetDocument.');
  const plain: Serialize = Listen.responseSerialize;
  const documentBytes = remember(GetDocument.responseSerialize);
  const responseSerialize: Serialize = (response) => {
    if (response['documentChange'] === undefined) return plain(response);
    const change = message(response['documentChange'], 'documentChange');
    const body = [
      field(DOCUMENT, documentBytes(message(change['document'], 'document'))),
      packed(TARGET_IDS, change['targetIds']),
      packed(REMOVED_TARGET_IDS, change['removedTargetIds']),
    ];
    return field(DOCUMENT_CHANGE, Buffer.concat(body));
  };
  return { ...service, Listen: { ...Listen, responseSerialize } };
}

function remember(serialize: Serialize): Serialize {
  const known = new WeakMap<Raw, Buffer>();
  return (value) => {
    const bytes = known.get(value) ?? serialize(value);
    known.set(value, bytes);
    return bytes;
  };
}

function field(id: number, body: Buffer): Buffer {
  return Buffer.concat([varint((id << 3) | LENGTH_DELIMITED), varint(body.length), body]);
}

function packed(id: number, values: unknown): Buffer {
  const numbers = (values ?? []) as readonly number[];
  return numbers.length === 0 ? Buffer.alloc(0) : field(id, Buffer.concat(numbers.map(varint)));
}

/** Base-128, as an int64 would be: negative target ids take ten bytes. */
function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = BigInt.asUintN(64, BigInt(value));
  for (; rest > 127n; rest >>= 7n) bytes.push(Number(rest & 127n) | 128);
  bytes.push(Number(rest));
  return Buffer.from(bytes);
}
