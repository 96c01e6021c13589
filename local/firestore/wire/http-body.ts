/** Why: bodies arrive in pieces, and unbounded ones must not fill the memory. */
import type { IncomingMessage } from 'node:http';
import { FirestoreError } from '../engine.ts';
import { message, type Raw } from './codec/raw.ts';

const LIMIT = 16 * 1024 * 1024;
/** Shorter bodies are parsed at once, however deep. */
const LONG = 100_000;
const MAX_DEPTH = 1000;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;

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
  if (text.length > LONG) refuseDeep(text);
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw new FirestoreError('INVALID_ARGUMENT', 'Invalid JSON payload received.');
  }
  return message(parsed, 'body');
}

/** Ten megabytes of `[` would occupy the parser, and so everybody, for seconds. */
function refuseDeep(text: string): void {
  let depth = 0;
  let inText = false;
  for (let i = 0; i < text.length; i++) {
    const char = text.charCodeAt(i);
    if (inText) {
      if (char === BACKSLASH) i++;
      else if (char === QUOTE) inText = false;
    } else if (char === QUOTE) inText = true;
    else if (char === 0x5b || char === 0x7b) depth++;
    else if (char === 0x5d || char === 0x7d) depth--;
    if (depth > MAX_DEPTH) throw new FirestoreError('INVALID_ARGUMENT', 'The request is nested too deeply.');
  }
}
