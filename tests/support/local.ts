/** Why: every suite that needs Firebase starts the embedded one the same way, on free ports and in memory. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LocalFirebase, LocalOptions } from '../../local/main.ts';

interface LocalMain {
  startLocalFirebase(options: LocalOptions): Promise<LocalFirebase>;
}

/** Loaded by path, not bundled: `local/` runs as it is, straight from its TypeScript. */
export const startLocal = async (options: LocalOptions): Promise<LocalFirebase> => {
  const main = (await import(pathToFileURL(resolve('local/main.ts')).href)) as LocalMain;
  return main.startLocalFirebase(options);
};

let shared: Promise<LocalFirebase> | undefined;

/** One embedded Firebase for all the rule tables of a run, with the product's own rules and indexes; projects keep tables apart. */
export const sharedLocal = (): Promise<LocalFirebase> => {
  shared ??= startLocal({
    // Functions run in it; each table of rules has its own beside it.
    project: 'demo-functions',
    data: ':memory:',
    rules: 'firestore.rules',
    storageRules: 'storage.rules',
    indexes: 'firestore.indexes.json',
  }).then((local) => {
    // The Admin SDK reads where Authentication is once, when functions are first loaded, whichever spec loads them.
    process.env['FIREBASE_AUTH_EMULATOR_HOST'] ??= `127.0.0.1:${String(local.ports.auth)}`;
    return local;
  });
  return shared;
};

/** Once, when the process has no more specs: one that starts again in the middle has other ports than the specs that began. */
export const stopSharedLocal = async (): Promise<void> => {
  const running = shared;
  shared = undefined;
  await (await running)?.close();
};
