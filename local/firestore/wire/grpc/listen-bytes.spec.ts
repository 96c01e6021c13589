/** Why: bytes composed by hand must say what the library's would. */
import type { StoredDocument, Value } from '../../model/value.ts';
import { PROTO_DIALECT } from '../codec/dialect.ts';
import { encodeDocument } from '../codec/encode.ts';
import { firestoreService } from '../protos.ts';
import { sharingDocumentBytes } from './listen-bytes.ts';

const FIELDS: Readonly<Record<string, Value>> = {
  accents: { t: 'string', v: 'é😀' },
  array: {
    t: 'array',
    v: [{ t: 'null' }, { t: 'map', v: new Map([['x', { t: 'int', v: 300n } as const]]) }, { t: 'string', v: 'y'.repeat(200) }],
  },
  bytes: { t: 'bytes', v: Buffer.from([0, 255, 62]) },
  emptyArray: { t: 'array', v: [] },
  emptyMap: { t: 'map', v: new Map() },
  emptyText: { t: 'string', v: '' },
  false: { t: 'bool', v: false },
  geo: { t: 'geo', lat: 0, lng: -1.5 },
  largest: { t: 'int', v: 2n ** 63n - 1n },
  long: { t: 'string', v: 'x'.repeat(20_000) },
  map: {
    t: 'map',
    v: new Map<string, Value>([['deep', { t: 'map', v: new Map([['text', { t: 'string', v: 'z'.repeat(126) } as const]]) }]]),
  },
  minusOne: { t: 'int', v: -1n },
  minusZero: { t: 'double', v: -0 },
  nan: { t: 'double', v: NaN },
  ref: { t: 'ref', v: 'projects/p/databases/d/documents/a/b' },
  smallest: { t: 'int', v: -(2n ** 63n) },
  third: { t: 'double', v: 1 / 3 },
  time: { t: 'time', v: 1_700_000_000_123_456n },
  time1969: { t: 'time', v: -1n },
  timeYear1: { t: 'time', v: -62_135_596_800_000_000n },
  timeYear9999: { t: 'time', v: 253_402_300_799_999_999n },
  true: { t: 'bool', v: true },
  zero: { t: 'int', v: 0n },
};

describe('answers in bytes', () => {
  const service = firestoreService();
  const shared = sharingDocumentBytes(service);
  const document = (entries: Readonly<Record<string, Value>>): StoredDocument => ({
    name: 'projects/p/databases/d/documents/a/b',
    fields: new Map(Object.entries(entries)),
    createTime: 1n,
    updateTime: 1_700_000_000_000_002n,
  });
  const message = (entries: Readonly<Record<string, Value>>) => encodeDocument(document(entries), PROTO_DIALECT);
  const readTime = PROTO_DIALECT.time(5n);

  for (const [name, value] of Object.entries(FIELDS)) {
    it(`hold a document's ${name} as the library writes it`, () => {
      const whole = message({ [name]: value });
      expect(shared['GetDocument']?.responseSerialize(whole)).toEqual(service['GetDocument']?.responseSerialize(whole));
    });
  }

  for (const [name, response] of Object.entries({
    'a change with targets': { documentChange: { document: message(FIELDS), targetIds: [1, 300, -7] } },
    'a change with removed targets': { documentChange: { document: message({}), targetIds: [2], removedTargetIds: [70_000] } },
    'a target change': { targetChange: { targetChangeType: 'ADD', targetIds: [1] } },
  })) {
    it(`are those of the library for ${name}, the first time and the next`, () => {
      const expected = service['Listen']?.responseSerialize(response);
      expect(shared['Listen']?.responseSerialize(response)).toEqual(expected);
      expect(shared['Listen']?.responseSerialize(response)).toEqual(expected);
    });
  }

  for (const [method, response] of Object.entries({
    BatchGetDocuments: { found: message(FIELDS), readTime, transaction: Buffer.from('t') },
    RunQuery: { document: message(FIELDS), readTime },
  })) {
    it(`are read as the library's for ${method}`, () => {
      const bytes = shared[method]?.responseSerialize(response) ?? Buffer.alloc(0);
      const expected = service[method]?.responseSerialize(response) ?? Buffer.alloc(0);
      expect(service[method]?.responseDeserialize(bytes)).toEqual(service[method]?.responseDeserialize(expected));
    });
  }

  it('hold a missing document as the library writes it', () => {
    const response = { missing: 'projects/p/databases/d/documents/a/b', readTime };
    expect(shared['BatchGetDocuments']?.responseSerialize(response)).toEqual(service['BatchGetDocuments']?.responseSerialize(response));
  });
});
