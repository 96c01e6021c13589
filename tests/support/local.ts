/** Why: every suite that needs Firebase starts the embedded one the same way, on free ports and in memory. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LocalFirebase, LocalOptions } from '../../local/main.ts';

import { shortestPassword } from '../../src/domain/people/sessions';

interface LocalMain {
  startLocalFirebase(options: LocalOptions): Promise<LocalFirebase>;
}

interface OwnerRoom {
  readonly sendOwnerSecret: (env: LocalFirebase['env']) => void;
}

/** Loaded by path, not bundled: `local/` runs as it is, straight from its TypeScript. */
const loaded = async (file: string): Promise<unknown> => import(pathToFileURL(resolve(file)).href);

/** Behind its gate, unless it is open, as in `npm start`; what this process then does through the Admin SDK is the owner's. */
export const startLocal = async (options: LocalOptions): Promise<LocalFirebase> => {
  const main = (await loaded('local/main.ts')) as LocalMain;
  const { sendOwnerSecret } = (await loaded('local/owner/send-secret.ts')) as OwnerRoom;
  return main.startLocalFirebase({
    shortestPassword,
    ...options,
    prepare: async (services) => {
      sendOwnerSecret(services.env);
      await options.prepare?.(services);
    },
  });
};

let shared: Promise<LocalFirebase> | undefined;

/** One embedded Firebase for all the rule tables of a run, with the product's own rules and indexes; projects keep tables apart. */
export const sharedLocal = (): Promise<LocalFirebase> => {
  shared ??= startLocal({
    // Functions run in it; each table of rules has its own beside it.
    project: 'demo-functions',
    data: ':memory:',
    // The helpers of rules tables bring tokens that nobody signed.
    open: true,
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
