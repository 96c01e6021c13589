import type { Query } from '../engine.ts';
import { and, by, DB, memoryEngine, or, OWNER, query, refusal, set, value, where } from '../store/testing.ts';

const many = (size: number) => Array.from({ length: size }, (_, i) => i);

const REFUSED: readonly [string, Partial<Query>, string][] = [
  ['31 values for in', { where: where('a', 'in', many(31)) }, `'IN' supports up to 30 comparison values.`],
  [
    '31 values for array-contains-any',
    { where: where('a', 'array-contains-any', many(31)) },
    `'ARRAY_CONTAINS_ANY' supports up to 30 comparison values.`,
  ],
  ['11 values for not-in', { where: where('a', 'not-in', many(11)) }, `'NOT_IN' supports up to 10 comparison values.`],
  ['no value for in', { where: where('a', 'in', []) }, `'IN' requires a non-empty ArrayValue.`],
  ['in without a list', { where: where('a', 'in', 1) }, `'IN' requires an ArrayValue.`],
  [
    'more than 30 disjunctions',
    { where: and(where('a', 'in', many(6)), where('b', 'in', many(6))) },
    `'OR' supports up to 30 disjunctions, counted after normalization.`,
  ],
  [
    'two negative filters',
    { where: and(where('a', '!=', 1), where('b', 'not-in', [1])) },
    'Only one of NOT_EQUAL, NOT_IN, IS_NOT_NULL, IS_NOT_NAN is allowed per query.',
  ],
  [
    'not-in with in',
    { where: and(where('a', 'not-in', [1]), where('b', 'in', [1])) },
    `'NOT_IN' cannot be used in the same query with 'IN'.`,
  ],
  [
    'not-in with OR',
    { where: and(where('a', 'not-in', [1]), or(where('b', '==', 1), where('b', '==', 2))) },
    `'NOT_IN' cannot be used in the same query with 'OR'.`,
  ],
  ['one order field twice', { orderBy: by('a', 'a desc') }, 'The query orders by "a" more than once.'],
  ['an order after the name', { orderBy: by('__name__', 'a') }, 'order by clause cannot contain more fields after the key'],
  [
    'an inequality that would be ordered after the name',
    { where: where('a', '!=', 1), orderBy: by('__name__') },
    'order by clause cannot contain more fields after the key',
  ],
  [
    'one name with an inequality on another field',
    { where: and(where('a', '!=', 1), where('__name__', '==', { ref: 'c/1' })) },
    'Equality on key is not allowed if there are other inequality fields and key does not appear in inequalities.',
  ],
  ['a negative limit', { limit: -2 }, 'limit is negative'],
  ['a negative offset', { offset: -1 }, 'offset is negative'],
  ['a name compared with text', { where: where('__name__', '==', 'c/1') }, '__key__ filter value must be a Key'],
  [
    'a cursor longer than the order',
    { startAt: { before: true, values: [value({ ref: 'c/1' }), value(1)] } },
    'The start cursor has more values than the query has orders.',
  ],
];

describe('query validation', () => {
  const engine = memoryEngine();
  afterAll(() => engine.close());

  for (const [what, asked, message] of REFUSED) {
    it(`refuses ${what}`, async () => {
      expect(await refusal(() => engine.validateQuery(DB, query('c', asked)))).toEqual({ status: 'INVALID_ARGUMENT', message });
    });
  }

  it('refuses two array filters in one conjunction, but not in two', async () => {
    const [x, y] = [where('a', 'array-contains', 1), where('b', 'array-contains-any', [1, 2])];
    expect(await refusal(() => engine.validateQuery(DB, query('c', { where: and(x, y) })))).toEqual({
      status: 'INVALID_ARGUMENT',
      message: "A maximum of 1 'ARRAY_CONTAINS' filter is allowed per disjunction.",
    });
    expect(() => engine.validateQuery(DB, query('c', { where: or(x, y) }))).not.toThrow();
  });

  it('refuses of a query over every collection what has no index: filters and orders other than by name', async () => {
    const all = (more: Partial<Query>) => () => engine.validateQuery(DB, query('', { allDescendants: true, ...more }));
    const orders = 'kind is required for all orders except __key__ ascending';
    expect(all({ where: where('__name__', '>', { ref: 'c/1' }), orderBy: by('__name__') })).not.toThrow();
    expect(all({ parent: `${DB}/documents/c/1` })).not.toThrow();
    expect((await refusal(all({ orderBy: by('__name__ desc') }))).message).toBe(orders);
    expect((await refusal(all({ orderBy: by('n') }))).message).toBe(orders);
    expect((await refusal(all({ where: where('n', '==', 1) }))).message).toBe('kind is required for filter: n');
  });

  it('refuses of all descendants below a document what no index serves: filters and orders other than by name', async () => {
    const words = { status: 'INVALID_ARGUMENT', message: 'collection group queries are only allowed at the root parent' } as const;
    for (const collectionId of ['', 'g']) {
      const below = (more: Partial<Query>) => () =>
        engine.validateQuery(DB, query(collectionId, { allDescendants: true, parent: `${DB}/documents/c/1`, ...more }));
      expect(below({})).not.toThrow();
      expect(below({ where: where('__name__', '>', { ref: 'c/1/g/1' }), orderBy: by('__name__') })).not.toThrow();
      expect(await refusal(below({ where: where('n', '==', 1) }))).toEqual(words);
      expect(await refusal(below({ orderBy: by('n') }))).toEqual(words);
    }
    expect(() => engine.validateQuery(DB, query('g', { allDescendants: true, where: where('n', '==', 1) }))).not.toThrow();
    const direct = query('g', { parent: `${DB}/documents/c/1`, where: where('n', '==', 1), orderBy: by('n') });
    expect(() => engine.validateQuery(DB, direct)).not.toThrow();
  });

  it('refuses of one collection below a document names from the last to the first, for want of an index', async () => {
    const below = (order: string) => query('g', { allDescendants: true, parent: `${DB}/documents/c/1`, orderBy: by(order) });
    expect(() => engine.validateQuery(DB, below('__name__'))).not.toThrow();
    expect(await refusal(() => engine.validateQuery(DB, below('__name__ desc')))).toEqual({
      status: 'FAILED_PRECONDITION',
      message: 'The query requires an index.',
    });
    expect(() => engine.validateQuery(DB, { ...below('__name__ desc'), allDescendants: false })).not.toThrow();
    expect(() => engine.validateQuery(DB, { ...below('__name__ desc'), parent: `${DB}/documents` })).not.toThrow();
  });

  it('refuses sums and averages of what is walked by name, and counts it', async () => {
    const parent = `${DB}/documents/c/1`;
    const ask = (asked: Query, ...aggregations: Parameters<typeof engine.runAggregation>[2]) =>
      engine.runAggregation(DB, asked, aggregations, OWNER, {});
    const count = { alias: 'c', op: 'count' } as const;
    const [sum, average] = [{ alias: 's', op: 'sum', path: ['n'] } as const, { alias: 'a', op: 'avg', path: ['m', 'k'] } as const];
    for (const collectionId of ['', 'g']) {
      const below = query(collectionId, { allDescendants: true, parent });
      expect((await ask(below, count)).values.size).toBe(1);
      for (const [asked, fields] of [
        [[sum], 'n'],
        [[count, sum, average], 'n, m.k'],
      ] as const)
        expect(await refusal(() => ask(below, ...asked))).toEqual({
          status: 'INVALID_ARGUMENT',
          message: `This query requires an index with fields [${fields}] after __name__ and Firestore does not currently support such an index. Please try the query again with additional ordering on those fields.`,
        });
    }
    expect((await ask(query('g', { parent }), sum)).values.size).toBe(1);
    expect((await ask(query('g', { allDescendants: true }), sum)).values.size).toBe(1);
  });

  it('accepts a name of four underscores, and refuses one between two pairs', async () => {
    expect(() => engine.validateQuery(DB, query('____'))).not.toThrow();
    expect((await refusal(() => engine.validateQuery(DB, query('__x__')))).message).toContain('reserved');
    await engine.commit(DB, [set('____/____', { n: 1 })], OWNER);
    expect((await refusal(() => engine.commit(DB, [set('c/__x__', {})], OWNER))).status).toBe('INVALID_ARGUMENT');
  });

  it('accepts 30 disjunctions and 30 values', () => {
    expect(() => engine.validateQuery(DB, query('c', { where: and(where('a', 'in', many(5)), where('b', 'in', many(6))) }))).not.toThrow();
    expect(() => engine.validateQuery(DB, query('c', { where: where('a', 'in', many(30)) }))).not.toThrow();
  });
});
