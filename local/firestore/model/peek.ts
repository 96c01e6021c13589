/** Why: building an index needs two fields of a document, not all of it; this reads them out of the stored bytes and skips the rest. */
import type { FieldPath } from '../engine.ts';
import { TAG, Reader } from './codec.ts';
import type { Value } from './value.ts';

/** The value at a path of an encoded document, or undefined. */
export function peekValue(bytes: Uint8Array, path: FieldPath): Value | undefined {
  const reader = new Reader(bytes);
  for (const [depth, segment] of path.entries()) {
    if (depth > 0 && reader.tag() !== TAG.map) return undefined;
    if (!enterField(reader, segment)) return undefined;
  }
  return reader.value();
}

/** Moves the reader from the start of a map to the value of a key. */
function enterField(reader: Reader, wanted: string): boolean {
  for (let left = reader.varint(); left > 0; left--) {
    if (reader.string() === wanted) return true;
    skipValue(reader);
  }
  return false;
}

function skipValue(reader: Reader): void {
  switch (reader.tag()) {
    case TAG.null:
    case TAG.false:
    case TAG.true:
      return;
    case TAG.string:
    case TAG.bytes:
    case TAG.ref: {
      reader.skip(reader.varint());
      return;
    }
    case TAG.geo: {
      reader.skip(16);
      return;
    }
    case TAG.array:
      for (let left = reader.varint(); left > 0; left--) skipValue(reader);
      return;
    case TAG.map:
      for (let left = reader.varint(); left > 0; left--) {
        reader.skip(reader.varint());
        skipValue(reader);
      }
      return;
    default: {
      reader.skip(8);
      return;
    }
  }
}
