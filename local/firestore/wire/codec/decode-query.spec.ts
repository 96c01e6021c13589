/** Why: a query means the same over JSON and protobuf, and what is not supported is refused by name. */
import type { FirestoreError } from '../../engine.ts';
import { firestoreService } from '../protos.ts';
import { decodeAggregations, decodeQuery } from './decode-query.ts';
import type { Raw } from './raw.ts';

const PARENT = 'projects/p/databases/d/documents';
const field = (fieldPath: string): Raw => ({ field: { fieldPath } });

describe('query codec', () => {
  const structured = {
    from: [{ collectionId: 'calls', allDescendants: true }],
    where: {
      compositeFilter: {
        op: 'AND',
        filters: [
          { fieldFilter: { ...field('a.b'), op: 'GREATER_THAN', value: { integerValue: '3' } } },
          { unaryFilter: { ...field('c'), op: 'IS_NAN' } },
        ],
      },
    },
    orderBy: [{ ...field('a.b'), direction: 'DESCENDING' }, { ...field('__name__') }],
    startAt: { values: [{ integerValue: '9' }], before: true },
    limit: { value: 5 },
    offset: 2,
  };

  it('decodes filters, order, cursors and limits', () => {
    expect(decodeQuery(PARENT, structured)).toEqual({
      parent: PARENT,
      collectionId: 'calls',
      allDescendants: true,
      where: {
        kind: 'and',
        filters: [
          { kind: 'field', path: ['a', 'b'], op: '>', value: { t: 'int', v: 3n } },
          { kind: 'unary', path: ['c'], op: 'is-nan' },
        ],
      },
      orderBy: [
        { path: ['a', 'b'], descending: true },
        { path: ['__name__'], descending: false },
      ],
      startAt: { values: [{ t: 'int', v: 9n }], before: true },
      offset: 2,
      limit: 5,
    });
  });

  it('decodes the same from protobuf bytes', () => {
    const method = firestoreService()['RunQuery'];
    const read = method?.requestDeserialize(method.requestSerialize({ parent: PARENT, structuredQuery: structured })) as Raw;
    expect(decodeQuery(PARENT, read['structuredQuery'])).toEqual(decodeQuery(PARENT, structured));
  });

  it('tells no limit from a bare limit', () => {
    expect(decodeQuery(PARENT, { from: [{ collectionId: 'a' }] }).limit).toBe(-1);
    expect(decodeQuery(PARENT, { from: [{ collectionId: 'a' }], limit: 7 }).limit).toBe(7);
  });

  it('refuses vector search by its name', () => {
    expect(() => decodeQuery(PARENT, { findNearest: {} })).toThrowMatching((error: FirestoreError) => error.status === 'UNIMPLEMENTED');
  });

  it('names aggregations without alias and keeps upTo', () => {
    const list = decodeAggregations([{ count: { upTo: '10' } }, { alias: 'total', sum: field('n') }]);
    expect(list).toEqual([
      { alias: 'field_1', op: 'count', upTo: 10n },
      { alias: 'total', op: 'sum', path: ['n'] },
    ]);
  });

  it('refuses six aggregations', () => {
    expect(() => decodeAggregations(Array.from({ length: 6 }, () => ({ count: {} })))).toThrowError(/5/);
  });
});
