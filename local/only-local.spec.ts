import { request, type IncomingHttpHeaders } from 'node:http';
import { listenHttp, type Listening } from './listen.ts';
import { strangerIn } from './only-local.ts';
import { runServer, type RunningServer } from './firestore/wire/contract/running-server.ts';

const CASES: readonly [string, IncomingHttpHeaders, readonly string[], boolean][] = [
  ['a program on this machine', { host: '127.0.0.1:8080' }, [], true],
  ['its own page', { host: 'localhost:8080', origin: 'http://localhost:4200' }, [], true],
  ['its page over IPv6', { host: '[::1]:8080', origin: 'http://[::1]:4200' }, [], true],
  ['a page under a name of localhost', { host: 'localhost:8080', origin: 'http://app.localhost:4200' }, [], true],
  ['a page of the web', { host: 'localhost:8080', origin: 'https://example.org' }, [], false],
  ['a page whose name begins like ours', { host: 'localhost:8080', origin: 'https://localhost.example.org' }, [], false],
  ['a page without origin (sandboxed, a file)', { host: 'localhost:8080', origin: 'null' }, [], false],
  ['a name of the web that leads here', { host: 'rebound.example.org:8080' }, [], false],
  ['no name at all', {}, [], false],
  ['a page on the host listened on', { host: '192.168.1.5:8080', origin: 'http://192.168.1.5:4200' }, ['192.168.1.5'], true],
  ['another host than the one listened on', { host: '192.168.1.9:8080' }, ['192.168.1.5'], false],
  ['any name, where everything is listened on', { host: 'box.lan:8080', origin: 'http://box.lan:4200' }, ['0.0.0.0'], true],
  ['a page of the web, where everything is listened on', { host: 'box.lan:8080', origin: 'https://example.org' }, ['0.0.0.0'], false],
];

/** `fetch` sets the Host itself: the web's own requests are needed here. */
function status(port: number, path: string, headers: Record<string, string>): Promise<readonly [number, string | undefined]> {
  return new Promise((resolve, reject) => {
    const sent = request({ port, path, host: '127.0.0.1', headers }, (response) => {
      response.resume();
      resolve([response.statusCode ?? 0, response.headers['access-control-allow-origin']]);
    });
    sent.on('error', reject).end();
  });
}

describe('only pages and names of this machine', () => {
  for (const [who, headers, hosts, answered] of CASES)
    it(`are answered: ${who} is ${answered ? 'one' : 'not'}`, () => expect(strangerIn(headers, hosts) === null).toBe(answered));

  it('reach a server of ours', async () => {
    const server: Listening = await listenHttp((_request, response) => response.end('yes'), 0);
    expect((await status(server.port, '/', {}))[0]).toBe(200);
    expect((await status(server.port, '/', { host: 'rebound.example.org' }))[0]).toBe(403);
    expect((await status(server.port, '/', { origin: 'https://example.org' }))[0]).toBe(403);
    await server.close();
  });

  it('reach Firestore, administrator or not; no foreign origin is ever allowed', async () => {
    const server: RunningServer = await runServer();
    const path = `/v1/projects/${server.project}/databases/(default)/documents/open/x`;
    const owner = { authorization: 'Bearer owner' };
    expect(await status(server.port, path, { ...owner, origin: 'http://localhost:4200' })).toEqual([404, 'http://localhost:4200']);
    expect(await status(server.port, path, { ...owner, origin: 'https://example.org' })).toEqual([403, undefined]);
    expect(await status(server.port, path, { ...owner, host: 'rebound.example.org' })).toEqual([403, undefined]);
    await server.close();
  });
});
