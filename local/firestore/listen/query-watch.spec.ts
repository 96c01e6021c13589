/** Why: a bounded query is re-run only when a change can reach its result; whoever listens must not be able to tell. */
import type { Caller, Engine, Query } from '../engine.ts';
import type { Value } from '../model/value.ts';
import { createEngine } from '../store/engine.ts';
import { QueryWatch } from './query-watch.ts';

const DB = 'projects/demo-p/databases/(default)';
const ROOT = `${DB}/documents`;
const OWNER: Caller = { admin: true, auth: null };
const int = (n: number): Value => ({ t: 'int', v: BigInt(n) });
const byN = (descending: boolean): Query['orderBy'] => [{ path: ['n'], descending }];
const base: Query = { parent: ROOT, collectionId: 'c', allDescendants: false, orderBy: byN(false), offset: 0, limit: 3 };

/** Repeatable numbers below a bound. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * below);
  };
}

describe('the watch of a bounded query', () => {
  let engine: Engine;
  const set = async (id: string, fields: Readonly<Record<string, Value>>): Promise<void> => {
    await engine.commit(DB, [{ kind: 'update', name: `${ROOT}/c/${id}`, fields: new Map(Object.entries(fields)), transforms: [] }], OWNER);
  };
  const remove = async (id: string): Promise<void> => {
    await engine.commit(DB, [{ kind: 'delete', name: `${ROOT}/c/${id}` }], OWNER);
  };

  beforeEach(async () => {
    engine = createEngine({ path: ':memory:', authorizer: { rulesFor: () => null } });
    for (let i = 0; i < 8; i++) await set(`d${i}`, { n: int(i * 10), open: { t: 'bool', v: true } });
  });
  afterEach(() => engine.close());

  it('is not re-run for what changes behind its end, and is for what comes before it', async () => {
    const watch = new QueryWatch(engine, DB, base);
    const told: (readonly string[])[] = [];
    const reads = spyOn(engine, 'readQuery').and.callThrough();
    engine.onCommit((event) =>
      told.push(watch.moves(event, event.changes).map(({ name, inside }) => `${inside ? '+' : '-'}${name.slice(-2)}`)),
    );
    await set('d7', { n: int(71) });
    await remove('d6');
    await set('zz', { n: int(25) });
    expect([told.splice(0), reads.calls.count()]).toEqual([[[], [], []], 0]);
    await set('d5', { n: int(5) });
    expect([told.splice(0), reads.calls.count()]).toEqual([[['+d5', '-d2']], 1]);
    await remove('d0');
    expect([told.splice(0), reads.calls.count()]).toEqual([[['+d2', '-d0']], 2]);
  });

  const shapes: Readonly<Record<string, Partial<Query>>> = {
    'a limit': {},
    'a limit, the other way': { orderBy: byN(true) },
    'a limit and an offset': { offset: 2 },
    'a limit and a filter': { where: { kind: 'field', path: ['open'], op: '==', value: { t: 'bool', v: true } } },
    'a limit and cursors': { startAt: { values: [int(15)], before: true }, endAt: { values: [int(60)], before: false } },
    'a limit and a projection': { select: [['open']] },
    'a limit larger than the collection': { limit: 50 },
    'no limit, an end': { limit: -1, endAt: { values: [int(40)], before: false } },
  };
  for (const [name, more] of Object.entries(shapes)) {
    it(`tells what a query with ${name} holds after each of many commits`, async () => {
      const query = { ...base, ...more };
      const watch = new QueryWatch(engine, DB, query);
      const held = new Map(engine.readQuery(DB, query).map((document) => [document.name, document.updateTime]));
      engine.onCommit((event) => {
        for (const { name: path, document, inside } of watch.moves(event, event.changes)) {
          if (inside && document) held.set(path, document.updateTime);
          else held.delete(path);
        }
      });
      const below = numbers(name.length);
      for (let turn = 0; turn < 150; turn++) {
        const id = `d${below(12)}`;
        if (below(4) === 0) await remove(id);
        else await set(id, { ...(below(8) === 0 ? {} : { n: int(below(80)) }), open: { t: 'bool', v: below(3) > 0 } });
        const now = engine.readQuery(DB, query).map((document): [string, bigint] => [document.name, document.updateTime]);
        expect([...held].sort()).toEqual([...now].sort());
      }
    });
  }
});
