/** Why: bytes composed by hand must be the ones the library would write. */
import { PROTO_DIALECT } from '../codec/dialect.ts';
import { encodeDocument } from '../codec/encode.ts';
import { firestoreService } from '../protos.ts';
import { sharingDocumentBytes } from './listen-bytes.ts';

describe('Listen answers in bytes', () => {
  const service = firestoreService();
  const shared = sharingDocumentBytes(service)['Listen'];
  const document = encodeDocument(
    {
      name: 'projects/p/databases/d/documents/a/b',
      fields: new Map([['n', { t: 'string', v: 'x'.repeat(300) }]]),
      createTime: 1n,
      updateTime: 2n,
    },
    PROTO_DIALECT,
  );
  for (const [name, response] of Object.entries({
    'a change with targets': { documentChange: { document, targetIds: [1, 300, -7] } },
    'a change with removed targets': { documentChange: { document, targetIds: [2], removedTargetIds: [70_000] } },
    'a target change': { targetChange: { targetChangeType: 'ADD', targetIds: [1] } },
  })) {
    it(`are those of the library for ${name}, the first time and the next`, () => {
      const expected = service['Listen']?.responseSerialize(response);
      expect(shared?.responseSerialize(response)).toEqual(expected);
      expect(shared?.responseSerialize(response)).toEqual(expected);
    });
  }
});
