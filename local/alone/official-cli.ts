/** Why: what the official CLI needs in its environment to start our Firestore in place of Google's: said once, for the command and its spec. */
import { delimiter, dirname, join } from 'node:path';

/** Variables to add to an environment whose PATH is given, for `firebase emulators:…`. Not for Windows: the stand-in for java is a shell script. */
export function officialCliEnvironment(path = ''): Readonly<Record<string, string>> {
  return {
    PATH: [import.meta.dirname, dirname(process.execPath), path].join(delimiter),
    FIRESTORE_EMULATOR_BINARY_PATH: join(import.meta.dirname, 'firestore.ts'),
    CI: '1',
  };
}
