/** Why: specs that drive a real browser share one small page holding the web SDK. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { chromium, type Browser } from 'playwright-core';

const SOURCE = `import * as app from 'firebase/app'; import * as firestore from 'firebase/firestore'; Object.assign(window, { firebaseApp: app, firestore });`;
const FLAGS =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync --disable-dev-shm-usage';

/** A page origin and a browser; `close` ends both. */
export interface Stage {
  readonly origin: string;
  readonly browser: Browser;
  close(): Promise<void>;
}

/** Bundles the page, serves it on a free port and starts Chromium. */
export async function openStage(): Promise<Stage> {
  const here = fileURLToPath(new URL('.', import.meta.url));
  const bundle = await build({
    stdin: { contents: SOURCE, resolveDir: here },
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
  });
  const script = bundle.outputFiles[0]?.text ?? '';
  const server = createServer((request, response) => {
    const isScript = request.url === '/sdk.js';
    response.writeHead(200, { 'Content-Type': isScript ? 'text/javascript; charset=utf-8' : 'text/html; charset=utf-8' });
    response.end(isScript ? script : '<!doctype html><title>web SDK</title><script src="/sdk.js"></script>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await chromium.launch({ executablePath: process.env['CHROME_BIN'] ?? '/usr/bin/chromium', args: FLAGS.split(' ') });
  const close = async (): Promise<void> => {
    await browser.close();
    await closeServer(server);
  };
  return { origin: `http://localhost:${(server.address() as AddressInfo).port}`, browser, close };
}

function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
