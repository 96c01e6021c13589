import type { Engine, RuleDecision, RuleRequest } from '../engine.ts';
import { ALICE, DB, fields, get, memoryEngine, nameOf, OWNER, query, refusal, set, where } from './testing.ts';

describe('rules', () => {
  let engine: Engine;
  let asked: RuleRequest[];
  let answer: (request: RuleRequest) => boolean;
  const check = (request: RuleRequest): RuleDecision => {
    asked.push(request);
    const allowed = answer(request);
    return { allowed, reason: allowed ? '' : `false for '${request.method}' @ L3` };
  };

  beforeEach(async () => {
    asked = [];
    answer = () => true;
    engine = memoryEngine({ authorizer: { rulesFor: (project) => (project === 'demo' ? { check } : null) } });
    await engine.commit(DB, [set('a/1', { n: 1 })], OWNER);
  });
  afterEach(() => engine.close());

  it('are not asked about administrators', () => {
    expect(asked).toEqual([]);
  });

  it('come before preconditions: a forbidden update of a missing document is denied, an allowed one not found', async () => {
    const update = set('a/9', {}, { precondition: { exists: true } });
    answer = () => false;
    expect(await refusal(() => engine.commit(DB, [update], ALICE))).toEqual({
      status: 'PERMISSION_DENIED',
      message: `false for 'update' @ L3`,
    });
    answer = () => true;
    expect((await refusal(() => engine.commit(DB, [update], ALICE))).status).toBe('NOT_FOUND');
  });

  it('see the document before and after each write, and the whole commit through readAfter', async () => {
    let seen: unknown[] = [];
    answer = (request) => {
      seen = [request.read('a/2'), request.readAfter('a/2')?.fields, request.readAfter('a/1')?.fields];
      return true;
    };
    await engine.commit(DB, [set('a/1', { n: 2 }), set('a/2', { n: 3 }), { kind: 'delete', name: nameOf('a/3') }], ALICE);
    expect(asked.map(({ method, path }) => [method, path])).toEqual([
      ['update', 'a/1'],
      ['create', 'a/2'],
      ['delete', 'a/3'],
    ]);
    expect(asked[0]?.resource).toEqual({ path: 'a/1', fields: fields({ n: 1 }) });
    expect(asked[0]?.requestResource).toEqual({ path: 'a/1', fields: fields({ n: 2 }) });
    expect(seen).toEqual([null, fields({ n: 3 }), fields({ n: 2 })]);
    expect(asked[0]?.budget).toBe(asked[2]?.budget as RuleRequest['budget']);
  });

  it('see an update and the transforms an older SDK sends after it as one act', async () => {
    const name = nameOf('a/2');
    const transforms = [{ path: ['n'], op: 'increment', operand: { t: 'int', v: 2n } } as const];
    await engine.commit(DB, [set('a/2', { n: 1 }), { kind: 'transform', name, transforms }, set('a/3', {})], ALICE);
    expect(asked.map(({ method, path }) => [method, path])).toEqual([
      ['create', 'a/2'],
      ['create', 'a/3'],
    ]);
    expect(asked[0]?.requestResource?.fields).toEqual(fields({ n: 3 }));
    await engine.commit(DB, [{ kind: 'transform', name, transforms }], ALICE);
    expect(asked[2]?.method).toBe('update');
    expect(asked[2]?.requestResource?.fields).toEqual(fields({ n: 5 }));
  });

  it('deny one write and thereby the whole commit', async () => {
    answer = (request) => request.path !== 'a/2';
    expect((await refusal(() => engine.commit(DB, [set('a/1', { n: 5 }), set('a/2', {})], ALICE))).status).toBe('PERMISSION_DENIED');
    expect((await get(engine, 'a/1'))?.fields).toEqual(fields({ n: 1 }));
  });

  it('judge gets with the document and lists with the query', async () => {
    const listed = query('a', { where: where('n', '==', 1) });
    await engine.batchGet(DB, [nameOf('a/1')], ALICE, {});
    await engine.runQuery(DB, listed, ALICE, {});
    await engine.runQuery(DB, query('b', { allDescendants: true }), ALICE, {});
    expect(asked.map(({ method, path }) => [method, path])).toEqual([
      ['get', 'a/1'],
      ['list', 'a'],
      ['list', ''],
    ]);
    expect(asked[0]?.resource?.fields).toEqual(fields({ n: 1 }));
    expect(asked[1]?.query).toBe(listed);
    answer = () => false;
    expect((await refusal(() => engine.batchGet(DB, [nameOf('a/1')], ALICE, {}))).status).toBe('PERMISSION_DENIED');
    expect((await refusal(() => engine.runQuery(DB, listed, ALICE, {}))).status).toBe('PERMISSION_DENIED');
    expect((await refusal(() => engine.authorizeQuery(DB, listed, ALICE))).status).toBe('PERMISSION_DENIED');
  });
});
