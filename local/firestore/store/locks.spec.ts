import type { Engine, Query } from '../engine.ts';
import { and, by, DB, find, memoryEngine, merge, nameOf, or, OWNER, query, refusal, remove, set, value, where } from './testing.ts';

describe('a query inside a transaction', () => {
  let engine: Engine;
  const write = (...writes: Parameters<Engine['commit']>[1]) => engine.commit(DB, writes, OWNER);
  const waits = async (...writes: Parameters<Engine['commit']>[1]): Promise<boolean> =>
    write(...writes).then(
      () => false,
      (error: unknown) => (error as { status?: string }).status === 'ABORTED',
    );

  beforeEach(async () => {
    engine = memoryEngine({ lockWait: 20 });
    await write(set('c/a', { u: 'a', n: 1 }), set('c/b', { u: 'b', n: 2 }), set('c/c', { u: 'a', n: 3 }), set('c/d', { u: 'b', n: 4 }));
  });
  afterEach(() => engine.close());

  const hold = async (asked: Query): Promise<string> => {
    const transaction = engine.beginTransaction(DB, { readOnly: false });
    await engine.runQuery(DB, asked, OWNER, { transaction });
    return transaction;
  };

  it('makes wait what matched before or matches after, and nobody else', async () => {
    await hold(query('c', { where: where('u', '==', 'a') }));
    expect(await waits(set('c/b', { u: 'b', n: 20 }))).toBeFalse();
    expect(await waits(set('c/new', { u: 'c' }))).toBeFalse();
    expect(await waits(remove('c/d'))).toBeFalse();
    expect(await waits(merge('c/a', { n: 9 }, ['n'])))
      .withContext('changed inside')
      .toBeTrue();
    expect(await waits(merge('c/a', { u: 'z' }, ['u'])))
      .withContext('would leave')
      .toBeTrue();
    expect(await waits(merge('c/b', { u: 'a' }, ['u'])))
      .withContext('would enter')
      .toBeTrue();
    expect(await waits(set('c/new', { u: 'a' })))
      .withContext('would be new in it')
      .toBeTrue();
    expect(await waits(remove('c/c'))).toBeTrue();
    expect(await waits(set('c/a', { u: 'a', n: 1 })))
      .withContext('changes nothing')
      .toBeFalse();
  });

  it('with a limit holds its window only: what would enter it waits, what lies behind does not', async () => {
    await hold(query('c', { orderBy: by('n'), limit: 2 }));
    expect(await waits(set('c/d', { u: 'b', n: 40 }))).toBeFalse();
    expect(await waits(set('c/late', { n: 2.5 }))).toBeFalse();
    expect(await waits(set('c/b', { n: 2, more: true })))
      .withContext('its last document')
      .toBeTrue();
    expect(await waits(set('c/early', { n: 0 })))
      .withContext('enters at the front')
      .toBeTrue();
    expect(await waits(set('c/d', { n: 1.5 })))
      .withContext('moves into it')
      .toBeTrue();
  });

  it('with a limit that its result does not reach holds everything that matches', async () => {
    await hold(query('c', { where: where('u', '==', 'a'), orderBy: by('n'), limit: 3 }));
    expect(await waits(set('c/late', { u: 'a', n: 99 }))).toBeTrue();
    expect(await waits(set('c/late', { u: 'b', n: 99 }))).toBeFalse();
  });

  it('with cursors holds what lies between them', async () => {
    const inside = { values: [value(2)], before: true };
    await hold(query('c', { orderBy: by('n'), startAt: inside, endAt: { values: [value(3)], before: false } }));
    expect(await waits(set('c/a', { n: 1.5 }))).toBeFalse();
    expect(await waits(set('c/d', { n: 5 }))).toBeFalse();
    expect(await waits(set('c/between', { n: 2.5 }))).toBeTrue();
  });

  it('with a disjunction or bounds holds each part', async () => {
    await hold(query('c', { where: or(where('n', '==', 4), and(where('u', '==', 'a'), where('n', '<', 2))) }));
    expect(await waits(set('c/c', { u: 'a', n: 30 }))).toBeFalse();
    expect(await waits(set('c/d', { u: 'b', n: 5 }))).toBeTrue();
    expect(await waits(set('c/new', { u: 'a', n: 0 }))).toBeTrue();
  });

  it('over a group holds the group below its parent; over a collection, that collection', async () => {
    await write(set('p/1/g/x', { k: 1 }), set('p/2/g/y', { k: 2 }));
    const group = await hold(query('g', { allDescendants: true, where: where('k', '==', 1) }));
    expect(await waits(set('p/2/g/y', { k: 3 }))).toBeFalse();
    expect(await waits(set('p/2/g/z', { k: 1 }))).toBeTrue();
    engine.rollback(DB, group);
    await hold(query('g', { parent: nameOf('p/1') }));
    expect(await waits(set('p/2/g/z', { k: 1 }))).toBeFalse();
    expect(await waits(set('p/1/g/z', { k: 7 }))).toBeTrue();
  });

  it('over everything, a count, or a listing with missing parents is held too', async () => {
    const kindless = await hold(query('', { parent: nameOf('p/1'), allDescendants: true }));
    expect(await waits(set('p/1/deep/x', {}))).toBeTrue();
    expect(await waits(set('p/2/deep/x', {}))).toBeFalse();
    engine.rollback(DB, kindless);
    const counted = engine.beginTransaction(DB, { readOnly: false });
    const asked = query('c', { where: where('u', '==', 'a') });
    await engine.runAggregation(DB, asked, [{ alias: 'n', op: 'count' }], OWNER, { transaction: counted });
    expect(await waits(set('c/new', { u: 'a' }))).toBeTrue();
    expect(await waits(set('c/new', { u: 'b' }))).toBeFalse();
    engine.rollback(DB, counted);
    const listed = engine.beginTransaction(DB, { readOnly: false });
    await engine.listDocuments(DB, query('m'), true, OWNER, { transaction: listed });
    expect(await waits(set('m/parent/below/x', {}))).toBeTrue();
  });

  it('and a verification elsewhere are both reads: neither waits', async () => {
    const transaction = engine.beginTransaction(DB, { readOnly: false });
    await engine.batchGet(DB, [nameOf('c/a')], OWNER, { transaction });
    expect(await waits({ kind: 'verify', name: nameOf('c/a'), precondition: { exists: true } })).toBeFalse();
  });

  it('leaves twenty transactions on disjoint filters alone: all commit at their first attempt', async () => {
    const all = Array.from({ length: 20 }, (_, i) => i);
    await write(...all.map((i) => set(`t/${i}`, { u: i, n: 0 })));
    const held = await Promise.all(all.map((i) => hold(query('t', { where: where('u', '==', i) }))));
    await Promise.all(held.map((transaction, i) => engine.commit(DB, [merge(`t/${i}`, { n: 1 }, ['n'])], OWNER, transaction)));
    expect(await find(engine, query('t', { where: where('n', '==', 1), limit: 30 }))).toHaveSize(20);
  });

  it('ends when a clearing takes what it found', async () => {
    const transaction = await hold(query('c', { where: where('u', '==', 'a') }));
    const apart = await hold(query('other'));
    engine.clear(DB, nameOf('c'));
    expect((await refusal(() => engine.commit(DB, [], OWNER, transaction))).status).toBe('ABORTED');
    await engine.commit(DB, [], OWNER, apart);
  });
});
