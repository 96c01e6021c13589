/** Why: documents rest in SQLite as compact bytes; fields are written in key order so that equal documents have equal bytes. */
import { ByteWriter } from './byte-writer.ts';
import { compareUtf8 } from './order.ts';
import type { Fields, Value } from './value.ts';

/** One byte before each value. */
export const TAG = {
  null: 0,
  false: 1,
  true: 2,
  int: 3,
  double: 4,
  time: 5,
  string: 6,
  bytes: 7,
  ref: 8,
  geo: 9,
  array: 10,
  map: 11,
} as const;

const out = new ByteWriter();

/** The bytes of a document's fields. Two documents are identical (types included) when their bytes are. */
export function encodeFields(fields: Fields): Buffer {
  out.reset();
  writeFields(fields);
  return out.take();
}

export function decodeFields(bytes: Uint8Array): Fields {
  return new Reader(bytes).fields();
}

function writeFields(fields: Fields): void {
  out.varint(fields.size);
  for (const [key, value] of inOrder(fields)) {
    out.string(key);
    writeValue(value);
  }
}

/** Most maps arrive sorted already: check before sorting. */
function inOrder(fields: Fields): Iterable<readonly [string, Value]> {
  let previous: string | null = null;
  for (const key of fields.keys()) {
    if (previous !== null && compareUtf8(previous, key) > 0) return [...fields].sort((a, b) => compareUtf8(a[0], b[0]));
    previous = key;
  }
  return fields;
}

function writeValue(value: Value): void {
  out.byte(value.t === 'bool' ? (value.v ? TAG.true : TAG.false) : TAG[value.t]);
  switch (value.t) {
    case 'array':
      out.varint(value.v.length);
      value.v.forEach(writeValue);
      break;
    case 'map':
      writeFields(value.v);
      break;
    case 'string':
    case 'ref':
      out.string(value.v);
      break;
    case 'bytes':
      out.varint(value.v.length);
      out.bytes(value.v);
      break;
    default:
      writeFixed(value);
  }
}

/** Values of a fixed number of bytes. */
function writeFixed(value: Extract<Value, { t: 'null' | 'bool' | 'int' | 'double' | 'time' | 'geo' }>): void {
  if (value.t === 'int' || value.t === 'time') out.int64(value.v);
  if (value.t === 'double') out.double(value.v);
  if (value.t === 'geo') {
    out.double(value.lat);
    out.double(value.lng);
  }
}

/** Reads encoded values one after the other. */
export class Reader {
  private readonly buffer: Buffer;
  private at = 0;

  constructor(bytes: Uint8Array) {
    this.buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  fields(): Fields {
    const size = this.varint();
    const fields = new Map<string, Value>();
    for (let i = 0; i < size; i++) {
      const key = this.string();
      fields.set(key, this.value());
    }
    return fields;
  }

  tag(): number {
    return this.buffer[this.at++] ?? -1;
  }

  skip(bytes: number): void {
    this.at += bytes;
  }

  value(): Value {
    const tag = this.tag();
    switch (tag) {
      case TAG.null:
        return { t: 'null' };
      case TAG.false:
        return { t: 'bool', v: false };
      case TAG.true:
        return { t: 'bool', v: true };
      case TAG.int:
        return { t: 'int', v: this.int64() };
      case TAG.double:
        return { t: 'double', v: this.double() };
      case TAG.time:
        return { t: 'time', v: this.int64() };
      case TAG.string:
        return { t: 'string', v: this.string() };
      case TAG.bytes:
        return { t: 'bytes', v: this.bytes() };
      case TAG.ref:
        return { t: 'ref', v: this.string() };
      case TAG.geo:
        return { t: 'geo', lat: this.double(), lng: this.double() };
      case TAG.array:
        return { t: 'array', v: this.list() };
      case TAG.map:
        return { t: 'map', v: this.fields() };
      default:
        throw new Error(`stored document has unknown value tag ${tag} at byte ${this.at - 1}`);
    }
  }

  private list(): Value[] {
    const items: Value[] = [];
    for (let left = this.varint(); left > 0; left--) items.push(this.value());
    return items;
  }

  varint(): number {
    let scale = 1;
    let result = 0;
    for (;;) {
      const byte = this.buffer[this.at++] ?? 0;
      result += (byte & 127) * scale;
      if (byte < 128) return result;
      scale *= 128;
    }
  }

  /** The next bytes, not copied. */
  take(size: number): Uint8Array {
    this.at += size;
    return this.buffer.subarray(this.at - size, this.at);
  }

  uint32(): number {
    this.at += 4;
    return this.buffer.readUInt32BE(this.at - 4);
  }

  int64(): bigint {
    this.at += 8;
    return this.buffer.readBigInt64BE(this.at - 8);
  }

  private double(): number {
    this.at += 8;
    return this.buffer.readDoubleBE(this.at - 8);
  }

  string(): string {
    const size = this.varint();
    this.at += size;
    return this.buffer.toString('utf8', this.at - size, this.at);
  }

  private bytes(): Uint8Array {
    const size = this.varint();
    this.at += size;
    return Uint8Array.from(this.buffer.subarray(this.at - size, this.at));
  }
}
