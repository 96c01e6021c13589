import type { CompositeIndexes } from '../query/indexes.ts';
import type { Engine } from '../engine.ts';
import { DB, fields, find, memoryEngine, OWNER, query, refusal, remove, set } from './testing.ts';
import { entryWeights } from '../query/entry-weights.ts';

const declared: CompositeIndexes = {
  indexes: [
    {
      collectionGroup: 'cities',
      queryScope: 'COLLECTION',
      fields: [
        { fieldPath: 'neighborhoods', mode: 'CONTAINS' },
        { fieldPath: 'name', mode: 'ASCENDING' },
      ],
    },
  ],
  fieldOverrides: [{ collectionGroup: 'plain', fieldPath: '*', indexes: [] }],
};

describe('index entries of a document', () => {
  const city = fields({ name: 'SF', temperatures: { summer: 67, winter: 55 }, neighborhoods: ['Mission', 'Marina', 'Mission'] });

  it('are two a plain field, one a distinct element of an array, one a combination of a composite index', () => {
    expect(entryWeights('cities/sf', city, declared).size).toBe(2 + 4 + 2 + 2);
  });

  it('are none where an override leaves them out', () => {
    expect(entryWeights('plain/sf', city, declared).size).toBe(0);
  });

  it('weigh both names, the field, its value and 32 bytes', () => {
    // users/jeff/tasks/my_task_id is 44 bytes, users/jeff 27: the example of the documentation.
    const weights = [...entryWeights('users/jeff/tasks/my_task_id', fields({ done: false }), declared).values()];
    expect(weights).toEqual([44 + 27 + 5 + 1 + 32, 44 + 27 + 5 + 1 + 32]);
  });
});

describe('limits of production', () => {
  let engine: Engine;
  const commit = (...writes: Parameters<Engine['commit']>[1]) => engine.commit(DB, writes, OWNER);
  const tooBig = { status: 'INVALID_ARGUMENT' as const, message: 'Transaction too big. Decrease transaction size.' };
  const small = (collection: string, count: number) => Array.from({ length: count }, (_, i) => set(`${collection}/${i}`, { n: i }));

  beforeEach(() => (engine = memoryEngine({ indexes: () => declared })));
  afterEach(() => engine.close());

  it('refuse 40,000 index entries of a document and one more', async () => {
    await commit(set('c/fits', { list: Array.from({ length: 40_000 }, (_, i) => i) }));
    expect(await refusal(() => commit(set('c/many', { list: Array.from({ length: 40_001 }, (_, i) => i) })))).toEqual({
      status: 'INVALID_ARGUMENT',
      message: 'too many index entries for entity /c/many',
    });
    await commit(set('plain/many', { list: Array.from({ length: 40_001 }, (_, i) => i) }));
  });

  it('refuse a commit of more than 10 MiB of documents', async () => {
    const large = (n: number) => Array.from({ length: n }, (_, i) => set(`plain/${i}`, { text: 'x'.repeat(1_000_000) }));
    await commit(...large(10));
    engine.clear(DB, `${DB}/documents/plain`);
    expect(await refusal(() => commit(...large(11)))).toEqual(tooBig);
    expect(await find(engine, query('plain'))).toEqual([]);
  });

  it('count index entries: the same small documents fit without them, and not with them', async () => {
    await commit(
      ...Array.from({ length: 2000 }, (_, i) => set(`plain/${i}`, Object.fromEntries(Array.from({ length: 40 }, (_, f) => [`f${f}`, i])))),
    );
    const wide = Array.from({ length: 2000 }, (_, i) =>
      set(`wide/${i}`, Object.fromEntries(Array.from({ length: 40 }, (_, f) => [`f${f}`, i]))),
    );
    expect(await refusal(() => commit(...wide))).toEqual(tooBig);
  });

  it('count only the entries that come or go, in a change and in a deletion', async () => {
    const wide = (from: number, more: object) =>
      Array.from({ length: 500 }, (_, i) =>
        set(`wide/${from + i}`, { ...Object.fromEntries(Array.from({ length: 40 }, (_, f) => [`f${f}`, i])), ...more }),
      );
    for (let from = 0; from < 3000; from += 500) await commit(...wide(from, {}));
    await commit(...[0, 500, 1000, 1500, 2000, 2500].flatMap((from) => wide(from, { more: 1 })));
    expect(await refusal(() => commit(...Array.from({ length: 3000 }, (_, i) => remove(`wide/${i}`))))).toEqual(tooBig);
  });

  it('let many small documents through: there is no limit of 500 writes', async () => {
    await commit(...small('c', 5000));
    expect(await find(engine, query('c', { limit: 6000 }))).toHaveSize(5000);
  });

  it('end a transaction after 270 seconds, busy or not', async () => {
    let now = 1_700_000_000_000_000n;
    const timed = memoryEngine({ clock: () => now });
    const transaction = timed.beginTransaction(DB, { readOnly: false });
    for (let seconds = 0; seconds < 270; seconds += 30) {
      await timed.runQuery(DB, query('c'), OWNER, { transaction });
      now += 30_000_000n;
    }
    await timed.runQuery(DB, query('c'), OWNER, { transaction });
    now += 1_000_000n;
    expect((await refusal(() => timed.runQuery(DB, query('c'), OWNER, { transaction }))).status).toBe('ABORTED');
    timed.close();
  });
});
