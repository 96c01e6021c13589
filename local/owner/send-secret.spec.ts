/** Why: a request whose words are not replaced is refused, and one whose words are replaced by mistake tells the secret to a stranger. */
import { createServer, request, type Server } from 'node:http';
import { connect, createServer as createHttp2, type Http2Server } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { secretEnvironment, sendOwnerSecret } from './send-secret.ts';

const said: (string | undefined)[] = [];
const portOf = (server: Server | Http2Server): number => (server.address() as AddressInfo).port;
const listening = async <Kind extends Server | Http2Server>(server: Kind): Promise<Kind> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
};

describe('a program that sends the owner secret', () => {
  let servers: Server[];
  let grpc: Http2Server;
  const roads: readonly (readonly [string, (port: number, headers: Record<string, string>) => Promise<void>])[] = [
    [
      'fetch',
      async (port, headers) => {
        await (await fetch(`http://127.0.0.1:${String(port)}/`, { headers })).text();
      },
    ],
    [
      'node:http',
      (port, headers) =>
        new Promise((resolve, reject) => {
          const sent = request({ host: '127.0.0.1', port, headers }, (response) => response.resume().on('end', resolve));
          sent.on('error', reject).end();
        }),
    ],
  ];
  beforeAll(async () => {
    const answer = (): Server =>
      createServer(({ headers }, response) => {
        said.push(headers.authorization);
        response.end();
      });
    servers = [await listening(answer()), await listening(answer()), await listening(answer())];
    grpc = await listening(createHttp2());
    grpc.on('stream', (stream, headers) => {
      said.push(headers.authorization);
      stream.respond();
      stream.end();
    });
    const [firestore = 0, storage = 0] = servers.map(portOf);
    sendOwnerSecret(secretEnvironment('s3cret', { auth: portOf(grpc), firestore, storage, functions: 0, tasks: 0 }));
  });
  beforeEach(() => said.splice(0));
  afterAll(() => {
    servers.forEach((server) => server.close());
    grpc.close();
  });

  for (const [road, send] of roads)
    it(`by ${road}: replaces the public word, leaves what somebody else says, and adds it where Admin SDKs say nothing`, async () => {
      const [firestore = 0, storage = 0, stranger = 0] = servers.map(portOf);
      await send(firestore, { Authorization: 'Bearer owner' });
      await send(firestore, { authorization: 'Bearer somebody' });
      await send(firestore, {});
      await send(storage, {});
      await send(storage, { authorization: 'Firebase owner' });
      await send(stranger, { authorization: 'Bearer owner' });
      expect(said).toEqual(['Bearer s3cret', 'Bearer somebody', undefined, 'Bearer s3cret', 'Bearer s3cret', 'Bearer owner']);
    });

  it('by node:http2, as gRPC does', async () => {
    const session = connect(`http://127.0.0.1:${String(portOf(grpc))}`);
    for (const authorization of ['Bearer owner', 'Bearer somebody'])
      await new Promise((resolve) => session.request({ ':path': '/', authorization }).resume().on('close', resolve).end());
    session.close();
    expect(said).toEqual(['Bearer s3cret', 'Bearer somebody']);
  });
});
