/** Why: indexes sort by bytes inside SQLite, so values and paths need an encoding whose byte order is Firestore's order. */
import { ByteWriter } from './byte-writer.ts';
import { numericId, sortedKeys, vectorOf } from './order.ts';
import type { Value } from './value.ts';

/** Index keys are cut here, as production cuts long values; readers re-check and re-sort what shares a cut key. */
export const KEY_LIMIT = 1500;

const END = 0;
const TAG = {
  null: 5,
  false: 10,
  true: 11,
  nan: 15,
  number: 16,
  time: 32,
  string: 37,
  bytes: 48,
  ref: 53,
  geo: 64,
  array: 69,
  vector: 74,
  map: 80,
} as const;
const CLASS_BOUNDS = [
  [TAG.null, TAG.false],
  [TAG.false, TAG.nan],
  [TAG.number, TAG.time],
  [TAG.time, TAG.string],
  [TAG.string, TAG.bytes],
  [TAG.bytes, TAG.ref],
  [TAG.ref, TAG.geo],
  [TAG.geo, TAG.array],
  [TAG.array, TAG.vector],
  [TAG.vector, TAG.map],
  [TAG.map, TAG.map + 1],
] as const;

/** First byte (inclusive) and following first byte (exclusive) of the keys of a type class; NaN stays outside the numbers. */
export function classBounds(typeClass: number): readonly [number, number] {
  return CLASS_BOUNDS[typeClass] ?? [0, 255];
}

/** Appends one value; encodings are self-delimiting, so keys can be concatenated. */
export function writeKey(out: ByteWriter, value: Value): void {
  switch (value.t) {
    case 'string':
      out.byte(TAG.string);
      writeText(out, value.v);
      break;
    case 'bytes':
      out.byte(TAG.bytes);
      out.escaped(value.v.subarray(0, KEY_LIMIT + 1));
      break;
    case 'ref':
      out.byte(TAG.ref);
      writePath(out, value.v);
      out.byte(END);
      break;
    case 'array':
      writeList(out, TAG.array, value.v);
      break;
    case 'map':
      writeMap(out, value);
      break;
    default:
      writeFixed(out, value);
  }
}

/** Values of a fixed number of bytes. */
function writeFixed(out: ByteWriter, value: Extract<Value, { t: 'null' | 'bool' | 'int' | 'double' | 'time' | 'geo' }>): void {
  if (value.t === 'null') out.byte(TAG.null);
  if (value.t === 'bool') out.byte(value.v ? TAG.true : TAG.false);
  if (value.t === 'int') writeInteger(out, value.v);
  if (value.t === 'double') writeDouble(out, value.v);
  if (value.t === 'time') {
    out.byte(TAG.time);
    out.orderedInt64(value.v);
  }
  if (value.t === 'geo') {
    out.byte(TAG.geo);
    out.orderedDouble(value.lat);
    out.orderedDouble(value.lng);
  }
}

/** A slash-separated path; a path sorts before its extensions. `''` is the empty path. */
export function writePath(out: ByteWriter, path: string): void {
  if (path === '') return;
  for (const segment of path.split('/')) {
    const id = numericId(segment);
    if (id === null) {
      out.byte(3);
      writeText(out, segment);
    } else {
      out.byte(2);
      out.orderedInt64(id);
    }
  }
}

const scratch = new ByteWriter();

export function keyOf(value: Value): Buffer {
  scratch.reset();
  writeKey(scratch, value);
  return scratch.take();
}

export function pathKey(path: string): Buffer {
  scratch.reset();
  writePath(scratch, path);
  return scratch.take();
}

/** The first key after every key that starts with this one. */
export function afterPrefix(prefix: Uint8Array): Buffer {
  return Buffer.concat([prefix, Buffer.of(0xff, 0xff)]);
}

function writeText(out: ByteWriter, text: string): void {
  out.escaped(Buffer.from(text.length > KEY_LIMIT ? text.slice(0, KEY_LIMIT + 1) : text, 'utf8'));
}

function writeDouble(out: ByteWriter, value: number): void {
  if (Number.isNaN(value)) {
    out.byte(TAG.nan);
    return;
  }
  out.byte(TAG.number);
  out.orderedDouble(value);
  out.byte(0);
  out.byte(0);
}

/** The nearest double below, then the distance to it: exact for every int64 and equal to the double of the same value. */
function writeInteger(out: ByteWriter, value: bigint): void {
  let floor = Number(value);
  if (BigInt(floor) > value) floor = previousDouble(floor);
  const distance = Number(value - BigInt(floor));
  out.byte(TAG.number);
  out.orderedDouble(floor);
  out.byte(distance >> 8);
  out.byte(distance & 255);
}

const bits = new DataView(new ArrayBuffer(8));

/** Only called beyond 2^53, so never at zero. */
function previousDouble(value: number): number {
  bits.setFloat64(0, value);
  bits.setBigInt64(0, bits.getBigInt64(0) + (value > 0 ? -1n : 1n));
  return bits.getFloat64(0);
}

function writeList(out: ByteWriter, tag: number, items: readonly Value[]): void {
  out.byte(tag);
  for (const item of items) {
    if (out.length > KEY_LIMIT) return;
    writeKey(out, item);
  }
  out.byte(END);
}

function writeMap(out: ByteWriter, value: Value & { t: 'map' }): void {
  const vector = vectorOf(value.v);
  if (vector) {
    out.byte(TAG.vector);
    out.uint32(vector.length);
    for (const item of vector) writeKey(out, item);
    return;
  }
  out.byte(TAG.map);
  for (const key of sortedKeys(value.v)) {
    if (out.length > KEY_LIMIT) return;
    out.byte(1);
    writeText(out, key);
    writeKey(out, value.v.get(key) as Value);
  }
  out.byte(END);
}
