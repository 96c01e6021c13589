/** Why: a client that holds documents which left the result finds them by itself when it is told, in few bits, the names that are still there. */
import { createHash } from 'node:crypto';

/** As the protocol defines it: bits from the lowest of each byte on, `padding` unused ones in the last byte. */
export interface BloomFilter {
  readonly bitmap: Uint8Array;
  readonly padding: number;
  readonly hashCount: number;
}

/** One name in a hundred that is not there seems to be. */
const FALSE_POSITIVES = 0.01;

/** Whole resource names, each hashed by MD5 as two 64-bit numbers, little-endian; hash i is the first plus i times the second. */
export function bloomFilterOf(names: readonly string[]): BloomFilter {
  if (names.length === 0) return { bitmap: new Uint8Array(), padding: 0, hashCount: 0 };
  const bits = Math.ceil((-names.length * Math.log(FALSE_POSITIVES)) / Math.LN2 ** 2);
  const hashCount = Math.max(1, Math.round((bits / names.length) * Math.LN2));
  const bitmap = new Uint8Array(Math.ceil(bits / 8));
  for (const name of names) for (const bit of bitsOf(name, bits, hashCount)) bitmap[bit >> 3] = (bitmap[bit >> 3] ?? 0) | (1 << (bit & 7));
  return { bitmap, padding: bitmap.length * 8 - bits, hashCount };
}

function* bitsOf(name: string, bits: number, hashCount: number): Generator<number> {
  const digest = createHash('md5').update(name, 'utf8').digest();
  const [first, second] = [digest.readBigUInt64LE(0), digest.readBigUInt64LE(8)];
  for (let i = 0n; i < hashCount; i++) yield Number(BigInt.asUintN(64, first + i * second) % BigInt(bits));
}
