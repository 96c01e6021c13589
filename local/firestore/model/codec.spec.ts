import { fields, value } from '../store/testing.ts';
import { decodeFields, encodeFields } from './codec.ts';
import { peekValue } from './peek.ts';

const FULL = fields({
  nothing: null,
  yes: true,
  no: false,
  big: 9223372036854775807n,
  half: 0.5,
  when: { time: 1_700_000_000_123_456n },
  text: 'é😀\0',
  raw: Uint8Array.of(0, 255),
  link: { ref: 'a/b' },
  list: [1, { deep: 'x' }],
  nested: { inner: { leaf: -7 } },
});

describe('stored bytes', () => {
  it('give back every type of value, 64-bit integers exactly', () => {
    const decoded = decodeFields(encodeFields(FULL));
    expect([...decoded].sort()).toEqual([...FULL].sort());
  });

  it('are the same for the same fields in another order, and differ between 1 and 1.0', () => {
    expect(encodeFields(fields({ b: 1, a: 2 })).equals(encodeFields(fields({ a: 2, b: 1 })))).toBeTrue();
    expect(encodeFields(fields({ a: 1 })).equals(encodeFields(fields({ a: { double: 1 } })))).toBeFalse();
  });

  it('yield single fields without the rest', () => {
    const bytes = encodeFields(FULL);
    expect(peekValue(bytes, ['nested', 'inner', 'leaf'])).toEqual(value(-7));
    expect(peekValue(bytes, ['yes'])).toEqual(value(true));
    expect(peekValue(bytes, ['text', 'inner'])).toBeUndefined();
    expect(peekValue(bytes, ['absent'])).toBeUndefined();
  });
});
