import { createHash } from 'node:crypto';
import { bloomFilterOf, type BloomFilter } from './bloom-filter.ts';

/** As the client asks, written from the protocol's words. */
function mightContain({ bitmap, padding, hashCount }: BloomFilter, name: string): boolean {
  const size = BigInt(bitmap.length * 8 - padding);
  if (size === 0n) return false;
  const digest = createHash('md5').update(name).digest();
  for (let i = 0n; i < hashCount; i++) {
    const at = Number(BigInt.asUintN(64, digest.readBigUInt64LE(0) + i * digest.readBigUInt64LE(8)) % size);
    if (((bitmap[Math.floor(at / 8)] ?? 0) & (1 << (at % 8))) === 0) return false;
  }
  return true;
}

describe('a bloom filter', () => {
  const names = (prefix: string, count: number): string[] =>
    Array.from({ length: count }, (_, i) => `projects/p/databases/d/documents/c/${prefix}${i}`);

  it('holds every name put in, whatever its characters, and few others', () => {
    const inside = [...names('é漢字😀', 100), ...names('a', 900)];
    const filter = bloomFilterOf(inside);
    expect(inside.every((name) => mightContain(filter, name))).toBeTrue();
    expect(names('other', 2000).filter((name) => mightContain(filter, name)).length).toBeLessThan(60);
    expect(filter.padding).toBeLessThan(8);
  });

  it('of no name holds none', () => {
    expect(bloomFilterOf([])).toEqual({ bitmap: new Uint8Array(), padding: 0, hashCount: 0 });
  });
});
