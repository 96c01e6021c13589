/** Why: every suite that needs Firebase starts the embedded one the same way, on free ports and in memory. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LocalFirebase, LocalFirebaseOptions } from '../../local/main.ts';

interface LocalMain {
  startLocalFirebase(options: LocalFirebaseOptions): Promise<LocalFirebase>;
}

/** Loaded by path, not bundled: `local/` runs as it is, straight from its TypeScript. */
export const startLocal = async (options: LocalFirebaseOptions): Promise<LocalFirebase> => {
  const main = (await import(pathToFileURL(resolve('local/main.ts')).href)) as LocalMain;
  return main.startLocalFirebase(options);
};
