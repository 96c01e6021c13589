/** Why: a data folder in use cannot simply be copied: its databases are copied by SQLite, each as of one moment, while everything goes on. */
import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { secretsFile } from '../functions-host/secrets.ts';

const DATABASES = ['firestore/firestore.sqlite', 'auth.sqlite', 'storage.sqlite'];
const BLOBS = 'blobs';
const ALL_PAGES = 2 ** 30;

/** Copies a data folder, running or not, into a new one that `--data` accepts. Answers the databases copied. */
export async function copyDataFolder(from: string, to: string): Promise<readonly string[]> {
  const found = DATABASES.filter((file) => existsSync(join(from, file)));
  if (found.length === 0)
    throw new Error(`${from} n’est pas un dossier de données. / ${from} is no data folder: it holds none of ${DATABASES.join(', ')}.`);
  if (existsSync(to)) throw new Error(`${to} existe déjà. / ${to} exists already.`);
  // Under another name until it is whole: half a copy must not pass for one.
  const unfinished = `${resolve(to)}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(join(unfinished, 'firestore'), { recursive: true });
  for (const file of found) await copyDatabase(join(from, file), join(unfinished, file));
  if (existsSync(join(from, secretsFile))) copyFileSync(join(from, secretsFile), join(unfinished, secretsFile));
  copyBlobs(join(from, BLOBS), join(unfinished, BLOBS));
  renameSync(unfinished, to);
  return found;
}

/** All pages in one step: with several, each commit would begin the copy again. */
async function copyDatabase(from: string, to: string): Promise<void> {
  const reader = new DatabaseSync(from, { readOnly: true });
  try {
    await backup(reader, to, { rate: ALL_PAGES });
  } finally {
    reader.close();
  }
}

/** Bytes are written once under a name of their own: those described before this moment are there, unless they are deleted right now. */
function copyBlobs(from: string, to: string): void {
  if (!existsSync(from)) return;
  mkdirSync(to);
  for (const name of readdirSync(from)) if (existsSync(join(from, name))) copyFileSync(join(from, name), join(to, name));
}
