/** Why: serves built files compressed as a production edge would, so that local measures of weight mean something. */
import { readFile, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { HostingConfig } from './config.ts';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.pdf': 'application/pdf',
};
/** What Hosting shows, and whose headers it gives, when nothing answers an address. */
const errorPage = '/404.html';
const compressible = /^(text\/|application\/(json|manifest|wasm)|image\/svg)/;

interface Found {
  readonly file: string;
  readonly stamp: string;
}
export type Encoding = 'br' | 'gzip' | 'identity';

/** Answers GET and HEAD from the built folder; compressed bytes are kept until the file changes. */
export function staticFiles(
  config: HostingConfig,
  adapt: (header: string, value: string) => string,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const kept = new Map<string, Promise<Buffer>>();
  return async (request, response) => {
    const path = decodedPath(request.url ?? '/');
    const found = path === null ? null : await find(config, path);
    if (path === null || !found) {
      await answerMissing(config, adapt, path ?? errorPage, response, request.method === 'HEAD');
      return;
    }
    const type = types[extname(found.file)] ?? 'application/octet-stream';
    const encoding = compressible.test(type) ? wantedEncoding(request) : 'identity';
    const etag = `"${found.stamp}-${encoding}"`;
    for (const [header, value] of config.headers(path)) response.setHeader(header, adapt(header, value));
    response.setHeader('vary', 'accept-encoding').setHeader('etag', etag).setHeader('content-type', type);
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304).end();
      return;
    }
    if (encoding !== 'identity') response.setHeader('content-encoding', encoding);
    const body = await encoded(kept, found, encoding);
    response.writeHead(200, { 'content-length': body.length }).end(request.method === 'HEAD' ? undefined : body);
  };
}

/** A missing file has the headers of its address, and over them those of the error page: a vanished script is kept by nobody. */
async function answerMissing(
  config: HostingConfig,
  adapt: (header: string, value: string) => string,
  path: string,
  response: ServerResponse,
  isHead: boolean,
): Promise<void> {
  const page = await fileAt(config.folder, errorPage);
  const body = page === null ? Buffer.from('Introuvable. / Not found.\n') : await readFile(page.file);
  for (const [header, value] of [...config.headers(path), ...config.headers(errorPage)]) response.setHeader(header, adapt(header, value));
  response.writeHead(404, { 'content-type': types[page === null ? '.txt' : '.html'], 'content-length': body.length });
  response.end(isHead ? undefined : body);
}

function decodedPath(url: string): string | null {
  try {
    return decodeURIComponent(new URL(url, 'http://local').pathname);
  } catch {
    return null;
  }
}

async function find(config: HostingConfig, path: string): Promise<Found | null> {
  const direct = await fileAt(config.folder, path.endsWith('/') ? `${path}index.html` : path);
  if (direct) return direct;
  const destination = config.rewrite(path)?.destination;
  return destination === undefined ? null : fileAt(config.folder, destination);
}

async function fileAt(folder: string, path: string): Promise<Found | null> {
  const file = normalize(join(folder, path));
  if (!file.startsWith(folder + sep) || path.includes('\0')) return null;
  const about = await stat(file).catch(() => null);
  return about?.isFile() ? { file, stamp: `${about.size.toString(36)}-${Math.round(about.mtimeMs).toString(36)}` } : null;
}

/** The best encoding this client takes. */
export function wantedEncoding(request: IncomingMessage): Encoding {
  const accepted = request.headers['accept-encoding'] ?? '';
  if (/\bbr\b/.test(accepted)) return 'br';
  return /\bgzip\b/.test(accepted) ? 'gzip' : 'identity';
}

function encoded(kept: Map<string, Promise<Buffer>>, { file, stamp }: Found, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'identity') return readFile(file);
  const key = `${file} ${stamp} ${encoding}`;
  const known = kept.get(key) ?? readFile(file).then((bytes) => compressed(bytes, encoding, 9));
  kept.set(key, known);
  return known;
}

/** Bytes in an encoding, `identity` being the bytes themselves; `level` 1–9 weighs time against size. */
export function compressed(bytes: Buffer, encoding: Encoding, level: number): Promise<Buffer> {
  if (encoding === 'br') return brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: level } });
  return encoding === 'gzip' ? zip(bytes, { level }) : Promise.resolve(bytes);
}
