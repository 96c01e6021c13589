/** Why: both dialects must mean the same values, whatever road they take. */
import type { Fields, Value } from '../../model/value.ts';
import { firestoreService } from '../protos.ts';
import { decodeFields } from './decode-value.ts';
import { decodeWrites } from './decode-write.ts';
import { JSON_DIALECT, PROTO_DIALECT } from './dialect.ts';
import { encodeFields } from './encode.ts';
import type { Raw } from './raw.ts';
import { decodeTime, timeText } from './time.ts';

const VALUES: Readonly<Record<string, Value>> = {
  null: { t: 'null' },
  false: { t: 'bool', v: false },
  zero: { t: 'int', v: 0n },
  smallest: { t: 'int', v: -(2n ** 63n) },
  half: { t: 'double', v: 0.5 },
  whole: { t: 'double', v: 3 },
  nan: { t: 'double', v: NaN },
  minusZero: { t: 'double', v: -0 },
  infinity: { t: 'double', v: -Infinity },
  time: { t: 'time', v: 1_700_000_000_123_456n },
  before1970: { t: 'time', v: -1n },
  empty: { t: 'string', v: '' },
  accents: { t: 'string', v: 'é😀' },
  bytes: { t: 'bytes', v: Buffer.from([0, 255, 62, 63]) },
  ref: { t: 'ref', v: 'projects/p/databases/d/documents/a/b' },
  geo: { t: 'geo', lat: 0, lng: -1.5 },
  emptyArray: { t: 'array', v: [] },
  array: { t: 'array', v: [{ t: 'null' }, { t: 'map', v: new Map() }] },
  map: { t: 'map', v: new Map<string, Value>([['a b', { t: 'int', v: 1n }]]) },
};

describe('value codec', () => {
  const fields: Fields = new Map(Object.entries(VALUES));
  const plain = (value: Fields): Fields => decodeFields(encodeFields(value, PROTO_DIALECT));

  it('gives back every value through JSON text', () => {
    expect(decodeFields(JSON.parse(JSON.stringify(encodeFields(fields, JSON_DIALECT))))).toEqual(plain(fields));
  });

  it('gives back every value through protobuf bytes', () => {
    const method = firestoreService()['Commit'];
    const request = { database: 'd', writes: [{ update: { name: 'n', fields: encodeFields(fields, PROTO_DIALECT) } }] };
    const read = method?.requestDeserialize(method.requestSerialize(request)) as Raw;
    const [write] = decodeWrites(read['writes']);
    expect(write?.kind === 'update' ? write.fields : null).toEqual(plain(fields));
  });

  it('keeps the field that the published protos lack: verify', () => {
    const method = firestoreService()['Commit'];
    const read = method?.requestDeserialize(
      method.requestSerialize({ writes: [{ verify: 'n', currentDocument: { exists: false } }] }),
    ) as Raw;
    expect(decodeWrites(read['writes'])).toEqual([{ kind: 'verify', name: 'n', precondition: { exists: false } }]);
  });

  it('refuses a value of an unknown type', () => {
    expect(() => decodeFields({ a: { colourValue: 'red' } })).toThrowError(/colourValue/);
  });

  it('refuses an integer beyond 64 bits', () => {
    expect(() => decodeFields({ a: { integerValue: '9223372036854775808' } })).toThrowError(/int64/);
  });

  it('emits keys in UTF-8 order, where JavaScript would not', () => {
    const keys = ['\u{1F600}', '\uFF5E', 'é', 'a', 'ab'];
    const written = Object.keys(encodeFields(new Map(keys.map((key) => [key, { t: 'null' }])), JSON_DIALECT));
    expect(written).toEqual([...keys].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))));
    expect(written).not.toEqual([...keys].sort());
  });
});

describe('time codec', () => {
  for (const [text, micros] of [
    ['2023-11-14T22:13:20Z', 1_700_000_000_000_000n],
    ['2023-11-14T22:13:20.5Z', 1_700_000_000_500_000n],
    ['2023-11-14T22:13:20.123456789Z', 1_700_000_000_123_456n],
    ['2023-11-15T00:13:20+02:00', 1_700_000_000_000_000n],
    ['0001-01-01T00:00:00Z', -62_135_596_800_000_000n],
    ['9999-12-31T23:59:59.999999999Z', 253_402_300_799_999_999n],
  ] as const) {
    it(`reads ${text}`, () => expect(decodeTime(text, 't')).toBe(micros));
    it(`gives back ${micros}`, () => expect(decodeTime(timeText(micros), 't')).toBe(micros));
  }

  it('refuses what is no timestamp', () => {
    expect(() => decodeTime('yesterday', 't')).toThrowError(/timestamp/);
  });
});
