/** Why: hostile gRPC calls: bent messages, and bytes that are no message at all. */
import { Client, credentials, Metadata, status, type ServiceDefinition, type StatusObject } from '@grpc/grpc-js';
import { firestoreService } from '../../firestore/wire/protos.ts';
import type { Chance } from '../chance.ts';
import { BOUND_MS, grpcAnswer, type Answer } from './answer.ts';
import { CALLS, STREAMS } from './good-requests.ts';
import { bend, bendBytes, noise, type Json } from './mutation.ts';
import { authorization } from './over-http.ts';
import type { Patience } from './patience.ts';

const SERVER_STREAMS = new Set(['BatchGetDocuments', 'RunQuery', 'RunAggregationQuery', 'ExecutePipeline']);
const asIs = (bytes: Buffer): Buffer => bytes;

export class OverGrpc {
  private readonly client: Client;
  private readonly patience: Patience;
  private readonly service: ServiceDefinition = firestoreService();

  constructor(port: number, patience: Patience) {
    this.patience = patience;
    this.client = new Client(`127.0.0.1:${port}`, credentials.createInsecure(), { 'grpc.initial_reconnect_backoff_ms': 100 });
  }

  close(): void {
    this.client.close();
  }

  /** One call with one message. */
  call(chance: Chance): Promise<Answer> {
    const names = Object.keys(CALLS);
    const name = names[chance.below(names.length)] ?? 'GetDocument';
    const bytes = this.bytesOf(name, CALLS[name] ?? {}, chance);
    const path = chance.often(0.99) ? `/google.firestore.v1.Firestore/${name}` : '/google.firestore.v1.Firestore/Nothing';
    return new Promise((resolve) => {
      const sent = SERVER_STREAMS.has(name)
        ? this.client.makeServerStreamRequest(path, asIs, asIs, bytes, metadata(chance))
        : this.client.makeUnaryRequest(path, asIs, asIs, bytes, metadata(chance), () => undefined);
      const answered = this.patience.wait(BOUND_MS, () => {
        resolve({ outcome: 'nothing', fault: `${name} was not answered within ${BOUND_MS} ms` });
        sent.cancel();
      });
      sent.on('data', () => undefined).on('error', () => undefined);
      sent.on('status', ({ code, details }: StatusObject) => {
        answered();
        resolve(grpcAnswer(code, /^Error /.test(details) ? details : `${name} ${details}`));
      });
    });
  }

  /** A Listen or Write stream with a few messages, then left in one of the ways clients leave. */
  stream(chance: Chance): Promise<Answer> {
    const name = chance.pick(['Listen', 'Write'] as const);
    return new Promise((resolve) => {
      const stream = this.client.makeBidiStreamRequest(`/google.firestore.v1.Firestore/${name}`, asIs, asIs, metadata(chance));
      stream.on('data', () => undefined).on('error', () => undefined);
      stream.on('status', ({ code, details }) => resolve(code === status.CANCELLED ? { outcome: 'left' } : grpcAnswer(code, details)));
      for (const message of STREAMS[name]) stream.write(this.bytesOf(name, message, chance));
      setTimeout(() => stream.cancel(), chance.below(60));
      if (chance.often(0.3)) stream.end();
    });
  }

  private bytesOf(name: string, message: Json, chance: Chance): Buffer {
    const serialize = this.service[name]?.requestSerialize as ((value: unknown) => Buffer) | undefined;
    let bytes = noise(chance, chance.below(200));
    try {
      if (serialize && chance.often(0.95)) bytes = serialize(forProto(chance.often(0.8) ? bend(message, chance) : message));
    } catch {
      // A message that cannot be written: noise does as well.
    }
    return chance.often(0.15) ? bendBytes(bytes, chance) : bytes;
  }
}

/** Timestamps and wrapped numbers are messages in protobuf, texts and numbers in JSON. */
function forProto(value: Json, key = ''): unknown {
  if (/(readTime|updateTime|timestampValue)$/.test(key) && typeof value === 'string') return { seconds: 1_767_323_045, nanos: 6000 };
  if (['limit', 'upTo'].includes(key) && typeof value !== 'object') return { value };
  if (Array.isArray(value)) return (value as readonly Json[]).map((item) => forProto(item));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, forProto(item, name)]));
  return value;
}

function metadata(chance: Chance): Metadata {
  const sent = new Metadata();
  const authorized = authorization(chance);
  if (authorized !== '') sent.set('authorization', authorized);
  return sent;
}
