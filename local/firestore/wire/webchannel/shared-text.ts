/** Why: a document that many browsers watch becomes JSON text once. */
import type { Raw } from '../codec/raw.ts';

const texts = new WeakMap<object, string>();

const whole = new WeakMap<Raw, string>();

/** JSON of a stream message, reusing the text of a message or of a document seen before (by identity). */
export function messageText(message: Raw): string {
  let text = whole.get(message);
  if (text === undefined) whole.set(message, (text = compose(message)));
  return text;
}

function compose(message: Raw): string {
  const change = message['documentChange'] as Raw | undefined;
  if (change === undefined) return JSON.stringify(message);
  const { document, ...rest } = change as { readonly document: object };
  const text = texts.get(document) ?? JSON.stringify(document);
  texts.set(document, text);
  const tail = JSON.stringify(rest).slice(1);
  return `{"documentChange":{"document":${text}${tail === '}' ? '}' : `,${tail}`}}`;
}
