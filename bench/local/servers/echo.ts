/** Why: the least a fan-out can cost here: one message received, its bytes written to every open stream, nothing decided and nothing kept. */
import { Server, ServerCredentials, type handleBidiStreamingCall, type handleUnaryCall, type ServerDuplexStream } from '@grpc/grpc-js';
import { announce } from './announce.ts';

const raw = (bytes: Buffer): Buffer => bytes;
const codec = { requestSerialize: raw, requestDeserialize: raw, responseSerialize: raw, responseDeserialize: raw };
const prefix = '/google.firestore.v1.Firestore';

const streams = new Set<ServerDuplexStream<Buffer, Buffer>>();

const listen: handleBidiStreamingCall<Buffer, Buffer> = (call) => {
  streams.add(call);
  call.on('data', (bytes: Buffer) => call.write(bytes));
  call.on('end', () => call.end());
  for (const event of ['cancelled', 'close', 'error']) call.on(event, () => streams.delete(call));
};

const commit: handleUnaryCall<Buffer, Buffer> = (call, answer) => {
  for (const stream of streams) stream.write(call.request);
  answer(null, Buffer.alloc(0));
};

const server = new Server({ 'grpc.max_concurrent_streams': 100_000 });
server.addService(
  {
    Listen: { path: `${prefix}/Listen`, requestStream: true, responseStream: true, ...codec },
    Commit: { path: `${prefix}/Commit`, requestStream: false, responseStream: false, ...codec },
  },
  { Listen: listen, Commit: commit },
);
server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, port) => {
  if (error) throw error;
  announce(port);
});
