import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { exportDocuments, importDocuments } from '../firestore/transfer/documents-file.ts';
import { createEngine } from '../firestore/store/engine.ts';
import { DB, nameOf, OWNER, set } from '../firestore/store/testing.ts';
import { copyDataFolder } from './copy.ts';

describe('a copy taken while writers write', () => {
  let folder: string;
  const open = (path: string) => createEngine({ path, authorizer: { rulesFor: () => null } });
  let engine: ReturnType<typeof open>;
  let written = 0;
  let writing: Promise<void>;
  let over: boolean;

  /** Every commit writes both halves of a pair, again and again, and something new. */
  async function write(): Promise<void> {
    while (!over) {
      const n = ++written;
      await engine.commit(
        DB,
        [set(`left/${n % 7}`, { n }), set(`right/${n % 7}`, { n }), set(`all/${n}`, { text: 'x'.repeat(3000) })],
        OWNER,
      );
    }
  }

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'copy-'));
    engine = open(join(folder, 'data', 'firestore'));
    [written, over] = [0, false];
    writing = write();
    while (written < 200) await new Promise((resolve) => setTimeout(resolve, 5));
  });
  afterEach(async () => {
    over = true;
    await writing;
    engine.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Pairs whole, nothing missing in the middle; answers how many commits it holds. */
  function expectOneMoment(copy: ReturnType<typeof open>): number {
    const numbers = new Map<string, unknown>();
    let all = 0;
    for (const { name, fields } of copy.everything(DB)) {
      if (name.startsWith(nameOf('all/'))) all++;
      else numbers.set(name, fields.get('n'));
    }
    for (let i = 0; i < 7; i++) expect(numbers.get(nameOf(`left/${i}`))).toEqual(numbers.get(nameOf(`right/${i}`)));
    expect(numbers.size).toBe(14);
    expect(numbers.get(nameOf(`left/${all % 7}`))).toEqual({ t: 'int', v: BigInt(all) });
    return all;
  }

  it('is a data folder as of one moment, sound, and writers did not wait for it', async () => {
    const before = written;
    await copyDataFolder(join(folder, 'data'), join(folder, 'kept'));
    const db = new DatabaseSync(join(folder, 'kept', 'firestore', 'firestore.sqlite'));
    expect(db.prepare('PRAGMA integrity_check').all()).toEqual([jasmine.objectContaining({ integrity_check: 'ok' })]);
    db.close();
    const copy = open(join(folder, 'kept', 'firestore'));
    expect(expectOneMoment(copy)).toBeGreaterThanOrEqual(before - 1);
    copy.close();
    await expectAsync(copyDataFolder(join(folder, 'data'), join(folder, 'kept'))).toBeRejectedWithError(/exists already/);
    await expectAsync(copyDataFolder(join(folder, 'nothing'), join(folder, 'other'))).toBeRejectedWithError(/is no data folder/);
  });

  it('is not there at all when it could not be finished, and can be taken again', async () => {
    const [data, kept] = [join(folder, 'data'), join(folder, 'kept')];
    writeFileSync(join(data, 'storage.sqlite'), 'no database');
    await expectAsync(copyDataFolder(data, `${kept}/`)).toBeRejectedWithError(/not a database/);
    expect(existsSync(kept)).toBeFalse();
    rmSync(join(data, 'storage.sqlite'));
    expect(await copyDataFolder(data, `${kept}/`)).toEqual(['firestore/firestore.sqlite']);
    expect(readdirSync(folder).sort()).toEqual(['data', 'kept']);
  });

  it('is an export as of one moment too, which a store takes whole', async () => {
    const count = await exportDocuments(engine, 'demo', folder, 'export');
    const file = join(folder, 'export', 'export.overall_export_metadata');
    expect((JSON.parse(readFileSync(file, 'utf8')) as { documents: number }).documents).toBe(count);
    const copy = open(':memory:');
    expect(importDocuments(copy, file)).toBe(count);
    expect(expectOneMoment(copy)).toBe(count - 14);
    expect(written).toBeGreaterThan(count - 14);
    copy.close();
  });
});
