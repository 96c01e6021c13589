/** Why: bodies arrive in pieces, and unbounded ones must not fill the memory, nor block the connection they come by. */
import type { IncomingMessage } from 'node:http';
import { FirestoreError } from '../engine.ts';
import { parseJson } from './codec/json.ts';
import { invalid, message, type Raw } from './codec/raw.ts';

/** What production refuses to read: 10 MiB and its tenth. */
export const REQUEST_LIMIT = 11_534_336;
/** The same request takes more as a form, which writes its marks as three. */
const FORM_LIMIT = 16 * 1024 * 1024;
/** What a client may still send of a body that was refused. */
const FORGIVEN = 64 * 1024 * 1024;

/** The body as text; refuses one too large, and CANCELLED when the client goes away before its end. */
export async function readBody(request: IncomingMessage, limit = FORM_LIMIT): Promise<string> {
  const chunks: Buffer[] = [];
  let size = Number(request.headers['content-length'] ?? 0);
  if (size <= limit) size = await collect(request, chunks, limit);
  if (size <= limit) return Buffer.concat(chunks).toString('utf8');
  forgetRest(request);
  throw invalid(tooLarge(limit));
}

/** In the words of production. */
export function tooLarge(limit: number): string {
  return `Request payload size exceeds the limit: ${limit} bytes.`;
}

/** Reads until the end, or a little further than the limit; answers the bytes read. */
async function collect(request: IncomingMessage, chunks: Buffer[], limit: number): Promise<number> {
  let size = 0;
  try {
    for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > limit) break;
      chunks.push(chunk);
    }
    return size;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ECONNRESET') throw error;
    throw new FirestoreError('CANCELLED', 'The client went away before the end of its request.');
  }
}

/** The body as a JSON object, whatever its content type; empty is `{}`. */
export async function readJson(request: IncomingMessage): Promise<Raw> {
  const text = await readBody(request, REQUEST_LIMIT);
  return text.trim() === '' ? {} : message(parseJson(text, 'Invalid JSON payload received.'), 'body');
}

/** Unread, the rest would stand before the next request of the connection for ever; a client that goes on and on is cut off. */
function forgetRest(request: IncomingMessage): void {
  let rest = 0;
  request.on('error', () => undefined);
  request.on('data', (chunk: Buffer) => {
    rest += chunk.length;
    if (rest > FORGIVEN) request.destroy();
  });
}
