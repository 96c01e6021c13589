/** Why: the benchmark speaks gRPC with ready-made bytes, so that the client is cheap and the server is what is measured. */
import { Client, credentials, Metadata, type ClientDuplexStream } from '@grpc/grpc-js';
import { firestoreService } from '../../../local/firestore/wire/protos.ts';

export const service = firestoreService();
const raw = (bytes: Buffer): Buffer => bytes;

/** The bytes of a request message of a method. */
export function requestBytes(method: string, request: object): Buffer {
  const definition = service[method];
  if (!definition) throw new Error(`The Firestore service lacks ${method}.`);
  return definition.requestSerialize(request);
}

/** The message of an answer of a method. */
export function answerOf(method: string, bytes: Buffer): Record<string, unknown> {
  return service[method]?.responseDeserialize(bytes) as Record<string, unknown>;
}

const token = (uid: string): string => {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `Bearer ${part({ alg: 'none' })}.${part({ sub: uid, user_id: uid })}.`;
};

/** A client of its own connection, as a user; `owner` is the administrator. */
export class Connection {
  private readonly client: Client;
  private readonly metadata = new Metadata();

  constructor(port: number, uid: string) {
    this.client = new Client(`127.0.0.1:${String(port)}`, credentials.createInsecure(), {
      'grpc.use_local_subchannel_pool': 1,
      'grpc.max_receive_message_length': -1,
    });
    this.metadata.set('authorization', uid === 'owner' ? 'Bearer owner' : token(uid));
  }

  call(method: string, request: Buffer): Promise<Buffer> {
    return new Promise((resolve, reject) => {
      this.client.makeUnaryRequest(pathOf(method), raw, raw, request, this.metadata, (error, answer) => {
        if (error) reject(error);
        else resolve(answer ?? Buffer.alloc(0));
      });
    });
  }

  /** Every message of a server stream. */
  stream(method: string, request: Buffer): Promise<readonly Buffer[]> {
    return new Promise((resolve, reject) => {
      const messages: Buffer[] = [];
      this.client
        .makeServerStreamRequest(pathOf(method), raw, raw, request, this.metadata)
        .on('data', (message: Buffer) => messages.push(message))
        .on('error', reject)
        .on('end', () => resolve(messages));
    });
  }

  open(method: string): ClientDuplexStream<Buffer, Buffer> {
    return this.client.makeBidiStreamRequest(pathOf(method), raw, raw, this.metadata);
  }

  close(): void {
    this.client.close();
  }
}

function pathOf(method: string): string {
  return `/google.firestore.v1.Firestore/${method}`;
}
