/** Why: grpc-js receives sockets already accepted on the shared port. */
import type { Socket } from 'node:net';
import { Server, ServerCredentials, type ServiceDefinition, type UntypedServiceImplementation } from '@grpc/grpc-js';

/** Takes HTTP/2 sockets. */
export interface GrpcServer {
  inject(socket: Socket): void;
  close(): void;
}

/** A gRPC server without a port of its own. */
export function createGrpcServer(service: ServiceDefinition, handlers: UntypedServiceImplementation): GrpcServer {
  const server = new Server({
    'grpc.max_receive_message_length': 100 * 1024 * 1024,
    'grpc.max_send_message_length': -1,
    'grpc.max_concurrent_streams': 100_000,
  });
  server.addService(service, handlers);
  const injector = server.createConnectionInjector(ServerCredentials.createInsecure());
  return {
    inject: (socket) => injector.injectConnection(socket),
    close: () => {
      injector.destroy();
      server.forceShutdown();
    },
  };
}
