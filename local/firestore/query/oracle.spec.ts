import type { Cursor, Engine, Filter, Operator, Query } from '../engine.ts';
import type { StoredDocument, Value } from '../model/value.ts';
import { and, DB, find, get, ids, memoryEngine, or, OWNER, query, set, value, where } from '../store/testing.ts';
import { afterStart, beforeEnd, comparatorOf, fieldOf, matchesQuery } from './match.ts';
import { orderingOf } from './normal.ts';

/** Small, repeatable pseudo-random numbers (Lehmer). */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

const VALUES: readonly unknown[] = [null, NaN, 0, 1, 1.5, 2, 'a', 'b', true, [1], [1, 2], ['a', 1], { x: 1 }, 9007199254740993n];
const FIELDS = ['a', 'b', 'm.x'];
const OPERATORS: readonly Operator[] = ['<', '<=', '==', '==', '>', '>=', '!=', 'array-contains', 'in', 'array-contains-any'];

describe('planned queries', () => {
  let engine: Engine;
  const documents: StoredDocument[] = [];
  const random = generator(4711);
  const pick = <T>(items: readonly T[]): T => items[random(items.length)] as T;

  beforeAll(async () => {
    engine = memoryEngine();
    for (let i = 0; i < 120; i++) {
      const path = pick(['c', 'p/1/c', 'p/1/c/5/c']) + `/${i}`;
      const plain: Record<string, unknown> = {};
      for (const field of ['a', 'b']) if (random(5) > 0) plain[field] = pick(VALUES);
      if (random(3) > 0) plain['m'] = { x: pick(VALUES) };
      await engine.commit(DB, [set(path, plain)], OWNER);
      documents.push((await get(engine, path)) as StoredDocument);
    }
  });
  afterAll(() => engine.close());

  const randomFilter = (depth: number): Filter => {
    const kind = depth > 0 ? random(4) : 3;
    if (kind < 2) return (kind === 0 ? and : or)(randomFilter(depth - 1), randomFilter(depth - 1));
    const op = pick(OPERATORS);
    const operand = op === 'in' || op === 'array-contains-any' ? [pick(VALUES), pick(VALUES)] : pick(VALUES);
    return where(pick(FIELDS), op, operand);
  };

  const randomCursor = (asked: Query): Cursor | undefined => {
    const orders = orderingOf(asked);
    const able = documents.filter((one) => orders.every((order) => fieldOf(one, order.path)));
    const document = able[random(Math.max(able.length, 1))];
    if (random(2) === 0 || !document) return undefined;
    const values = orders.slice(0, 1 + random(orders.length)).map((order) => fieldOf(document, order.path) as Value);
    return { before: random(2) === 0, values };
  };

  const randomQuery = (): Query => {
    const orders = FIELDS.filter(() => random(3) === 0).map((path) => ({ path: path.split('.'), descending: random(2) === 0 }));
    if (random(5) === 0) orders.push({ path: ['__name__'], descending: random(2) === 0 });
    const source = pick([
      {},
      { allDescendants: true },
      { parent: `${DB}/documents/p/1` },
      { parent: `${DB}/documents/p/1`, allDescendants: true },
    ]);
    // Below a document, all descendants are only walked by name.
    const walked = 'parent' in source && 'allDescendants' in source;
    const chosen = walked ? {} : { orderBy: orders, ...(random(4) > 0 ? { where: randomFilter(2) } : {}) };
    const asked = query('c', { ...source, ...chosen });
    const [startAt, endAt] = [randomCursor(asked), randomCursor(asked)];
    return {
      ...asked,
      ...(startAt ? { startAt } : {}),
      ...(endAt ? { endAt } : {}),
      offset: random(3),
      limit: random(2) === 0 ? -1 : 1 + random(20),
    };
  };

  const expected = (asked: Query): string[] => {
    const orders = orderingOf(asked);
    const found = documents
      .filter((document) => matchesQuery(asked, document))
      .filter((document) => afterStart(orders, asked.startAt, document) && beforeEnd(orders, asked.endAt, document))
      .sort(comparatorOf(orders));
    return ids(found.slice(asked.offset, asked.limit < 0 ? undefined : asked.offset + asked.limit));
  };

  it('return exactly what filtering and sorting every document would', async () => {
    let nonEmpty = 0;
    let refused = 0;
    for (let round = 0; round < 2000; round++) {
      const asked = randomQuery();
      try {
        engine.validateQuery(DB, asked);
      } catch {
        refused++;
        continue;
      }
      const wanted = expected(asked);
      if (wanted.length > 0) nonEmpty++;
      const text = JSON.stringify(asked, (_, inner: unknown) =>
        typeof inner === 'bigint' ? `${inner}n` : inner instanceof Map ? [...inner] : inner,
      );
      expect(await find(engine, asked))
        .withContext(text)
        .toEqual(wanted);
      const counted = (await engine.runAggregation(DB, asked, [{ alias: 'n', op: 'count' }], OWNER, {})).values.get('n');
      expect(counted).withContext(`count of ${text}`).toEqual(value(wanted.length));
    }
    expect(nonEmpty).toBeGreaterThan(500);
    expect(refused).toBeLessThan(800);
  });
});
