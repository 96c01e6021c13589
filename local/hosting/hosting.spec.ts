import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { Listening } from '../listen.ts';
import { readHosting } from './config.ts';
import { startHosting } from './start.ts';

const services = { auth: 1, firestore: 2, functions: 3, storage: 4, tasks: 5 };
const folder = mkdtempSync(join(tmpdir(), 'hosting-spec-'));
const page = (text: string): string => `<!doctype html><p>${text.repeat(50)}</p>`;

let hosting: Listening;
let functions: Server;

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

/** Raw HTTP: `fetch` would decompress and tidy the path. */
function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port: hosting.port, path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }));
    });
    sent.on('error', reject).end();
  });
}

describe('the local hosting', () => {
  beforeAll(async () => {
    mkdirSync(join(folder, 'built', 'en'), { recursive: true });
    writeFileSync(join(folder, 'built', 'index.html'), page('bonjour'));
    writeFileSync(join(folder, 'built', 'en', 'index.html'), page('hello'));
    writeFileSync(join(folder, 'built', 'main-ABCDEFGH.js'), 'console.log(1);'.repeat(100));
    writeFileSync(join(folder, 'secret.txt'), 'outside');
    writeFileSync(
      join(folder, 'firebase.json'),
      JSON.stringify({
        hosting: {
          public: 'built',
          rewrites: [
            { source: '/appels/*', function: { functionId: 'publicPage', region: 'europe-west9' } },
            { regex: '^/en(/([^/]+/)*[^./]*)?$', destination: '/en/index.html' },
            { regex: '^/([^/]+/)*[^./]*$', destination: '/index.html' },
          ],
          headers: [
            {
              source: '**',
              headers: [
                { key: 'Cache-Control', value: 'no-cache' },
                {
                  key: 'Content-Security-Policy',
                  value: "default-src 'none'; img-src 'self'; connect-src 'self' https://*.googleapis.com",
                },
              ],
            },
            { source: '**/*.@(js|css)', headers: [{ key: 'Cache-Control', value: 'public, max-age=31536000, immutable' }] },
            { source: '/404.html', headers: [{ key: 'Cache-Control', value: 'no-store' }] },
          ],
        },
      }),
    );
    functions = createServer((asked, response) => {
      response.writeHead(asked.url?.endsWith('/missing') ? 404 : 200, { 'content-type': 'text/html; charset=utf-8', 'x-frame': 'kept' });
      response.end(page(`${asked.url ?? ''} for ${String(asked.headers['x-forwarded-host'])} `));
    });
    await new Promise<void>((resolve) => functions.listen(0, '127.0.0.1', resolve));
    const { port } = functions.address() as AddressInfo;
    hosting = await startHosting({
      config: join(folder, 'firebase.json'),
      port: 0,
      project: 'demo-spec',
      services: { ...services, functions: port },
    });
  });
  afterAll(async () => {
    await hosting.close();
    functions.close();
    rmSync(folder, { recursive: true });
  });

  it('answers every French path with the French page and every English one with the English page', async () => {
    expect((await get('/calls/2026')).body.toString()).toBe(page('bonjour'));
    expect((await get('/en/calls/2026')).body.toString()).toBe(page('hello'));
    expect((await get('/')).headers['cache-control']).toBe('no-cache');
  });

  it('keeps hashed files for a year, and asks again for pages by their tag', async () => {
    const script = await get('/main-ABCDEFGH.js');
    expect([script.headers['cache-control'], script.headers['content-type']]).toEqual([
      'public, max-age=31536000, immutable',
      'text/javascript; charset=utf-8',
    ]);
    const { headers } = await get('/');
    const again = await get('/', { 'if-none-match': String(headers['etag']) });
    expect([again.status, again.body.length]).toEqual([304, 0]);
  });

  it('answers a vanished script with a 404 that nobody keeps, in either language', async () => {
    for (const path of ['/chunk-GONEGONE.js', '/en/chunk-GONEGONE.js', '/en/deep/styles-GONE.css']) {
      const { status, headers, body } = await get(path);
      const told = [status, headers['cache-control'], headers['content-type'], body.toString().includes('bonjour')];
      expect(told).withContext(path).toEqual([404, 'no-store', 'text/plain; charset=utf-8', false]);
    }
    writeFileSync(join(folder, 'built', '404.html'), page('nothing here'));
    const told = await get('/chunk-GONEGONE.js');
    expect([told.status, told.headers['content-type'], told.body.toString()]).toEqual([
      404,
      'text/html; charset=utf-8',
      page('nothing here'),
    ]);
    expect((await get('/chunk-GONEGONE.js', {}, 'HEAD')).body.length).toBe(0);
  });

  it('gives every address without a file the page of its language, by the rules that are deployed', () => {
    const deployed = readHosting(join(import.meta.dirname, '../../firebase.json'));
    const to = (path: string): string | undefined => deployed.rewrite(path)?.destination;
    for (const path of ['/', '/programmes/p-ins-2026', '/a.b/c', '/compte/']) expect(to(path)).withContext(path).toBe('/index.html');
    for (const path of ['/en', '/en/', '/en/programmes/p-ins-2026']) expect(to(path)).withContext(path).toBe('/en/index.html');
    for (const path of ['/chunk-GONEGONE.js', '/en/chunk-GONEGONE.js', '/ngsw.json', '/fonts/gone.woff2'])
      expect(to(path)).withContext(path).toBeUndefined();
    expect(deployed.headers('/404.html').get('cache-control')).toBe('no-store');
  });

  it('asks again for the styles whose names carry no hash, by the rules that are deployed', () => {
    const root = join(import.meta.dirname, '../..');
    const deployed = readHosting(join(root, 'firebase.json'));
    const names = [...readFileSync(join(root, 'angular.json'), 'utf8').matchAll(/"bundleName": "([^"]+)", "inject": false/g)];
    expect(names.map(([, name]) => name)).toEqual(['print', 'forced-colors']);
    const index = readFileSync(join(root, 'src/index.html'), 'utf8');
    for (const [, name = ''] of names) {
      expect(index).toMatch(new RegExp(`<link rel="stylesheet" media="[^"]+" href="${name}.css" />`));
      for (const path of [`/${name}.css`, `/en/${name}.css`])
        expect(deployed.headers(path).get('cache-control')).withContext(path).toBe('no-cache');
    }
    expect(deployed.headers('/styles-ABCDEFGH.css').get('cache-control')).toContain('immutable');
  });

  it('compresses with Brotli, else gzip, else not', async () => {
    const plain = page('bonjour');
    const brotli = await get('/', { 'accept-encoding': 'gzip, br' });
    const zipped = await get('/', { 'accept-encoding': 'gzip' });
    expect([brotli.headers['content-encoding'], brotliDecompressSync(brotli.body).toString()]).toEqual(['br', plain]);
    expect([zipped.headers['content-encoding'], gunzipSync(zipped.body).toString()]).toEqual(['gzip', plain]);
    expect((await get('/')).headers['content-encoding']).toBeUndefined();
  });

  it('hands a path over to the function of its rewrite, with its own address, status, headers and compression', async () => {
    const answer = await get('/appels/pins?from=mail', { 'accept-encoding': 'br', host: 'essaim.localhost' });
    const asked = '/demo-spec/europe-west9/publicPage/appels/pins?from=mail';
    expect(brotliDecompressSync(answer.body).toString()).toBe(page(`${asked} for essaim.localhost `));
    expect([answer.status, answer.headers['x-frame'], answer.headers['cache-control']]).toEqual([200, 'kept', 'no-cache']);
    expect((await get('/appels/missing')).status).toBe(404);
    expect((await get('/appels/pins', {}, 'HEAD')).body.length).toBe(0);
  });

  it('opens the security policy to the local services only', async () => {
    const policy = String((await get('/')).headers['content-security-policy']);
    expect(policy).toContain(
      "connect-src 'self' https://*.googleapis.com http://localhost:1 http://*.localhost:1 http://127.0.0.1:1 http://localhost:2 ",
    );
    expect(policy).toContain("img-src 'self' http://localhost:4 http://127.0.0.1:4");
    expect(policy).not.toContain('unsafe-eval');
  });

  it('tells the application where the emulators are', async () => {
    const { body, headers } = await get('/__/firebase/init.json');
    expect(headers['cache-control']).toBe('no-store');
    expect(JSON.parse(body.toString())).toEqual(
      jasmine.objectContaining({
        projectId: 'demo-spec',
        emulators: {
          auth: { host: 'localhost', port: 1 },
          firestore: { host: 'localhost', port: 2 },
          functions: { host: 'localhost', port: (functions.address() as AddressInfo).port },
          storage: { host: 'localhost', port: 4 },
        },
      }),
    );
  });

  it('serves nothing above its folder, no unknown reserved path, and no other method', async () => {
    expect((await get('/../secret.txt')).body.toString()).not.toContain('outside');
    expect((await get('/..%2fsecret.txt')).body.toString()).not.toContain('outside');
    expect((await get('/%zz')).status).toBe(404);
    expect((await get('/__/anything')).status).toBe(404);
    expect((await get('/', {}, 'POST')).status).toBe(405);
  });
});
