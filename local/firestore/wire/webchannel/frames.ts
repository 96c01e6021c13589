/** Why: WebChannel answers are length-prefixed JSON, and its requests are form-encoded lists. */
import { parseJson } from '../codec/json.ts';
import { invalid } from '../codec/raw.ts';

/** One frame. Clients count UTF-16 code units, not bytes. */
export function frame(json: string): string {
  return `${json.length}\n${json}`;
}

/** The messages of a forward request, with the absolute index of the first, and the headers the handshake smuggles. */
export interface ForwardBody {
  readonly offset: number;
  readonly messages: readonly unknown[];
  readonly headers: Readonly<Record<string, string>>;
}

/** Reads a form body; INVALID_ARGUMENT when it is malformed. */
export function parseForward(body: string): ForwardBody {
  const form = new URLSearchParams(body);
  const count = natural(form.get('count'), 'count');
  if (count > 0 && !form.has(`req${count - 1}___data__`)) throw invalid(`A channel request announces ${count} messages and holds fewer.`);
  const messages: unknown[] = [];
  for (let index = 0; index < count; index++) {
    const data = form.get(`req${index}___data__`);
    if (data !== null) messages.push(parseJson(data, 'Invalid JSON in a channel message.'));
  }
  return { offset: natural(form.get('ofs'), 'ofs'), messages, headers: parseHeaders(form.get('headers') ?? '') };
}

function natural(text: string | null, what: string): number {
  if (text === null) return 0;
  if (!/^\d{1,12}$/.test(text)) throw invalid(`Invalid ${what} in a channel request.`);
  return Number(text);
}

function parseHeaders(text: string): Readonly<Record<string, string>> {
  const headers: Record<string, string> = {};
  for (const line of text.split('\r\n')) {
    const colon = line.indexOf(':');
    if (colon > 0) headers[line.slice(0, colon).trim().toLowerCase()] = line.slice(colon + 1).trim();
  }
  return headers;
}
