import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEngine } from './engine.ts';
import { DB, fields, find, get, nameOf, OWNER, query, refusal, set, where } from './testing.ts';

describe('a store on disk', () => {
  let path: string;
  const open = (clock?: () => bigint) => createEngine({ path, authorizer: { rulesFor: () => null }, ...(clock ? { clock } : {}) });

  beforeEach(() => (path = mkdtempSync(join(tmpdir(), 'firestore-'))));
  afterEach(() => rmSync(path, { recursive: true, force: true }));

  it('keeps documents, indexes, history and pending triggers across a reopening, and time never goes back', async () => {
    const first = open(() => 2_000_000n);
    first.triggers.register('demo', 'onCall', {
      pattern: 'calls/{call}',
      eventType: 'google.cloud.firestore.document.v1.written',
      database: '(default)',
    });
    await first.commit(DB, [set('calls/1', { n: 1 })], OWNER);
    const middle = first.now(DB);
    await first.commit(DB, [set('calls/2', { n: 2 }), set('other/1', {})], OWNER);
    expect(await find(first, query('calls', { where: where('n', '==', 2) }))).toEqual(['2']);
    const last = first.now(DB);
    first.close();

    const second = open(() => 1_000_000n);
    expect(second.now(DB)).toBe(last);
    expect(await find(second, query('calls', { where: where('n', '==', 2) }))).toEqual(['2']);
    expect(second.changedSince(DB, middle)).toEqual([nameOf('other/1'), nameOf('calls/2')]);
    expect(second.changedSince(DB, 5n)).toBe('gone');
    const [owed] = second.triggers.pending(10);
    expect(second.triggers.pending(10).map((trigger) => trigger.change.name)).toEqual([nameOf('calls/1'), nameOf('calls/2')]);
    expect([owed?.triggerId, owed?.caller, owed?.change.before, owed?.change.after?.fields]).toEqual([
      'onCall',
      OWNER,
      null,
      fields({ n: 1 }),
    ]);
    second.triggers.acknowledge(owed?.sequence ?? 0n);
    expect(second.triggers.pending(10).length).toBe(1);
    expect((await second.commit(DB, [set('calls/3', {})], OWNER)).commitTime > last).toBeTrue();
    expect(second.triggers.pending(10).length).toBe(2);
    second.close();
  });

  it('loses no acknowledged commit when its process is killed', async () => {
    const program = `
      const { createEngine } = await import(${JSON.stringify(new URL('./engine.ts', import.meta.url).href)});
      const engine = createEngine({ path: ${JSON.stringify(path)}, authorizer: { rulesFor: () => null } });
      for (let i = 0; ; i++) {
        const fields = new Map([['n', { t: 'int', v: BigInt(i) }]]);
        const write = (id) => ({ kind: 'update', name: '${nameOf('k/')}' + id, fields, transforms: [] });
        await Promise.all([engine.commit('${DB}', [write(i + 'a')], { admin: true, auth: null }), engine.commit('${DB}', [write(i + 'b')], { admin: true, auth: null })]);
        process.stdout.write(i + '\\n');
      }`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: ['ignore', 'pipe', 'inherit'] });
    let acknowledged = -1;
    await new Promise<void>((resolve) => {
      child.on('exit', () => resolve());
      child.stdout.on('data', (chunk: Buffer) => {
        acknowledged = Number(chunk.toString().trim().split('\n').at(-1));
        if (acknowledged >= 20) child.kill('SIGKILL');
      });
    });
    expect(acknowledged).toBeGreaterThanOrEqual(20);
    const engine = open();
    for (let i = 0; i <= acknowledged; i++) expect((await get(engine, `k/${i}b`))?.fields).toEqual(fields({ n: i }));
    engine.close();
  });

  it('acknowledges commits that arrive together, one of them refused, in one group', async () => {
    const engine = open();
    const outcomes = await Promise.allSettled([
      engine.commit(DB, [set('a/1', {})], OWNER),
      engine.commit(DB, [set('a/1', {}, { precondition: { exists: false } })], OWNER),
      engine.commit(DB, [set('a/2', {})], OWNER),
    ]);
    expect(outcomes.map((outcome) => outcome.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect((await refusal(() => engine.commit(DB, [set('a/1', {}, { precondition: { exists: false } })], OWNER))).status).toBe(
      'ALREADY_EXISTS',
    );
    expect(await find(engine, query('a'))).toEqual(['1', '2']);
    engine.close();
  });
});
