/** Why: a document read from disk already has its bytes; who needs bytes takes those, and nothing is encoded twice. */
import { encodeFields } from './codec.ts';
import type { StoredDocument } from './value.ts';

const known = new WeakMap<StoredDocument, Uint8Array>();

/** Notes the encoded fields of a document. */
export function rememberBytes(document: StoredDocument, body: Uint8Array): void {
  known.set(document, body);
}

/** The encoded fields of a document. */
export function bytesOf(document: StoredDocument): Uint8Array {
  return known.get(document) ?? encodeFields(document.fields);
}
