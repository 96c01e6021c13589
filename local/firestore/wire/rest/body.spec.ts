/** Why: a body that is refused is still on its way, and the next request of its connection comes behind it. */
import { connect } from 'node:net';
import { runServer, type RunningServer } from '../contract/running-server.ts';

const PIECE = Buffer.alloc(1024 * 1024, 'x');

describe('a body that is too long', () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await runServer();
  });
  afterAll(() => server.close());

  const head = (method: string, ...headers: readonly string[]): string =>
    [`${method} /v1/projects/${server.project}/databases/(default)/documents/open HTTP/1.1`, 'Host: localhost', ...headers, '', ''].join(
      '\r\n',
    );

  /** Statuses of the answers that one connection brings to `parts`, written one after the other as fast as it takes them. */
  const statuses = (
    parts: Iterable<string | Buffer>,
    wanted: number,
  ): Promise<{ readonly statuses: readonly string[]; readonly written: number }> =>
    new Promise((resolve) => {
      const socket = connect(server.port, '127.0.0.1');
      const left = parts[Symbol.iterator]();
      let [text, written, ended] = ['', 0, false];
      const more = (): void => {
        while (!ended && !socket.destroyed) {
          const next = left.next();
          if (next.done === true) ended = true;
          else {
            written += next.value.length;
            if (!socket.write(next.value)) return;
          }
        }
      };
      const found = (): readonly string[] => [...text.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status = '']) => status);
      socket.setEncoding('latin1').on('data', (part: string) => {
        text += part;
        if (found().length === wanted) socket.destroy();
      });
      socket.on('error', () => undefined).on('close', () => resolve({ statuses: found(), written }));
      socket.on('drain', more).on('connect', more);
    });

  function* announced(megabytes: number): Generator<string | Buffer> {
    yield head('POST', `Content-Length: ${megabytes * PIECE.length}`);
    for (let i = 0; i < megabytes; i++) yield PIECE;
  }

  function* inChunks(megabytes: number): Generator<string | Buffer> {
    yield head('POST', 'Transfer-Encoding: chunked');
    for (let i = 0; i < megabytes; i++) yield Buffer.concat([Buffer.from(`${PIECE.length.toString(16)}\r\n`), PIECE, Buffer.from('\r\n')]);
    yield '0\r\n\r\n';
  }

  for (const [way, body] of [
    ['announced', announced],
    ['in chunks', inChunks],
  ] as const) {
    it(`is refused, and the next requests of the same connection are heard (${way})`, async () => {
      const parts = [...body(17), head('GET'), ...body(40), head('GET')];
      expect((await statuses(parts, 4)).statuses).toEqual(['400', '200', '400', '200']);
    }, 30_000);

    it(`ends the connection when it goes on and on (${way})`, async () => {
      const { statuses: seen, written } = await statuses(body(10_000), 2);
      expect(seen).toEqual(['400']);
      expect(written).toBeLessThan(128 * PIECE.length);
    }, 30_000);
  }
});
