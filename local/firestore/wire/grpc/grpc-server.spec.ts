/** Why: SDKs use a few ways of HTTP/2; other clients use them all, and must find gRPC behind each. */
import { once } from 'node:events';
import { connect, constants, type ClientHttp2Session, type IncomingHttpHeaders, type IncomingHttpStatusHeader } from 'node:http2';
import { createServer, type AddressInfo } from 'node:net';
import { deflateSync, gzipSync } from 'node:zlib';
import { runServer, type RunningServer } from '../contract/running-server.ts';
import { firestoreService } from '../protos.ts';
import { createGrpcServer, type GrpcHandler } from './grpc-server.ts';
import { MessageReader } from './message-reader.ts';

const service = firestoreService();
const SERVICE = '/google.firestore.v1.Firestore';

interface Answer {
  readonly http: number;
  readonly status: number;
  readonly details: string;
  /** what was received before the trailers */
  readonly body: Buffer;
}

function framed(body: Buffer, flag = 0): Buffer {
  const head = Buffer.alloc(5);
  head[0] = flag;
  head.writeUInt32BE(body.length, 1);
  return Buffer.concat([head, body]);
}

describe('messages of a gRPC stream', () => {
  const bytes = Buffer.concat([framed(Buffer.from('one')), framed(Buffer.alloc(0)), framed(Buffer.from('three'))]);

  for (const size of [1, 2, 4, 7, 8, 13, 100]) {
    it(`are found again when they come ${size} bytes at a time`, () => {
      const reader = new MessageReader('identity');
      const found: string[] = [];
      for (let at = 0; at < bytes.length; at += size)
        for (const message of reader.add(bytes.subarray(at, at + size))) found.push(message.toString());
      expect(found).toEqual(['one', '', 'three']);
    });
  }

  it('are refused when they announce more than production reads, before they come', () => {
    const head = framed(Buffer.alloc(0));
    head.writeUInt32BE(11_534_337, 1);
    expect(() => [...new MessageReader('identity').add(head)]).toThrowError('Request payload size exceeds the limit: 11534336 bytes.');
  });
});

describe('the gRPC server', () => {
  let server: RunningServer;
  let session: ClientHttp2Session;
  const parent = (): string => `projects/${server.project}/databases/(default)/documents`;
  const request = (method: string, value: object): Buffer =>
    (service[method]?.requestSerialize as ((message: object) => Buffer) | undefined)?.(value) ?? Buffer.alloc(0);

  beforeAll(async () => {
    server = await runServer();
    session = connect(`http://127.0.0.1:${server.port}`);
  });
  afterAll(async () => {
    session.close();
    await server.close();
  });

  function call(method: string, body: readonly Buffer[], headers: Readonly<Record<string, string>> = {}, end = true): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const stream = session.request({
        ':method': 'POST',
        ':path': `${SERVICE}/${method}`,
        'content-type': 'application/grpc',
        te: 'trailers',
        authorization: 'Bearer owner',
        ...headers,
      });
      const chunks: Buffer[] = [];
      const seen: IncomingHttpHeaders & IncomingHttpStatusHeader = {};
      for (const event of ['response', 'trailers']) stream.on(event, (received: IncomingHttpHeaders) => Object.assign(seen, received));
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('error', reject);
      stream.on('end', () => {
        const details = decodeURI(seen['grpc-message']?.toString() ?? '');
        resolve({ http: Number(seen[':status']), status: Number(seen['grpc-status'] ?? -1), details, body: Buffer.concat(chunks) });
        stream.close();
      });
      for (const chunk of body) stream.write(chunk);
      if (end) stream.end();
    });
  }

  const commit = (id: string, text: string): Buffer =>
    request('Commit', {
      database: `projects/${server.project}/databases/(default)`,
      writes: [{ update: { name: `${parent()}/open/${id}`, fields: { text: { stringValue: text } } } }],
    });
  const get = (id: string): Buffer => request('GetDocument', { name: `${parent()}/open/${id}` });
  const textOf = ({ body }: Answer): string | undefined =>
    (service['GetDocument']?.responseDeserialize(body.subarray(5)) as { fields?: { text?: { stringValue?: string } } }).fields?.text
      ?.stringValue;

  it('hears a message that comes byte after byte', async () => {
    const bytes = [...framed(commit('slow', 'é'))].map((byte) => Buffer.of(byte));
    expect((await call('Commit', bytes)).status).toBe(0);
    expect(textOf(await call('GetDocument', [framed(get('slow'))]))).toBe('é');
  });

  for (const [encoding, compress] of [
    ['gzip', gzipSync],
    ['deflate', deflateSync],
  ] as const) {
    it(`hears messages compressed with ${encoding}`, async () => {
      const sent = await call('Commit', [framed(compress(commit(encoding, 'small')), 1)], { 'grpc-encoding': encoding });
      expect(sent.status).toBe(0);
      expect(textOf(await call('GetDocument', [framed(get(encoding))]))).toBe('small');
    });
  }

  it('answers more than a window holds, and the rest as it is read', async () => {
    const long = 'x'.repeat(300_000);
    for (const id of ['w1', 'w2', 'w3', 'w4']) await call('Commit', [framed(commit(id, long))]);
    const names = ['w1', 'w2', 'w3', 'w4'].map((id) => `${parent()}/open/${id}`);
    const ask = request('BatchGetDocuments', { database: `projects/${server.project}/databases/(default)`, documents: names });
    const { status, body } = await call('BatchGetDocuments', [framed(ask)]);
    expect([status, [...new MessageReader('identity').add(body)].length]).toEqual([0, 4]);
    expect(body.length).toBeGreaterThan(1_200_000);
  });

  const cases: readonly [string, () => Promise<Answer>, number, RegExp][] = [
    ['an unknown method', () => call('Nothing', [framed(Buffer.alloc(0))]), 12, /does not implement the method .*Nothing/],
    ['a method production has and we do not', () => call('ExecutePipeline', [framed(Buffer.alloc(0))]), 12, /ExecutePipeline/],
    ['a call without a message', () => call('GetDocument', []), 3, /no message/],
    ['bytes that are no message', () => call('GetDocument', [framed(Buffer.from([0xff, 0xff]))]), 13, /^Error deserializing request/],
    ['an unknown compression', () => call('GetDocument', [framed(Buffer.from('x'), 1)], { 'grpc-encoding': 'br' }), 12, /"br"/],
    [
      'bytes that are not compressed as they claim',
      () => call('GetDocument', [framed(Buffer.from('x'), 1)], { 'grpc-encoding': 'gzip' }),
      13,
      /^Error deserializing request/,
    ],
    ['a missing document, in words beyond ASCII', () => call('GetDocument', [framed(get('né'))]), 5, /open\/né" not found/],
    ['a name too long for a header', () => call('GetDocument', [framed(get('é'.repeat(40_000)))]), 3, /^.{1,4000}$/],
    ['a time limit that is none', () => call('GetDocument', [framed(get('a'))], { 'grpc-timeout': 'soon' }), 3, /grpc-timeout/],
    ['a listener that outlives its time limit', () => call('Listen', [], { 'grpc-timeout': '20m' }, false), 4, /Deadline exceeded/],
  ];
  for (const [name, act, status, details] of cases) {
    it(`refuses ${name}`, async () => {
      const answer = await act();
      expect([answer.http, answer.status]).toEqual([200, status]);
      expect(answer.details).toMatch(details);
    });
  }

  it('refuses what is not gRPC as HTTP does', async () => {
    expect((await call('GetDocument', [], { 'content-type': 'application/json' })).http).toBe(415);
  });
});

describe('a gRPC stream', () => {
  /** Serves Listen with a handler of its own; what the client then sees of its end. */
  async function endOf(handler: GrpcHandler): Promise<{ readonly reset: number; readonly status: string; readonly details: string }> {
    const grpc = createGrpcServer(service, { Listen: handler });
    const port = createServer((socket) => grpc.inject(socket)).listen(0, '127.0.0.1');
    await once(port, 'listening');
    const session = connect(`http://127.0.0.1:${(port.address() as AddressInfo).port}`);
    const stream = session.request({ ':method': 'POST', ':path': `${SERVICE}/Listen`, 'content-type': 'application/grpc' });
    const seen: IncomingHttpHeaders = {};
    for (const event of ['response', 'trailers']) stream.on(event, (received: IncomingHttpHeaders) => Object.assign(seen, received));
    stream
      .on('error', () => undefined)
      .on('end', () => stream.close())
      .resume();
    await new Promise((resolve) => stream.on('close', resolve));
    session.close();
    grpc.close();
    port.close();
    return {
      reset: stream.rstCode,
      status: seen['grpc-status']?.toString() ?? '',
      details: decodeURI(seen['grpc-message']?.toString() ?? ''),
    };
  }
  const message = { filter: { targetId: 1, count: 2 } };

  it('ends well after many messages', async () => {
    const end = await endOf((call) => {
      for (let i = 0; i < 20_000; i++) call.send(message);
      call.end();
    });
    expect(end).toEqual({ reset: 0, status: '0', details: 'OK' });
  });

  it('is reset once more than 250,000 messages wait unread', async () => {
    const end = await endOf((call) => {
      for (let i = 0; i <= 250_000; i++) call.send(message);
    });
    expect(end.reset).toBe(constants.NGHTTP2_ENHANCE_YOUR_CALM);
  });

  it('ends with its reason when an answer cannot be written', async () => {
    const end = await endOf((call) => {
      call.send(message);
      setTimeout(() => call.send({ targetChange: { targetIds: 'none' } }), 20);
    });
    expect([end.status, end.reset]).toEqual(['13', 0]);
    expect(end.details).toMatch(/^Error serializing response: /);
  });
});
