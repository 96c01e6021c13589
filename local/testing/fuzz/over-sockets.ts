/** Why: clients that do not even speak HTTP well: noise, half requests, slow ones, and those who go away without a word. */
import { connect } from 'node:net';
import type { Chance } from '../chance.ts';
import { BOUND_MS, httpAnswer, type Answer } from './answer.ts';
import { PROJECT } from './good-requests.ts';
import { bendBytes, hostileText, noise } from './mutation.ts';
import type { Patience } from './patience.ts';

const PREFACE = Buffer.from('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n');
const GOOD = `POST /v1/projects/${PROJECT}/databases/(default)/documents:commit HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer owner\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}`;

/** HTTP/2 frames: length, type, flags, stream, payload; all drawn. */
function frames(chance: Chance): Buffer {
  return Buffer.concat(
    Array.from({ length: 1 + chance.below(5) }, () => {
      const payload = noise(chance, chance.below(80));
      const length = chance.often(0.8) ? payload.length : chance.below(2 ** 24);
      const head = Buffer.of(
        length >> 16,
        (length >> 8) & 255,
        length & 255,
        chance.below(12),
        chance.below(256),
        0,
        0,
        0,
        chance.below(8),
      );
      return Buffer.concat([head, payload]);
    }),
  );
}

function bytesFor(chance: Chance): Buffer {
  const way = chance.below(7);
  if (way === 0) return noise(chance, 1 + chance.below(500));
  if (way === 1) return Buffer.concat([PREFACE, frames(chance)]);
  if (way === 2) return Buffer.from(GOOD.replace('/v1/', `/${hostileText(chance)}`));
  if (way === 3) return Buffer.from(GOOD.replace('Content-Length: 2', `Content-Length: ${hostileText(chance)}`));
  if (way === 4) return Buffer.from(GOOD.replace('Content-Length: 2', 'Transfer-Encoding: chunked').replace('{}', 'zz\r\n{}\r\n'));
  if (way === 5)
    return Buffer.from(GOOD.replace('POST /v1', chance.pick(['GET //', 'GET http://[', 'OPTIONS *', 'CONNECT x:1', 'GET /\\..'] as const)));
  return bendBytes(Buffer.from(GOOD), chance);
}

/** Sends bytes, waits a moment for what they bring, and leaves: politely, or by cutting the line. An incomplete request is owed no answer. */
export function bareSocket(port: number, chance: Chance): Promise<Answer> {
  const bytes = bytesFor(chance);
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let text = '';
    socket.setEncoding('latin1').on('data', (part: string) => (text += text.length < 10_000 ? part : ''));
    socket.on('error', () => undefined);
    socket.on('close', () => {
      const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0);
      resolve(httpAnswer(status, `${bytes.toString('latin1').slice(0, 300)} → ${text}`));
    });
    socket.write(bytes);
    setTimeout(() => (chance.often(0.5) ? socket.resetAndDestroy() : socket.destroy()), 30 + chance.below(200));
  });
}

/** A good request, a few bytes at a time: slow, but it must be answered. */
export function slowClient(port: number, chance: Chance, patience: Patience): Promise<Answer> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let text = '';
    const answered = patience.wait(BOUND_MS, () => {
      resolve({ outcome: 'nothing', fault: 'a slow client was not answered' });
      socket.destroy();
    });
    socket.setEncoding('latin1').on('data', (part: string) => (text += part));
    socket.on('error', () => undefined);
    socket.on('close', () => {
      answered();
      const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0);
      resolve(status === 0 ? { outcome: 'closed', fault: 'a slow client was cut off' } : httpAnswer(status, text));
    });
    let at = 0;
    const step = (): void => {
      if (socket.destroyed) return;
      const size = 1 + chance.below(60);
      socket.write(GOOD.slice(at, at + size));
      at += size;
      if (at < GOOD.length) setTimeout(step, chance.below(40));
    };
    step();
  });
}
