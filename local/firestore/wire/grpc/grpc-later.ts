/** Why: the description of the gRPC service takes half the time of a start; whoever speaks REST or WebChannel need not wait for it. */
import type { Socket } from 'node:net';
import type { Engine } from '../../engine.ts';
import type { ListenHub } from '../../listen/hub.ts';
import type { ReadCaller } from '../credentials.ts';
import type { Log } from '../errors.ts';
import type { GrpcServer } from './grpc-server.ts';

/** A gRPC server that comes into being with its first connection. */
export function grpcLater(engine: Engine, hub: ListenHub, log: Log, callerFrom: ReadCaller): GrpcServer {
  let server: Promise<GrpcServer> | null = null;
  let closed = false;
  const open = async (): Promise<GrpcServer> => {
    const [{ firestoreService }, { createGrpcServer }, { grpcHandlers }, { sharingDocumentBytes }] = await Promise.all([
      import('../protos.ts'),
      import('./grpc-server.ts'),
      import('./grpc-service.ts'),
      import('./listen-bytes.ts'),
    ]);
    return createGrpcServer(sharingDocumentBytes(firestoreService()), grpcHandlers(engine, hub, log, callerFrom));
  };
  const inject = async (socket: Socket): Promise<void> => {
    const ready = await (server ??= open());
    if (closed || socket.destroyed) socket.destroy();
    else ready.inject(socket);
  };
  return {
    inject: (socket) => {
      inject(socket).catch((error: unknown) => {
        log(`unforeseen: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
        socket.destroy();
      });
    },
    close: () => {
      closed = true;
      void server?.then((ready) => ready.close());
    },
  };
}
