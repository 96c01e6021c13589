/** Why: two local Firebases on one folder would overwrite each other, so a folder belongs to one running process; memory runs get a folder of their own. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

export interface DataFolder {
  readonly path: string;
  /** false when nothing outlives the run */
  readonly durable: boolean;
  release(): void;
}

/** Takes a folder, creating it; ':memory:' takes a temporary one that disappears. Throws when another process holds it. */
export function takeDataFolder(data: string): DataFolder {
  if (data === ':memory:') {
    const path = mkdtempSync(join(tmpdir(), 'local-firebase-'));
    return { path, durable: false, release: () => rmSync(path, { recursive: true, force: true }) };
  }
  const path = resolve(data);
  mkdirSync(path, { recursive: true });
  const lock = takeLock(path);
  return { path, durable: true, release: () => lock.close() };
}

/** The system frees a SQLite lock when its process dies, however it dies; a file with a process number would lie after a crash. */
function takeLock(path: string): DatabaseSync {
  const lock = new DatabaseSync(join(path, 'in-use.lock'));
  try {
    lock.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE');
    return lock;
  } catch (error) {
    lock.close();
    throw new Error(
      `${path} est utilisé par un autre processus : arrêtez-le ou donnez un autre dossier (--data DIR).\n` +
        'This data folder is used by another process: stop it, or give another folder (--data DIR).',
      { cause: error },
    );
  }
}
