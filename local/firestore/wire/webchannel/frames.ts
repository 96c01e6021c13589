/** Why: WebChannel answers are length-prefixed JSON, and its requests are form-encoded lists. */

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

/** Reads a form body; throws SyntaxError on malformed JSON. */
export function parseForward(body: string): ForwardBody {
  const form = new URLSearchParams(body);
  const count = Number(form.get('count') ?? '0');
  const messages: unknown[] = [];
  for (let index = 0; index < count; index++) {
    const data = form.get(`req${index}___data__`);
    if (data !== null) messages.push(JSON.parse(data));
  }
  return { offset: Number(form.get('ofs') ?? '0'), messages, headers: parseHeaders(form.get('headers') ?? '') };
}

function parseHeaders(text: string): Readonly<Record<string, string>> {
  const headers: Record<string, string> = {};
  for (const line of text.split('\r\n')) {
    const colon = line.indexOf(':');
    if (colon > 0) headers[line.slice(0, colon).trim().toLowerCase()] = line.slice(colon + 1).trim();
  }
  return headers;
}
