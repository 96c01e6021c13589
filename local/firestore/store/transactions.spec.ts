import type { Engine } from '../engine.ts';
import { ALICE, clockAt, DB, fields, find, get, memoryEngine, nameOf, OWNER, query, refusal, set } from './testing.ts';

describe('transactions', () => {
  let engine: Engine;
  const clock = clockAt(1_700_000_000_000_000n);
  const begin = () => engine.beginTransaction(DB, { readOnly: false });
  const read = (transaction: string, path: string) => engine.batchGet(DB, [nameOf(path)], OWNER, { transaction });

  beforeEach(async () => {
    engine = memoryEngine({ clock: clock.read, lockWait: 40 });
    await engine.commit(DB, [set('a/1', { n: 1 })], OWNER);
  });
  afterEach(() => engine.close());

  it('make a write by another wait until they commit', async () => {
    const transaction = begin();
    await read(transaction, 'a/1');
    const outside = engine.commit(DB, [set('a/1', { n: 'outside' })], ALICE);
    const inside = engine.commit(DB, [set('a/1', { n: 'inside' })], OWNER, transaction);
    expect((await inside).commitTime < (await outside).commitTime).toBeTrue();
    expect((await get(engine, 'a/1'))?.fields).toEqual(fields({ n: 'outside' }));
  });

  it('end when what they read is cleared, instead of writing from what is no more', async () => {
    const [reader, other] = [begin(), begin()];
    await read(reader, 'a/1');
    await read(other, 'b/1');
    engine.clear(DB, nameOf('a'));
    expect((await refusal(() => engine.commit(DB, [set('a/1', { n: 'stale' })], OWNER, reader))).status).toBe('ABORTED');
    expect(await get(engine, 'a/1')).toBeNull();
    await engine.commit(DB, [set('b/1', {})], OWNER, other);
    expect(await find(engine, query('b'))).toEqual(['1']);
  });

  it('make a write by another fail when the wait is over, ending the waiter', async () => {
    const [holder, waiter] = [begin(), begin()];
    await read(holder, 'a/1');
    expect(await refusal(() => engine.commit(DB, [set('a/1', {})], OWNER, waiter))).toEqual({
      status: 'ABORTED',
      message: 'Transaction lock timeout.',
    });
    expect(await refusal(() => read(waiter, 'a/1'))).toEqual({
      status: 'ABORTED',
      message: 'The referenced transaction has expired or is no longer valid.',
    });
  });

  it('lock what they queried, found or not, and leave other collections alone', async () => {
    const transaction = begin();
    await engine.runQuery(DB, query('b'), OWNER, { transaction });
    await read(transaction, 'c/missing');
    await engine.commit(DB, [set('a/1', {})], OWNER);
    expect((await refusal(() => engine.commit(DB, [set('b/new', {})], OWNER))).status).toBe('ABORTED');
    expect((await refusal(() => engine.commit(DB, [set('c/missing', {})], OWNER))).status).toBe('ABORTED');
    engine.rollback(DB, transaction);
    await engine.commit(DB, [set('b/new', {})], OWNER);
    expect(await find(engine, query('b'))).toEqual(['new']);
  });

  it('that wait for each other let one through at once', async () => {
    const [first, second] = [begin(), begin()];
    await read(first, 'a/1');
    await read(second, 'a/1');
    const outcomes = await Promise.allSettled([
      engine.commit(DB, [set('a/1', { n: 'first' })], OWNER, first),
      engine.commit(DB, [set('a/1', { n: 'second' })], OWNER, second),
    ]);
    expect(outcomes.map((outcome) => outcome.status)).toEqual(['fulfilled', 'rejected']);
  });

  it('expire after sixty idle seconds', async () => {
    const transaction = begin();
    await read(transaction, 'a/1');
    clock.now += 61_000_000n;
    await engine.commit(DB, [set('a/1', { n: 2 })], OWNER);
    expect((await refusal(() => read(transaction, 'a/1'))).status).toBe('ABORTED');
  });

  it('survive a malformed commit, end with any other, and may be rolled back after their end', async () => {
    const transaction = begin();
    expect((await refusal(() => engine.commit(DB, [set('a', {})], OWNER, transaction))).status).toBe('INVALID_ARGUMENT');
    await engine.commit(DB, [], OWNER, transaction);
    expect((await refusal(() => engine.commit(DB, [], OWNER, transaction))).status).toBe('ABORTED');
    engine.rollback(DB, transaction);
    expect((await refusal(() => engine.rollback(DB, 'never begun'))).status).toBe('INVALID_ARGUMENT');
  });

  it('read-only see their snapshot, take no locks and refuse writes', async () => {
    await engine.commit(DB, [set('a/2', { n: 5 })], OWNER);
    const { transaction = '' } = await engine.runQuery(DB, query('a'), OWNER, { begin: { readOnly: true } });
    await engine.commit(DB, [set('a/1', { n: 9 }), { kind: 'delete', name: nameOf('a/2') }, set('a/3', {})], OWNER);
    const then = await engine.runQuery(DB, query('a', { orderBy: [{ path: ['n'], descending: true }] }), OWNER, { transaction });
    expect(then.documents.map((document) => document.fields)).toEqual([fields({ n: 5 }), fields({ n: 1 })]);
    expect((await read(transaction, 'a/3')).found[0]?.document).toBeNull();
    expect((await refusal(() => engine.commit(DB, [set('a/1', {})], OWNER, transaction))).status).toBe('INVALID_ARGUMENT');
  });

  it('read nothing before the birth of the store within the hour, unless history was given up', async () => {
    const young = memoryEngine({ clock: clock.read });
    await young.commit(DB, [set('a/1', { n: 1 })], OWNER);
    const readTime = clock.now - 60_000_000n;
    expect((await young.batchGet(DB, [nameOf('a/1')], OWNER, { readTime })).found[0]?.document).toBeNull();
    expect((await young.runQuery(DB, query('a'), OWNER, { readTime })).documents).toEqual([]);
    expect((await refusal(() => young.batchGet(DB, [nameOf('a/1')], OWNER, { readTime: clock.now - 3_601_000_000n }))).status).toBe(
      'FAILED_PRECONDITION',
    );
    const filled = memoryEngine({ clock: clock.read });
    filled.restore([{ name: nameOf('a/1'), fields: fields({ n: 1 }), createTime: 1n, updateTime: 2n }]);
    expect((await refusal(() => filled.batchGet(DB, [nameOf('a/1')], OWNER, { readTime }))).status).toBe('FAILED_PRECONDITION');
    young.close();
    filled.close();
  });

  it('read at an earlier time, but neither in the future nor before the kept history', async () => {
    const before = engine.now(DB);
    await engine.commit(DB, [set('a/1', { n: 2 })], OWNER);
    const { found, readTime } = await engine.batchGet(DB, [nameOf('a/1')], OWNER, { readTime: before });
    expect([found[0]?.document?.fields, readTime]).toEqual([fields({ n: 1 }), before]);
    expect((await refusal(() => engine.batchGet(DB, [nameOf('a/1')], OWNER, { readTime: clock.now + 60_000_000n }))).status).toBe(
      'INVALID_ARGUMENT',
    );
    expect((await refusal(() => engine.batchGet(DB, [nameOf('a/1')], OWNER, { readTime: 1n }))).status).toBe('FAILED_PRECONDITION');
  });
});
