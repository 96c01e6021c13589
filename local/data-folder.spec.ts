import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { takeDataFolder } from './data-folder.ts';

describe('the data folder', () => {
  it('belongs to one holder at a time, and is free again once released', () => {
    const path = mkdtempSync(join(tmpdir(), 'data-folder-'));
    const first = takeDataFolder(path);
    expect(() => takeDataFolder(path)).toThrowError(/est utilisé par un autre processus/);
    first.release();
    const second = takeDataFolder(path);
    expect(second).toEqual(jasmine.objectContaining({ path, durable: true }));
    second.release();
    rmSync(path, { recursive: true });
  });

  it('leaves nothing behind when the data lives in memory', () => {
    const folder = takeDataFolder(':memory:');
    expect([folder.durable, existsSync(folder.path)]).toEqual([false, true]);
    folder.release();
    expect(existsSync(folder.path)).toBeFalse();
  });
});
