/** Why: gRPC calls, handed to the shared operations. */
import {
  Metadata,
  type handleBidiStreamingCall,
  type handleServerStreamingCall,
  type handleUnaryCall,
  type ServerWritableStream,
  type ServiceError,
  type UntypedServiceImplementation,
} from '@grpc/grpc-js';
import { FirestoreError, type Engine } from '../../engine.ts';
import type { ListenHub } from '../../listen/hub.ts';
import { PROTO_DIALECT } from '../codec/dialect.ts';
import type { Raw } from '../codec/raw.ts';
import { callerFrom } from '../credentials.ts';
import { asRefusal, grpcCode, type Log } from '../errors.ts';
import type { CallContext, Streaming, Unary } from '../rpc/context.ts';
import { openStream, type RpcStream } from '../rpc/open-stream.ts';
import { partitionQuery } from '../rpc/partition-query.ts';
import { batchGet, getDocument, listCollectionIds, listDocuments, runAggregationQuery, runQuery } from '../rpc/read-operations.ts';
import { batchWrite, beginTransaction, commit, createDocument, deleteDocument, rollback, updateDocument } from '../rpc/write-operations.ts';

const UNARY: Readonly<Record<string, Unary>> = {
  GetDocument: getDocument,
  PartitionQuery: partitionQuery,
  ListDocuments: listDocuments,
  ListCollectionIds: listCollectionIds,
  CreateDocument: createDocument,
  UpdateDocument: updateDocument,
  DeleteDocument: deleteDocument,
  Commit: commit,
  BatchWrite: batchWrite,
  BeginTransaction: beginTransaction,
  Rollback: rollback,
};
const STREAMING: Readonly<Record<string, Streaming>> = {
  BatchGetDocuments: batchGet,
  RunQuery: runQuery,
  RunAggregationQuery: runAggregationQuery,
};

/** Messages of an answer that are written without waiting for the client to read on. */
const AT_ONCE = 200;
/** Messages a client may leave unread before its stream ends. */
const MAX_UNREAD = 250_000;

/** The handlers of the Firestore service. */
export function grpcHandlers(engine: Engine, hub: ListenHub, log: Log): UntypedServiceImplementation {
  const contextOf = (metadata: Metadata): CallContext => {
    const authorization = metadata.get('authorization')[0];
    return { engine, caller: callerFrom(typeof authorization === 'string' ? authorization : undefined), dialect: PROTO_DIALECT };
  };
  const handlers: UntypedServiceImplementation = {
    ExecutePipeline: ((call) => call.emit('error', unimplemented('ExecutePipeline'))) as handleServerStreamingCall<Raw, Raw>,
    Listen: bidirectional('Listen', hub, contextOf, log),
    Write: bidirectional('Write', hub, contextOf, log),
  };
  for (const [name, operation] of Object.entries(UNARY)) handlers[name] = unary(operation, contextOf, log);
  for (const [name, operation] of Object.entries(STREAMING)) handlers[name] = streaming(operation, contextOf, log);
  return handlers;
}

type ContextOf = (metadata: Metadata) => CallContext;

function unary(operation: Unary, contextOf: ContextOf, log: Log): handleUnaryCall<Raw, Raw> {
  return (call, callback) => {
    new Promise<Raw>((resolve) => resolve(operation(contextOf(call.metadata), call.request))).then(
      (answer) => callback(null, answer),
      (error: unknown) => callback(toServiceError(error, log)),
    );
  };
}

function streaming(operation: Streaming, contextOf: ContextOf, log: Log): handleServerStreamingCall<Raw, Raw> {
  return (call) => {
    const run = async (): Promise<void> => {
      for (const message of await operation(contextOf(call.metadata), call.request)) {
        if (call.cancelled) return;
        if (!call.write(message) && call.writableLength >= AT_ONCE) await drained(call);
      }
      call.end();
    };
    run().catch((error: unknown) => call.emit('error', toServiceError(error, log)));
  };
}

/** Until the client has read on, or is gone. */
function drained(call: ServerWritableStream<Raw, Raw>): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      call.off('drain', done).off('cancelled', done);
      resolve();
    };
    call.on('drain', done).on('cancelled', done);
  });
}

function bidirectional(method: 'Listen' | 'Write', hub: ListenHub, contextOf: ContextOf, log: Log): handleBidiStreamingCall<Raw, Raw> {
  return (call) => {
    let over = false;
    const fail = (error: unknown): void => {
      over = true;
      call.emit('error', toServiceError(error, log));
    };
    const send = (message: Raw): void => {
      if (over) return;
      if (call.writableLength > MAX_UNREAD) fail(new FirestoreError('RESOURCE_EXHAUSTED', 'The client does not read what it listens to.'));
      else call.write(message);
    };
    let stream: RpcStream;
    try {
      stream = openStream(method, hub, contextOf(call.metadata), { send, fail, end: () => call.end() });
    } catch (error) {
      fail(error);
      return;
    }
    call.on('data', (request: Raw) => stream.receive(request));
    call.on('end', () => stream.finish());
    for (const event of ['cancelled', 'close', 'error']) call.on(event, () => stream.close());
  };
}

function toServiceError(error: unknown, log: Log): ServiceError {
  const refusal = asRefusal(error, log);
  return Object.assign(new Error(refusal.message), { code: grpcCode(refusal), details: refusal.message, metadata: new Metadata() });
}

function unimplemented(method: string): ServiceError {
  return toServiceError(new FirestoreError('UNIMPLEMENTED', `${method} is not supported by the embedded Firestore.`), () => undefined);
}
