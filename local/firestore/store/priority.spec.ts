import type { Engine } from '../engine.ts';
import { chanceFrom } from '../../testing/chance.ts';
import { DB, get, memoryEngine, nameOf, OWNER, query, refusal, set, where } from './testing.ts';

describe('of two transactions in each other’s way', () => {
  let engine: Engine;
  const begin = (retry?: string): string => engine.beginTransaction(DB, { readOnly: false, ...(retry === undefined ? {} : { retry }) });
  const read = (transaction: string, path: string) => engine.batchGet(DB, [nameOf(path)], OWNER, { transaction });
  const write = (transaction: string | undefined, path: string, by: string) => engine.commit(DB, [set(path, { by })], OWNER, transaction);
  const author = async (path: string) => (await get(engine, path))?.fields.get('by');

  beforeEach(async () => {
    engine = memoryEngine({ lockWait: 30_000 });
    await write(undefined, 'a/1', 'nobody');
  });
  afterEach(() => engine.close());

  async function pair(): Promise<{ older: string; younger: string }> {
    const [older, younger] = [begin(), begin()];
    await read(younger, 'a/1');
    await read(older, 'a/1');
    return { older, younger };
  }

  it('the older wins when it commits first', async () => {
    const { older, younger } = await pair();
    await write(older, 'a/1', 'older');
    const refused = await refusal(() => write(younger, 'a/1', 'younger'));
    expect(refused.status).toBe('ABORTED');
    expect(refused.message).toContain('cross-transaction contention');
    expect(await author('a/1')).toEqual({ t: 'string', v: 'older' });
  });

  it('the older wins when it commits last, and the younger hears of it at once', async () => {
    const { older, younger } = await pair();
    const late = refusal(() => write(younger, 'a/1', 'younger'));
    await write(older, 'a/1', 'older');
    expect((await late).status).toBe('ABORTED');
    expect(await author('a/1')).toEqual({ t: 'string', v: 'older' });
  });

  it('the younger commits once the older one, which only read, has ended', async () => {
    const { older, younger } = await pair();
    const late = write(younger, 'a/1', 'younger');
    await write(older, 'b/1', 'older');
    await late;
    expect(await author('a/1')).toEqual({ t: 'string', v: 'younger' });
  });

  it('a retry keeps the age of its first attempt', async () => {
    const { older, younger } = await pair();
    await write(older, 'a/1', 'older');
    const newcomer = begin();
    const again = begin(younger);
    await read(newcomer, 'a/1');
    await read(again, 'a/1');
    const late = refusal(() => write(newcomer, 'a/1', 'newcomer'));
    await write(again, 'a/1', 'again');
    expect((await late).status).toBe('ABORTED');
  });

  it('a malformed or refused commit of the older one does not end the younger', async () => {
    const { older, younger } = await pair();
    const create = set('a/1', {}, { precondition: { exists: false } });
    expect((await refusal(() => engine.commit(DB, [create], OWNER, older))).status).toBe('ALREADY_EXISTS');
    await write(younger, 'a/1', 'younger');
    expect(await author('a/1')).toEqual({ t: 'string', v: 'younger' });
  });

  it('a read queues behind a writer that waits, so that steady readers never keep it waiting', async () => {
    let reader = begin();
    await read(reader, 'a/1');
    const order: string[] = [];
    const writer = write(undefined, 'a/1', 'writer').then(() => order.push('writer'));
    // The commit meets its holder at the end of this turn.
    await new Promise((resolve) => setImmediate(resolve));
    for (let turn = 0; turn < 3; turn++) {
      const next = begin();
      const reading = read(next, 'a/1').then(({ found }) => order.push(`reader of ${String(found[0]?.document?.fields.get('by')?.t)}`));
      await Promise.race([reading, new Promise((resolve) => setImmediate(resolve))]);
      engine.rollback(DB, reader);
      reader = next;
      await reading;
    }
    await writer;
    expect(order[0]).toBe('writer');
  });

  it('a query queues behind a writer that would change it, and only then', async () => {
    const holder = begin();
    await read(holder, 'a/1');
    const writer = write(undefined, 'a/1', 'writer');
    await new Promise((resolve) => setImmediate(resolve));
    const apart = { transaction: begin() };
    expect((await engine.runQuery(DB, query('a', { where: where('by', '==', 'else') }), OWNER, apart)).documents).toEqual([]);
    const behind = engine.runQuery(DB, query('a', { where: where('by', '==', 'writer') }), OWNER, { transaction: begin() });
    engine.rollback(DB, holder);
    expect((await behind).documents).toHaveSize(1);
    await writer;
  });

  it('an older transaction passes the writer that waits for it, instead of waiting in a circle', async () => {
    const holder = begin();
    await read(holder, 'a/1');
    const writer = engine.commit(DB, [set('a/1', { by: 'writer' }), set('b/1', { by: 'writer' })], OWNER);
    await new Promise((resolve) => setImmediate(resolve));
    await read(holder, 'b/1');
    await write(holder, 'b/1', 'holder');
    await writer;
    expect(await author('b/1')).toEqual({ t: 'string', v: 'writer' });
  });
});

describe('many transactions over few documents', () => {
  it('neither lose an addition nor wait in a circle', async () => {
    const engine = memoryEngine({ lockWait: 30_000 });
    const chance = chanceFrom(7);
    const amounts = async (): Promise<number[]> => {
      const { documents } = await engine.runQuery(DB, query('bank'), OWNER, {});
      return documents.map((document) => Number((document.fields.get('n') as { v: bigint }).v));
    };
    const names = ['a', 'b', 'c', 'd'];
    await engine.commit(
      DB,
      names.map((id) => set(`bank/${id}`, { n: 0 })),
      OWNER,
    );
    const addOnce = async (retry?: string): Promise<void> => {
      const transaction = engine.beginTransaction(DB, { readOnly: false, ...(retry === undefined ? {} : { retry }) });
      const chosen = [...new Set([names[chance.below(4)], names[chance.below(4)]])].map((id) => `bank/${id ?? 'a'}`);
      try {
        const read = new Map<string, number>();
        for (const path of chosen) {
          const { found } = await engine.batchGet(DB, [nameOf(path)], OWNER, { transaction });
          read.set(path, Number((found[0]?.document?.fields.get('n') as { v: bigint }).v));
          for (let pause = chance.below(3); pause > 0; pause--) await new Promise((resolve) => setImmediate(resolve));
        }
        await engine.commit(
          DB,
          chosen.map((path) => set(path, { n: (read.get(path) ?? 0) + (chosen.length === 1 ? 2 : 1) })),
          OWNER,
          transaction,
        );
      } catch (error) {
        if ((error as { status?: string }).status !== 'ABORTED') throw error;
        await addOnce(transaction);
      }
    };
    await Promise.all(Array.from({ length: 60 }, () => addOnce()));
    expect((await amounts()).reduce((sum, n) => sum + n, 0)).toBe(120);
    engine.close();
  });
});
