import type { Query } from '../engine.ts';
import { and, by, DB, find, memoryEngine, or, OWNER, query, refusal, set, where } from '../store/testing.ts';
import { parseIndexes } from './indexes.ts';

const asc = (fieldPath: string) => ({ fieldPath, order: 'ASCENDING' });
const desc = (fieldPath: string) => ({ fieldPath, order: 'DESCENDING' });
const contains = (fieldPath: string) => ({ fieldPath, arrayConfig: 'CONTAINS' });
const composite = (...fields: object[]) => ({ collectionGroup: 'c', queryScope: 'COLLECTION', fields });

const ACCEPTED: readonly [string, Partial<Query>, object[]][] = [
  ['names alone', {}, []],
  ['a range and an order on one field', { where: where('a', '>', 1), orderBy: by('a desc') }, []],
  [
    'equalities on several fields and array-contains, merged',
    { where: and(where('a', '==', 1), where('b', '==', 2), where('t', 'array-contains', 3)) },
    [],
  ],
  ['an equality with a range on names', { where: and(where('a', '==', 1), where('__name__', '>', { ref: 'c/1' })) }, []],
  ['an order on the very field that is fixed', { where: where('a', '==', 1), orderBy: by('a') }, []],
  ['an OR whose disjuncts are each served', { where: or(where('a', '==', 1), where('b', '==', 1)) }, []],
  ['an equality and an order, declared', { where: where('a', '==', 1), orderBy: by('n desc') }, [composite(asc('a'), desc('n'))]],
  [
    'two equalities and an order, merged from two',
    { where: and(where('a', '==', 1), where('b', '==', 1)), orderBy: by('n') },
    [composite(asc('a'), asc('n')), composite(asc('b'), asc('n'))],
  ],
  [
    'array-contains and an order, declared',
    { where: where('t', 'array-contains', 1), orderBy: by('n') },
    [composite(contains('t'), asc('n'))],
  ],
];

const REFUSED: readonly [string, Partial<Query>, object[], unknown][] = [
  [
    'an equality and an order on another field',
    { where: where('a', '==', 1), orderBy: by('n') },
    [composite(asc('a'), desc('n'))],
    composite(asc('a'), asc('n')),
  ],
  ['an equality and a range on another field', { where: and(where('a', '==', 1), where('n', '>', 1)) }, [], composite(asc('a'), asc('n'))],
  ['two orders', { orderBy: by('a', 'b desc') }, [], composite(asc('a'), desc('b'))],
  ['two ranges', { where: and(where('b', '>', 1), where('a', '>', 1)) }, [], composite(asc('a'), asc('b'))],
  ['array-contains and an order', { where: where('t', 'array-contains', 1), orderBy: by('n') }, [], composite(contains('t'), asc('n'))],
  ['names in descending order', { orderBy: by('__name__ desc') }, [], composite(desc('__name__'))],
  [
    'a filter on a collection group',
    { allDescendants: true, where: where('a', '==', 1) },
    [],
    {
      fieldOverrides: [
        {
          collectionGroup: 'c',
          fieldPath: 'a',
          indexes: [
            { order: 'ASCENDING', queryScope: 'COLLECTION' },
            { order: 'DESCENDING', queryScope: 'COLLECTION' },
            { arrayConfig: 'CONTAINS', queryScope: 'COLLECTION' },
            { order: 'ASCENDING', queryScope: 'COLLECTION_GROUP' },
          ],
        },
      ],
    },
  ],
];

describe('index requirements', () => {
  const validate = (asked: Partial<Query>, declared: object) => {
    const engine = memoryEngine({ indexes: () => parseIndexes(JSON.stringify(declared)) });
    try {
      engine.validateQuery(DB, query('c', asked));
    } finally {
      engine.close();
    }
  };

  for (const [what, asked, indexes] of ACCEPTED) {
    it(`are met by ${what}`, () => expect(() => validate(asked, { indexes })).not.toThrow());
  }

  for (const [what, asked, indexes, definition] of REFUSED) {
    it(`refuse ${what} and say what to add`, async () => {
      const { status, message } = await refusal(() => validate(asked, { indexes }));
      expect(status).toBe('FAILED_PRECONDITION');
      expect(message).toMatch(/^The query requires an index\. /);
      const added = JSON.parse(message.slice(message.indexOf('{'))) as object;
      expect(added).toEqual(definition as object);
      const declared = 'fieldOverrides' in added ? added : { indexes: [added] };
      expect(() => validate(asked, declared)).not.toThrow();
    });
  }

  for (const [what, asked, aggregated, indexes, definition] of [
    ['a sum alone', {}, ['n'], [], null],
    ['a sum of the field that is fixed', { where: where('a', '==', 1) }, ['a'], [], null],
    ['a sum over a range of its own field', { where: where('n', '>', 1) }, ['n'], [], null],
    ['a sum with a filter', { where: where('a', '==', 1) }, ['n'], [], composite(asc('a'), asc('n'))],
    ['a sum with a filter, declared the other way round', { where: where('a', '==', 1) }, ['n'], [composite(asc('a'), desc('n'))], null],
    [
      'a sum with a filter and an order',
      { where: where('a', '==', 1), orderBy: by('m desc') },
      ['n'],
      [composite(asc('a'), desc('m'))],
      composite(asc('a'), desc('m'), desc('n')),
    ],
    ['two fields without a filter', {}, ['n', 'm'], [], composite(asc('n'), asc('m'))],
  ] as const)
    it(`are ${definition === null ? 'met by' : 'missing for'} the aggregation of ${what}`, async () => {
      const aggregations = aggregated.map((path) => ({ alias: path, op: 'sum' as const, path: [path] }));
      const engine = memoryEngine({ indexes: () => parseIndexes(JSON.stringify({ indexes })) });
      const run = () => engine.runAggregation(DB, query('c', asked), aggregations, OWNER, {});
      if (definition === null) expect((await run()).values.size).toBe(aggregated.length);
      else {
        const { status, message } = await refusal(run);
        expect(status).toBe('FAILED_PRECONDITION');
        expect(JSON.parse(message.slice(message.indexOf('{')))).toEqual(definition);
      }
      engine.close();
    });

  it('follow overrides that take the automatic indexes of a field away', async () => {
    const fieldOverrides = [{ collectionGroup: 'c', fieldPath: 'm', indexes: [] }];
    expect((await refusal(() => validate({ where: where('m.x', '==', 1) }, { fieldOverrides }))).status).toBe('FAILED_PRECONDITION');
    expect(() => validate({ where: where('n', '==', 1) }, { fieldOverrides })).not.toThrow();
  });

  it('refuse the run itself, even for an empty collection, and nothing when not enforced', async () => {
    const strict = memoryEngine({ indexes: () => ({ indexes: [], fieldOverrides: [] }) });
    const lenient = memoryEngine();
    const asked = query('c', { where: where('a', '==', 1), orderBy: by('n') });
    await lenient.commit(DB, [set('c/1', { a: 1, n: 2 }), set('c/2', { a: 1, n: 1 })], OWNER);
    expect((await refusal(() => find(strict, asked))).status).toBe('FAILED_PRECONDITION');
    expect(await find(lenient, asked)).toEqual(['2', '1']);
    strict.close();
    lenient.close();
  });

  it('name the entry of firestore.indexes.json that is malformed', () => {
    expect(() => parseIndexes('{"indexes":[{"collectionGroup":"c","fields":[{"fieldPath":"a"}]}]}')).toThrowError(
      /indexes\[0\]\.fields\[0\]/,
    );
  });
});
