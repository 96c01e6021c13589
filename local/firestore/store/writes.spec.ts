import { FirestoreError, type CommitEvent, type Engine, type Transform, type Write } from '../engine.ts';
import { ALICE, DB, fields, find, get, memoryEngine, merge, nameOf, OWNER, query, refusal, remove, set, value } from './testing.ts';

describe('writes', () => {
  let engine: Engine;
  const commit = (...writes: Write[]) => engine.commit(DB, writes, OWNER);
  const transform = (path: string, ...transforms: Transform[]) =>
    commit({ kind: 'update', name: nameOf(path), fields: new Map(), mask: [], transforms });
  const data = async (path: string) => Object.fromEntries((await get(engine, path))?.fields ?? []);

  beforeEach(() => (engine = memoryEngine()));
  afterEach(() => engine.close());

  it('replace all fields without a mask', async () => {
    await commit(set('a/1', { x: 1, y: 2 }));
    await commit(set('a/1', { z: 3 }));
    expect(await data('a/1')).toEqual({ z: value(3) });
  });

  it('with a mask set and delete the listed paths, keep siblings, and create a missing document', async () => {
    await commit(set('a/1', { m: { keep: 1, drop: 2 }, other: 3 }));
    await commit(merge('a/1', { m: { added: 4 } }, ['m.added', 'm.drop']));
    expect(await data('a/1')).toEqual({ m: value({ keep: 1, added: 4 }), other: value(3) });
    await commit(merge('a/2', { 'odd key': 1 }, ['`odd key`']));
    expect(await data('a/2')).toEqual({ 'odd key': value(1) });
  });

  it('check preconditions and leave nothing of a refused commit', async () => {
    expect(await refusal(() => commit(set('a/2', {}), set('a/1', {}, { precondition: { exists: true } })))).toEqual({
      status: 'NOT_FOUND',
      message: `No document to update: ${nameOf('a/1')}`,
    });
    expect(await get(engine, 'a/2')).toBeNull();
    const { commitTime } = await commit(set('a/1', {}));
    expect(await refusal(() => commit(set('a/1', {}, { precondition: { exists: false } })))).toEqual({
      status: 'ALREADY_EXISTS',
      message: `Document already exists: ${nameOf('a/1')}`,
    });
    expect((await refusal(() => commit(set('a/1', { x: 1 }, { precondition: { updateTime: commitTime - 1n } })))).status).toBe(
      'FAILED_PRECONDITION',
    );
    await commit(set('a/1', { x: 1 }, { precondition: { updateTime: commitTime } }));
    expect(await data('a/1')).toEqual({ x: value(1) });
  });

  it('that change nothing keep the update time and notify nobody', async () => {
    const events: CommitEvent[] = [];
    engine.onCommit((event) => events.push(event));
    const first = await commit(set('a/1', { x: 1 }));
    const second = await commit(set('a/1', { x: 1 }));
    expect(second.commitTime > first.commitTime).toBeTrue();
    expect(second.writeResults[0]?.updateTime).toBe(first.commitTime);
    expect((await get(engine, 'a/1'))?.updateTime).toBe(first.commitTime);
    expect(events.map((event) => event.changes.map((change) => change.name))).toEqual([[nameOf('a/1')]]);
  });

  it('delete without update time, and tell listeners what was there', async () => {
    await commit(set('a/1', { x: 1 }));
    const events: CommitEvent[] = [];
    engine.onCommit((event) => events.push(event));
    expect((await commit(remove('a/1'))).writeResults).toEqual([{ transformResults: [] }]);
    expect(events[0]?.changes[0]?.before?.fields).toEqual(fields({ x: 1 }));
    expect(events[0]?.changes[0]?.after).toBeNull();
    expect(await get(engine, 'a/1')).toBeNull();
  });

  it('transform: request time in milliseconds, the same through the commit', async () => {
    const stamp: Transform = { path: ['at'], op: 'requestTime' };
    const { commitTime, writeResults } = await commit(set('a/1', {}, { transforms: [stamp] }), set('a/2', {}, { transforms: [stamp] }));
    const expected = { t: 'time' as const, v: commitTime - (commitTime % 1000n) };
    expect(writeResults.map((result) => result.transformResults)).toEqual([[expected], [expected]]);
    expect(await data('a/2')).toEqual({ at: expected });
  });

  it('transform: increments saturate, turn double with a double, and replace what is no number', async () => {
    await commit(set('a/1', { max: 9223372036854775807n, int: 1, text: 'x' }));
    const add = (path: string, operand: unknown): Transform => ({ path: [path], op: 'increment', operand: value(operand) });
    await transform('a/1', add('max', 5), add('int', 0.5), add('text', 2), add('missing', 3));
    expect(await data('a/1')).toEqual({ max: value(9223372036854775807n), int: value(1.5), text: value(2), missing: value(3) });
  });

  it('transform: maximum and minimum keep the stored value on ties, and NaN wins', async () => {
    await commit(set('a/1', { tie: 1, nan: NaN, low: 3, high: 3 }));
    const results = await transform(
      'a/1',
      { path: ['tie'], op: 'maximum', operand: value({ double: 1 }) },
      { path: ['nan'], op: 'minimum', operand: value(1) },
      { path: ['low'], op: 'minimum', operand: value(2) },
      { path: ['high'], op: 'maximum', operand: value(4) },
    );
    expect(await data('a/1')).toEqual({ tie: value(1), nan: value(NaN), low: value(2), high: value(4) });
    expect(results.writeResults[0]?.transformResults).toEqual([value(1), value(NaN), value(2), value(4)]);
  });

  it('transform: array unions and removals go by value, start from nothing on other types, and answer null', async () => {
    await commit(set('a/1', { list: [1, NaN, 'x'], text: 'no list' }));
    const result = await transform(
      'a/1',
      { path: ['list'], op: 'appendMissing', operand: [value({ double: 1 }), value(NaN), value('y')] },
      { path: ['list'], op: 'removeAll', operand: [value('x')] },
      { path: ['text'], op: 'appendMissing', operand: [value(2)] },
    );
    expect(await data('a/1')).toEqual({ list: value([1, NaN, 'y']), text: value([2]) });
    expect(result.writeResults[0]?.transformResults).toEqual([value(null), value(null), value(null)]);
  });

  it('chain within one commit when they meet on a document', async () => {
    await commit(set('a/1', { n: 1 }), {
      kind: 'transform',
      name: nameOf('a/1'),
      transforms: [{ path: ['n'], op: 'increment', operand: value(2) }],
    });
    expect(await data('a/1')).toEqual({ n: value(3) });
  });

  it('refuse to verify a document twice or to verify and write it', async () => {
    const verify: Write = { kind: 'verify', name: nameOf('a/1'), precondition: { exists: false } };
    await commit(verify);
    expect((await refusal(() => commit(verify, verify))).status).toBe('INVALID_ARGUMENT');
    expect((await refusal(() => commit(verify, set('a/1', {})))).status).toBe('INVALID_ARGUMENT');
    await commit(set('a/1', {}));
    expect((await refusal(() => commit(verify))).status).toBe('ALREADY_EXISTS');
  });

  it('refuse an update after a deletion, and a creation after another write, of one document in one commit', async () => {
    const must = { precondition: { exists: true } };
    const create = { precondition: { exists: false } };
    await commit(set('a/1', { x: 1 }));
    for (const writes of [
      [remove('a/1'), set('a/1', {}, must)],
      [set('a/2', {}), set('a/2', {}, create)],
    ])
      expect((await refusal(() => commit(...writes))).status).toBe('INVALID_ARGUMENT');
    await commit(remove('a/1'), set('a/1', { x: 2 }, create), set('a/1', { x: 3 }, must), remove('a/1'), set('a/1', { x: 4 }));
    expect((await refusal(() => commit(set('a/2', {}, must), remove('a/2')))).status).toBe('NOT_FOUND');
  });

  it('in a batch succeed and fail each alone, and refuse one document twice', async () => {
    const results = await engine.batchWrite(
      DB,
      [set('a/1', {}), set('a/2', {}, { precondition: { exists: true } }), set('a/3', {})],
      ALICE,
    );
    expect(results.map((result) => (result instanceof FirestoreError ? result.status : 'OK'))).toEqual(['OK', 'NOT_FOUND', 'OK']);
    expect(await find(engine, query('a'))).toEqual(['1', '3']);
    expect((await refusal(() => engine.batchWrite(DB, [set('a/1', {}), remove('a/1')], ALICE))).status).toBe('INVALID_ARGUMENT');
  });

  it('refuse malformed names and oversized or reserved content', async () => {
    const long = 'x'.repeat(1_048_488);
    let deep: unknown = 1;
    for (let i = 0; i < 21; i++) deep = { d: deep };
    const cases: [Write, RegExp][] = [
      [set('a', {}), /lacks "\/" at index 45\./],
      [set('a/__odd__', {}), /reserved/],
      [set('a/..', {}), /"\.\."/],
      [set(`a/${'i'.repeat(1501)}`, {}), /1500 bytes/],
      [set('a/1', { x: long }), /The value of property "x" is longer than 1048487 bytes\./],
      [
        set('a/1', { x: 'x'.repeat(600_000), y: 'y'.repeat(600_000) }),
        /^Document '.*\/a\/1' cannot be written because its size \(1,200,\d+ bytes\) exceeds the maximum allowed size of 1,048,576 bytes\.$/,
      ],
      [set('a/1', { x: [[1]] }), /Nested arrays are not allowed/],
      [set('a/1', { __x__: 1 }), /reserved/],
      [set('a/1', { deep }), /more than 20 levels/],
    ];
    for (const [write, message] of cases) {
      const error = await refusal(() => commit(write));
      expect(error.status).toBe('INVALID_ARGUMENT');
      expect(error.message).toMatch(message);
    }
    await commit(set('a/__id7__', { x: 'x'.repeat(1_048_000) }));
    expect((await get(engine, 'a/__id7__'))?.fields.size).toBe(1);
  });

  it('clear a subtree and tell listeners of every document', async () => {
    await commit(set('a/1', {}), set('a/1/b/2', {}), set('a/2', {}));
    const gone: string[] = [];
    engine.onCommit((event) => gone.push(...event.changes.map((change) => change.name)));
    engine.clear(DB, nameOf('a/1'));
    expect(gone).toEqual([nameOf('a/1'), nameOf('a/1/b/2')]);
    expect(await find(engine, query('a'))).toEqual(['2']);
  });
});
