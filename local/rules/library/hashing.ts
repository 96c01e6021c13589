/** Why: the `hashing` namespace; every digest is bytes. */
import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { type BytesValue, type StringValue, bytes } from '../value.ts';
import { type Overloads, takes } from './signature.ts';

const CASTAGNOLI = 0x82f63b78;
const TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ CASTAGNOLI : value >>> 1;
  return value;
});

function crc32c(data: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of data) crc = (crc >>> 8) ^ (TABLE[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}

function bigEndian(value: number): Uint8Array {
  const out = new Uint8Array(4);
  new DataView(out.buffer).setUint32(0, value);
  return out;
}

function digest(hash: (data: Uint8Array) => Uint8Array): Overloads {
  return [
    takes([['string', 'bytes']], (input: StringValue | BytesValue) =>
      bytes(hash(input.k === 'string' ? new TextEncoder().encode(input.v) : input.v)),
    ),
  ];
}

export const HASHING_FUNCTIONS: Readonly<Record<string, Overloads>> = {
  crc32: digest((data) => bigEndian(crc32(data))),
  crc32c: digest((data) => bigEndian(crc32c(data))),
  md5: digest((data) => new Uint8Array(createHash('md5').update(data).digest())),
  sha256: digest((data) => new Uint8Array(createHash('sha256').update(data).digest())),
};
