/** Why: an index of a large collection is built in slices, so what is written meanwhile, or a crash in between, must not leave it wrong. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Caller, Engine, Query, Write } from '../engine.ts';
import { createEngine } from './engine.ts';

const db = 'projects/demo-large/databases/(default)';
const owner: Caller = { admin: true, auth: null };
const count = 6_000;

const nameOf = (n: number): string => `${db}/documents/notes/n${String(n).padStart(6, '0')}`;
const write = (n: number, group: bigint): Write => ({
  kind: 'update',
  name: nameOf(n),
  fields: new Map([
    ['group', { t: 'int', v: group }],
    ['text', { t: 'string', v: 'x'.repeat(400) }],
  ]),
  transforms: [],
});
const groupIs = (v: bigint): Query => ({
  parent: `${db}/documents`,
  collectionId: 'notes',
  allDescendants: false,
  where: { kind: 'field', path: ['group'], op: '==', value: { t: 'int', v } },
  orderBy: [],
  offset: 0,
  limit: -1,
});

describe('an index of a large collection', () => {
  let folder: string;
  let engine: Engine;
  const open = (): Engine => createEngine({ path: folder, authorizer: { rulesFor: () => null } });
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'large-index-'));
    engine = open();
    for (let from = 0; from < count; from += 500) {
      await engine.commit(
        db,
        Array.from({ length: 500 }, (_, i) => write(from + i, BigInt((from + i) % 100))),
        owner,
      );
    }
  });
  afterEach(() => {
    engine.close();
    rmSync(folder, { recursive: true });
  });
  const find = async (group: bigint): Promise<readonly string[]> =>
    (await engine.runQuery(db, groupIs(group), owner, {})).documents.map(({ name }) => name);
  const names = (numbers: readonly number[]): readonly string[] => numbers.map(nameOf);
  const everyHundredth = Array.from({ length: count / 100 }, (_, i) => i * 100);

  it('lets others read while it is built, and is then complete', async () => {
    const asked = find(0n);
    let reads = 0;
    let done = false;
    void asked.finally(() => (done = true));
    for (;;) {
      await new Promise((resolve) => setImmediate(resolve));
      await engine.batchGet(db, [nameOf(7)], owner, {});
      if (done as boolean) break;
      reads++;
    }
    expect(reads).toBeGreaterThan(0);
    expect(await asked).toEqual(names(everyHundredth));
  });

  it('holds what was read when its turn ends between two looks at the clock', async () => {
    let now = 0;
    spyOn(performance, 'now').and.callFake(() => (now += 2.5));
    expect(await find(0n)).toEqual(names(everyHundredth));
  });

  it('holds what was written, moved and deleted while it was built', async () => {
    expect(engine.prepareQuery(db, groupIs(0n))).toBeInstanceOf(Promise);
    await engine.commit(
      db,
      [
        write(0, 1n),
        write(1, 0n),
        write(count - 1, 0n),
        { kind: 'delete', name: nameOf(100) },
        { kind: 'delete', name: nameOf(count - 100) },
        write(count + 5, 0n),
      ],
      owner,
    );
    const expected = new Set([...everyHundredth, 1, count - 1, count + 5]);
    for (const gone of [0, 100, count - 100]) expected.delete(gone);
    expect(await find(0n)).toEqual(names([...expected].sort((a, b) => a - b)));
    expect(await find(1n)).toContain(nameOf(0));
  });

  it('is begun again after a stop in the middle', async () => {
    const wait = engine.prepareQuery(db, groupIs(0n));
    engine.close();
    await expectAsync(wait ?? Promise.resolve()).toBeRejected();
    engine = open();
    await engine.commit(db, [write(0, 1n)], owner);
    expect(await find(0n)).toEqual(names(everyHundredth.slice(1)));
  });

  it('serves at once whoever cannot wait', () => {
    expect(engine.prepareQuery(db, groupIs(0n))).toBeInstanceOf(Promise);
    expect(engine.readQuery(db, groupIs(0n)).map(({ name }) => name)).toEqual(names(everyHundredth));
  });
});
