/** Why: gRPC is a thin layer over HTTP/2; written here, it says all that a moment brings in one write, which a thousand listeners need, and starts at once. */
import { performServerHandshake, type IncomingHttpHeaders, type ServerHttp2Session, type ServerHttp2Stream } from 'node:http2';
import type { Socket } from 'node:net';
import type { ServiceDefinition } from '@grpc/grpc-js';
import { FirestoreError } from '../../engine.ts';
import { GrpcCall } from './grpc-call.ts';

/** Takes HTTP/2 sockets. */
export interface GrpcServer {
  inject(socket: Socket): void;
  close(): void;
}

/** Serves a method for the length of one call. */
export type GrpcHandler = (call: GrpcCall) => void;

const MEGABYTE = 1024 * 1024;
const SESSION = {
  maxSessionMemory: Number.MAX_SAFE_INTEGER,
  maxSendHeaderBlockLength: Number.MAX_SAFE_INTEGER,
  settings: { maxConcurrentStreams: 100_000, initialWindowSize: MEGABYTE },
};

/** A gRPC server without a port of its own. */
export function createGrpcServer(service: ServiceDefinition, handlers: Readonly<Record<string, GrpcHandler>>): GrpcServer {
  const methods = new Map(
    Object.entries(service).flatMap(([name, method]) => {
      const handler = handlers[name];
      return handler ? [[method.path, { method, handler }] as const] : [];
    }),
  );
  const sessions = new Set<ServerHttp2Session>();
  const serve = (stream: ServerHttp2Stream, headers: IncomingHttpHeaders): void => {
    if (headers['content-type']?.startsWith('application/grpc') !== true) {
      stream.on('error', () => undefined);
      stream.respond({ ':status': 415 }, { endStream: true });
      return;
    }
    const path = headers[':path']?.toString() ?? '';
    const known = methods.get(path);
    const call = new GrpcCall(stream, headers, known?.method ?? null);
    if (known) known.handler(call);
    else call.fail(new FirestoreError('UNIMPLEMENTED', `The server does not implement the method ${path}`));
  };
  return {
    inject: (socket) => {
      const session = performServerHandshake(socket, SESSION);
      sessions.add(session);
      session.setLocalWindowSize(4 * MEGABYTE);
      session.on('stream', serve);
      session.on('error', () => session.destroy());
      session.on('close', () => sessions.delete(session));
    },
    close: () => {
      for (const session of sessions) session.destroy();
    },
  };
}
