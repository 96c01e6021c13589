import type { Engine, Query } from '../engine.ts';
import { and, by, DB, fields, find, memoryEngine, nameOf, or, OWNER, query, refusal, set, value, where } from '../store/testing.ts';

describe('queries', () => {
  let engine: Engine;
  const load = (...documents: [string, Record<string, unknown>][]) =>
    engine.commit(
      DB,
      documents.map(([path, plain]) => set(path, plain)),
      OWNER,
    );
  const ask = (more: Partial<Query> = {}) => find(engine, query('c', more));

  beforeEach(() => (engine = memoryEngine()));
  afterEach(() => engine.close());

  it('order by explicit fields, then by name, and leave out documents that lack an ordered field', async () => {
    await load(['c/a', { n: 2 }], ['c/b', { n: 1 }], ['c/d', { n: 2 }], ['c/e', {}]);
    expect(await ask()).toEqual(['a', 'b', 'd', 'e']);
    expect(await ask({ orderBy: by('n') })).toEqual(['b', 'a', 'd']);
    expect(await ask({ orderBy: by('n desc') })).toEqual(['d', 'a', 'b']);
    expect(await ask({ orderBy: by('n desc', '__name__') })).toEqual(['a', 'd', 'b']);
    expect(await ask({ orderBy: by('__name__ desc') })).toEqual(['e', 'd', 'b', 'a']);
  });

  it('put inequality fields into the order in field-path order', async () => {
    await load(['c/1', { b: 2, a: 1 }], ['c/2', { b: 1, a: 2 }], ['c/3', { b: 3, a: 1 }]);
    expect(await ask({ where: and(where('b', '>', 0), where('a', '>', 0)) })).toEqual(['1', '3', '2']);
    expect(await ask({ where: and(where('b', '>', 0), where('a', '>', 0)), orderBy: by('b desc') })).toEqual(['3', '1', '2']);
  });

  it('keep range filters inside the type of their operand', async () => {
    await load(
      ['c/1', { v: 5 }],
      ['c/2', { v: '5' }],
      ['c/3', { v: null }],
      ['c/4', { v: NaN }],
      ['c/5', { v: 5.5 }],
      ['c/6', { v: true }],
    );
    expect(await ask({ where: where('v', '>=', 5) })).toEqual(['1', '5']);
    expect(await ask({ where: where('v', '<', 100) })).toEqual(['1', '5']);
    expect(await ask({ where: where('v', '>', '') })).toEqual(['2']);
    expect(await ask({ where: where('v', '>=', false) })).toEqual(['6']);
  });

  it('let null and NaN match only the unary filters', async () => {
    await load(['c/1', { v: null }], ['c/2', { v: NaN }], ['c/3', { v: 1 }], ['c/4', {}], ['c/5', { v: [null] }]);
    expect(await ask({ where: where('v', '==', null) })).toEqual([]);
    expect(await ask({ where: where('v', 'in', [null, NaN, 1]) })).toEqual(['3']);
    expect(await ask({ where: where('v', 'array-contains', null) })).toEqual([]);
    const unary = (op: 'is-null' | 'is-not-null' | 'is-nan' | 'is-not-nan') => ask({ where: { kind: 'unary', path: ['v'], op } });
    expect(await unary('is-null')).toEqual(['1']);
    expect(await unary('is-nan')).toEqual(['2']);
    expect(await unary('is-not-null')).toEqual(['2', '3', '5']);
    expect(await unary('is-not-nan')).toEqual(['3', '5']);
    expect(await ask({ where: where('v', '!=', 1) })).toEqual(['2', '5']);
    expect(await ask({ where: where('v', 'not-in', [1]) })).toEqual(['2', '5']);
    expect(await ask({ where: where('v', 'not-in', [1, null]) })).toEqual([]);
  });

  it('match arrays by element, each document once', async () => {
    await load(['c/1', { t: ['x', 'y', 'x'] }], ['c/2', { t: ['y'] }], ['c/3', { t: 'x' }]);
    expect(await ask({ where: where('t', 'array-contains', 'x') })).toEqual(['1']);
    expect(await ask({ where: where('t', 'array-contains-any', ['x', 'y']) })).toEqual(['1', '2']);
    expect(await ask({ where: where('t', '==', ['y']) })).toEqual(['2']);
  });

  it('nest AND and OR freely, without duplicates, in the order of the query', async () => {
    await load(['c/1', { a: 1, n: 3 }], ['c/2', { b: 1, n: 2 }], ['c/3', { a: 1, b: 1, n: 1 }], ['c/4', { n: 0 }]);
    const either = or(where('a', '==', 1), where('b', '==', 1));
    expect(await ask({ where: either })).toEqual(['1', '2', '3']);
    expect(await ask({ where: and(either, where('n', '>', 1)), orderBy: by('n') })).toEqual(['2', '1']);
    expect(await ask({ where: either, orderBy: by('n'), limit: 2 })).toEqual(['3', '2']);
  });

  it('look names up, range over them and pin them in lists', async () => {
    await load(['c/a', {}], ['c/b', {}], ['c/b/c/z', {}], ['c/d', {}]);
    expect(await ask({ where: where('__name__', '==', { ref: 'c/b' }) })).toEqual(['b']);
    expect(await ask({ where: where('__name__', 'in', [{ ref: 'c/d' }, { ref: 'c/a' }]) })).toEqual(['a', 'd']);
    expect(await ask({ where: where('__name__', '>', { ref: 'c/a' }) })).toEqual(['b', 'd']);
    expect(await ask({ where: where('__name__', '<=', { ref: 'c/b' }) })).toEqual(['a', 'b']);
  });

  it('start and end at cursors, inclusive or not, names included', async () => {
    await load(['c/a', { n: 1 }], ['c/b', { n: 2 }], ['c/c', { n: 2 }], ['c/d', { n: 3 }]);
    const at = (before: boolean, ...values: unknown[]) => ({ before, values: values.map(value) });
    const orderBy = by('n');
    expect(await ask({ orderBy, startAt: at(true, 2) })).toEqual(['b', 'c', 'd']);
    expect(await ask({ orderBy, startAt: at(false, 2) })).toEqual(['d']);
    expect(await ask({ orderBy, startAt: at(false, 2, { ref: 'c/b' }) })).toEqual(['c', 'd']);
    expect(await ask({ orderBy, endAt: at(true, 2) })).toEqual(['a']);
    expect(await ask({ orderBy, endAt: at(false, 2, { ref: 'c/b' }) })).toEqual(['a', 'b']);
    expect(await ask({ orderBy: by('n desc'), startAt: at(true, 2), endAt: at(true, 1) })).toEqual(['c', 'b']);
    expect(await ask({ startAt: at(false, { ref: 'c/b' }), offset: 1 })).toEqual(['d']);
  });

  it('apply offset, limit and projection', async () => {
    await load(['c/a', { n: 1, m: { x: 1, y: 2 } }], ['c/b', { n: 2 }], ['c/d', { n: 3 }]);
    expect(await ask({ offset: 1, limit: 1 })).toEqual(['b']);
    expect(await ask({ limit: 0 })).toEqual([]);
    const selected = await engine.runQuery(DB, query('c', { limit: 1, select: [['m', 'y'], ['absent']] }), OWNER, {});
    expect(selected.documents.map((document) => document.fields)).toEqual([fields({ m: { y: 2 } })]);
    const names = await engine.runQuery(DB, query('c', { limit: 1, select: [['__name__']] }), OWNER, {});
    expect(names.documents.map((document) => document.fields.size)).toEqual([0]);
  });

  it('reach a collection group below their parent only, in the order of whole names', async () => {
    await load(['c/1', {}], ['p/a/c/2', { n: 2 }], ['p/a/c/2/c/3', { n: 3 }], ['p/b/c/0', { n: 0 }], ['d/1', {}]);
    expect(await ask({ allDescendants: true })).toEqual(['1', '2', '3', '0']);
    expect(await ask({ allDescendants: true, parent: nameOf('p/a') })).toEqual(['2', '3']);
    expect(await ask({ allDescendants: true, orderBy: by('n desc') })).toEqual(['3', '2', '0']);
    expect(await ask({ parent: nameOf('p/a') })).toEqual(['2']);
    expect(await find(engine, query('', { allDescendants: true, parent: nameOf('p/a') }))).toEqual(['2', '3']);
    expect(await find(engine, query(''))).toEqual(['1', '1']);
  });

  it('jump over deep subtrees, and show missing parents where asked', async () => {
    await engine.commit(
      DB,
      Array.from({ length: 40 }, (_, i) => set(`c/b/sub/${i}`, {})),
      OWNER,
    );
    await load(['c/a', {}], ['c/d', {}]);
    expect(await ask()).toEqual(['a', 'd']);
    expect(await ask({ orderBy: by('__name__ desc') })).toEqual(['d', 'a']);
    const listed = await engine.listDocuments(DB, query('c'), true, OWNER, {});
    expect(listed.map(({ name, document }) => [name, document !== null])).toEqual([
      [nameOf('c/a'), true],
      [nameOf('c/b'), false],
      [nameOf('c/d'), true],
    ]);
    expect(engine.listCollectionIds(DB, `${DB}/documents`)).toEqual(['c']);
    expect(engine.listCollectionIds(DB, nameOf('c/b'))).toEqual(['sub']);
  });

  it('count, sum and average, only over documents that have every aggregated field', async () => {
    await load(['c/1', { n: 1, m: 1 }], ['c/2', { n: 2.5, m: 'x' }], ['c/3', { n: 'text' }], ['c/4', { m: 1 }]);
    const aggregate = async (more: Partial<Query>, ...aggregations: Parameters<Engine['runAggregation']>[2]) =>
      Object.fromEntries((await engine.runAggregation(DB, query('c', more), aggregations, OWNER, {})).values);
    const sum = { alias: 's', op: 'sum', path: ['n'] } as const;
    expect(await aggregate({}, { alias: 'c', op: 'count' })).toEqual({ c: value(4) });
    expect(await aggregate({ limit: 3 }, { alias: 'c', op: 'count', upTo: 2n })).toEqual({ c: value(2) });
    expect(await aggregate({ where: where('n', '>', 0) }, { alias: 'c', op: 'count' })).toEqual({ c: value(2) });
    expect(await aggregate({}, sum, { alias: 'a', op: 'avg', path: ['n'] })).toEqual({ s: value(3.5), a: value(1.75) });
    expect(await aggregate({}, { alias: 'c', op: 'count' }, { ...sum, path: ['m'] })).toEqual({ c: value(3), s: value(2) });
    expect(await aggregate({ where: where('n', '==', 9) }, sum, { alias: 'a', op: 'avg', path: ['n'] })).toEqual({
      s: value(0),
      a: value(null),
    });
    await load(['c/5', { n: 9223372036854775807n }]);
    expect((await aggregate({ where: where('n', '>', 100) }, sum))['s']).toEqual(value(9223372036854775807n));
    const six = Array.from({ length: 6 }, (_, i) => ({ ...sum, alias: `s${i}` }));
    expect((await refusal(() => aggregate({}, ...six))).status).toBe('INVALID_ARGUMENT');
  });

  it('sort and filter values too long for an index key exactly', async () => {
    const long = 'x'.repeat(2000);
    await load(['c/1', { s: `${long}b` }], ['c/2', { s: `${long}a` }], ['c/3', { s: long }], ['c/4', { s: 'y' }]);
    expect(await ask({ orderBy: by('s') })).toEqual(['3', '2', '1', '4']);
    expect(await ask({ where: where('s', '==', `${long}a`) })).toEqual(['2']);
    expect(await ask({ where: where('s', '>', `${long}a`) })).toEqual(['1', '4']);
    expect(await ask({ where: where('s', '<=', `${long}a`) })).toEqual(['3', '2']);
    expect(await ask({ orderBy: by('s'), startAt: { before: false, values: [value(`${long}a`)] } })).toEqual(['1', '4']);
  });

  it('follow updates and deletions through the indexes they use', async () => {
    await load(['c/1', { n: 1, t: ['x'] }], ['c/2', { n: 2, t: ['x', 'y'] }]);
    const both = and(where('t', 'array-contains', 'x'), where('n', '>', 0));
    expect(await ask({ where: both })).toEqual(['1', '2']);
    await load(['c/1', { n: 3, t: ['x'] }], ['c/2', { n: 2, t: ['y'] }], ['c/3', { n: 0.5, t: ['x'] }]);
    expect(await ask({ where: both })).toEqual(['3', '1']);
    await engine.commit(DB, [{ kind: 'delete', name: nameOf('c/3') }], OWNER);
    expect(await ask({ where: both })).toEqual(['1']);
  });

  it('count what is returned to clients', async () => {
    await load(['c/1', {}], ['c/2', {}]);
    engine.usage.reset();
    await engine.runQuery(DB, query('c'), { admin: false, auth: { uid: 'zoe', token: {} } }, {});
    await ask({ limit: 1 });
    expect(engine.usage.snapshot()).toEqual({ reads: { zoe: 2, owner: 1 }, writes: {} });
  });
});
