/** Why: bodies arrive in pieces, and unbounded ones must not fill the memory. */
import type { IncomingMessage } from 'node:http';
import { FirestoreError } from '../engine.ts';
import { parseJson } from './codec/json.ts';
import { message, type Raw } from './codec/raw.ts';

const LIMIT = 16 * 1024 * 1024;

/** The body as text; refuses more than 16 MiB, and CANCELLED when the client goes away before its end. */
export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > LIMIT) throw new FirestoreError('INVALID_ARGUMENT', `Request body is larger than ${LIMIT} bytes.`);
      chunks.push(chunk);
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ECONNRESET') throw error;
    throw new FirestoreError('CANCELLED', 'The client went away before the end of its request.');
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** The body as a JSON object, whatever its content type; empty is `{}`. */
export async function readJson(request: IncomingMessage): Promise<Raw> {
  const text = await readBody(request);
  if (text.trim() === '') return {};
  return message(parseJson(text, 'Invalid JSON payload received.'), 'body');
}
