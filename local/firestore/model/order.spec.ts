import { value } from '../store/testing.ts';
import { keyOf } from './key.ts';
import { compareValues } from './order.ts';
import type { Value } from './value.ts';

const vector = (...items: number[]): Value => value({ __type__: '__vector__', value: items.map((double) => ({ double })) });

/** Strictly ascending, one representative per place. */
const ASCENDING: readonly Value[] = [
  value(null),
  value(false),
  value(true),
  value(NaN),
  value(-Infinity),
  value(-9223372036854775808n),
  value(-1.5),
  value(-1),
  value(0),
  value(5e-324),
  value(1),
  value(1.5),
  value(9007199254740992n),
  value(9007199254740993n),
  value(9007199254740994n),
  value(9223372036854775807n),
  value({ double: 9223372036854775808 }),
  value(Infinity),
  value({ time: -1n }),
  value({ time: 5n }),
  value(''),
  value('\0'),
  value('a'),
  value('a\0'),
  value('ab'),
  value('é'),
  value('\uffee'),
  value('😀'),
  value(new Uint8Array()),
  value(Uint8Array.of(0)),
  value(Uint8Array.of(0, 1)),
  value(Uint8Array.of(1)),
  value({ ref: 'c/__id-3__' }),
  value({ ref: 'c/__id7__' }),
  value({ ref: 'c/__id10__' }),
  value({ ref: 'c/10' }),
  value({ ref: 'c/7' }),
  value({ ref: 'c/7/d/1' }),
  value({ ref: 'c/8' }),
  { t: 'geo', lat: -3, lng: 9 },
  { t: 'geo', lat: 1, lng: -2 },
  { t: 'geo', lat: 1, lng: 2 },
  value([]),
  value([1]),
  value([1, 'a']),
  value([2]),
  vector(9),
  vector(1, 2),
  vector(1, 3),
  value({}),
  value({ a: 1 }),
  value({ a: 1, b: 1 }),
  value({ a: 2 }),
  value({ b: 0 }),
];

describe('the value order', () => {
  it('ranks every pair of values alike by comparison and by index key', () => {
    ASCENDING.forEach((left, i) =>
      ASCENDING.forEach((right, j) => {
        expect<number>(Math.sign(compareValues(left, right)))
          .withContext(`compare ${i} with ${j}`)
          .toBe(Math.sign(i - j));
        expect<number>(Buffer.compare(keyOf(left), keyOf(right)))
          .withContext(`keys of ${i} and ${j}`)
          .toBe(Math.sign(i - j));
      }),
    );
  });

  it('holds integers and doubles of one value equal, and -0 equal to 0', () => {
    for (const [a, b] of [
      [value(1), value({ double: 1 })],
      [value(0), value(-0)],
      [value(9007199254740992n), value({ double: 9007199254740992 })],
    ] as const) {
      expect(compareValues(a, b)).toBe(0);
      expect(keyOf(a).equals(keyOf(b))).toBeTrue();
    }
  });
});
