/** Why: gRPC calls, handed to the shared operations. */
import { FirestoreError, type Engine } from '../../engine.ts';
import type { ListenHub } from '../../listen/hub.ts';
import { PROTO_DIALECT } from '../codec/dialect.ts';
import type { Raw } from '../codec/raw.ts';
import type { ReadCaller } from '../credentials.ts';
import { asRefusal, type Log } from '../errors.ts';
import type { CallContext, Streaming, Unary } from '../rpc/context.ts';
import { openStream, type RpcStream } from '../rpc/open-stream.ts';
import { partitionQuery } from '../rpc/partition-query.ts';
import { batchGet, getDocument, listCollectionIds, listDocuments, runAggregationQuery, runQuery } from '../rpc/read-operations.ts';
import { batchWrite, beginTransaction, commit, createDocument, deleteDocument, rollback, updateDocument } from '../rpc/write-operations.ts';
import type { GrpcCall } from './grpc-call.ts';
import type { GrpcHandler } from './grpc-server.ts';

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

/** The handlers of the Firestore service. */
export function grpcHandlers(engine: Engine, hub: ListenHub, log: Log, callerFrom: ReadCaller): Readonly<Record<string, GrpcHandler>> {
  const contextOf: ContextOf = ({ authorization }) => ({ engine, caller: callerFrom(authorization), dialect: PROTO_DIALECT });
  const handlers: Record<string, GrpcHandler> = {
    ExecutePipeline: (call) => call.fail(unimplemented('ExecutePipeline')),
    Listen: bidirectional('Listen', hub, contextOf, log),
    Write: bidirectional('Write', hub, contextOf, log),
  };
  for (const [name, operation] of Object.entries(UNARY)) {
    handlers[name] = answering(log, async (call, request) => call.send(await operation(contextOf(call), request)));
  }
  for (const [name, operation] of Object.entries(STREAMING)) {
    handlers[name] = answering(log, async (call, request) => {
      for (const message of await operation(contextOf(call), request)) call.send(message);
    });
  }
  return handlers;
}

type ContextOf = (call: GrpcCall) => CallContext;

/** A call with one request: it is answered once the client has said all. */
function answering(log: Log, answer: (call: GrpcCall, request: Raw) => Promise<void>): GrpcHandler {
  return (call) => {
    let request: Raw | null = null;
    const finish = (): void => {
      if (!request) call.fail(new FirestoreError('INVALID_ARGUMENT', 'The call has no message.'));
      else
        answer(call, request).then(
          () => call.end(),
          (error: unknown) => call.fail(asRefusal(error, log)),
        );
    };
    call.listen({ message: (message) => (request ??= message), finish });
  };
}

function bidirectional(method: 'Listen' | 'Write', hub: ListenHub, contextOf: ContextOf, log: Log): GrpcHandler {
  return (call) => {
    const fail = (error: unknown): void => call.fail(asRefusal(error, log));
    let stream: RpcStream;
    try {
      stream = openStream(method, hub, contextOf(call), { send: (message) => call.send(message), fail, end: () => call.end() });
    } catch (error) {
      fail(error);
      return;
    }
    call.listen({ message: (request) => stream.receive(request), finish: () => stream.finish(), gone: () => stream.close() });
  };
}

function unimplemented(method: string): FirestoreError {
  return new FirestoreError('UNIMPLEMENTED', `${method} is not supported by the embedded Firestore.`);
}
