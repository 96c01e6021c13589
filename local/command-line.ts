/** Why: the same flags mean the same thing for every command that starts the local Firebase. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { LocalOptions } from './main.ts';
import { refuseOtherFolders } from './transfer/whole.ts';

/** The ports everyone knows, and the ones documented. */
export const usualPorts = { auth: 9099, firestore: 8080, functions: 5001, storage: 9199, tasks: 9499 } as const;
export const usualAppPort = 4200;

export const usage = `npm run local -- [options]
  --data DIR|:memory:      where accounts, documents and files live (.data)
  --rules FILE             Firestore rules (firestore.rules)
  --explain                tell in the log and in each denial which rules were tried
  --storage-rules FILE     Storage rules (storage.rules)
  --indexes FILE|none      composite indexes (firestore.indexes.json); none: every query is answered, as by Google's emulator
  --project ID             project (demo-essaim)
  --port N                 Firestore (8080); 0 takes a free port, here and below
  --auth-port N            Auth (9099)
  --functions-port N       Functions (5001)
  --storage-port N         Storage (9199)
  --tasks-port N           Tasks (9499)
  --app-port N             application (4200), for "npm start" and "npm run dev"
  --import DIR             begin with an export; the data folder must be empty
  --export-on-exit DIR     export documents, accounts and files when stopping
  --no-functions           run no function; triggers wait
  --no-demo                start without the demonstration data
  --open                   believe "Bearer owner", unsigned tokens and commands from anybody, as Google's emulators do:
                           for suites and tools that are not ours; without it they need the owner secret of this start
  --shortest-password N    characters of a password that a person chooses (6, as Auth; "npm start" and "npm run dev" take the project's)
  --host ADDRESS           listen there instead of this machine only; needs --host-anyway
  --host-anyway            accept that whoever reaches this address is an administrator
  --help`;

export interface CommandLine {
  readonly help: boolean;
  readonly appPort: number;
  /** Load the demonstration data when the folder has none yet. */
  readonly demo: boolean;
  readonly local: LocalOptions;
  /** Where to export everything when stopping. */
  readonly exportOnExit: string | undefined;
}

/** Reads the flags; paths that are not given are those of the project at `root`. Throws with a sentence on a wrong one. */
export function readCommandLine(args: readonly string[], root: string): CommandLine {
  const values = readFlags(args, root);
  refusePublicHost(values.host, values['host-anyway']);
  refuseRealProject(values.project);
  if (values['export-on-exit'] !== undefined) refuseOtherFolders(values['export-on-exit']);
  const file = (given: string | undefined, usual: string): string | undefined =>
    given ?? (existsSync(join(root, usual)) ? join(root, usual) : undefined);
  const files = {
    rules: file(values.rules, 'firestore.rules'),
    storageRules: file(values['storage-rules'], 'storage.rules'),
    indexes: values.indexes === 'none' ? undefined : file(values.indexes, 'firestore.indexes.json'),
  };
  const local: LocalOptions = {
    project: values.project,
    data: values.data,
    ...(values.explain ? { explain: true } : {}),
    ...Object.fromEntries(Object.entries(files).filter(([, path]) => path !== undefined)),
    ports: {
      auth: portFrom('--auth-port', values['auth-port'], usualPorts.auth),
      firestore: portFrom('--port', values.port, usualPorts.firestore),
      functions: portFrom('--functions-port', values['functions-port'], usualPorts.functions),
      storage: portFrom('--storage-port', values['storage-port'], usualPorts.storage),
      tasks: portFrom('--tasks-port', values['tasks-port'], usualPorts.tasks),
    },
    ...(values.functions ? { functions: { bundle: join(root, 'dist', 'functions', 'index.js'), sources: join(root, 'functions') } } : {}),
    ...(values.open ? { open: true } : {}),
    ...(values['shortest-password'] === undefined ? {} : { shortestPassword: lengthFrom(values['shortest-password']) }),
    ...(values.host === undefined ? {} : { host: values.host }),
    ...(values.import === undefined ? {} : { importFrom: values.import }),
  };
  const appPort = portFrom('--app-port', values['app-port'], usualAppPort);
  // An export is somebody's own data: the demonstration would mix with it.
  const demo = values.demo && values.import === undefined;
  return { help: values.help, demo, appPort, local, exportOnExit: values['export-on-exit'] };
}

function readFlags(args: readonly string[], root: string) {
  return parseArgs({
    args: [...args],
    allowNegative: true,
    options: {
      data: { type: 'string', default: join(root, '.data') },
      rules: { type: 'string' },
      'storage-rules': { type: 'string' },
      indexes: { type: 'string' },
      explain: { type: 'boolean', default: false },
      project: { type: 'string', default: 'demo-essaim' },
      port: { type: 'string' },
      'auth-port': { type: 'string' },
      'functions-port': { type: 'string' },
      'storage-port': { type: 'string' },
      'tasks-port': { type: 'string' },
      'app-port': { type: 'string' },
      import: { type: 'string' },
      'export-on-exit': { type: 'string' },
      functions: { type: 'boolean', default: true },
      demo: { type: 'boolean', default: true },
      open: { type: 'boolean', default: false },
      'shortest-password': { type: 'string' },
      host: { type: 'string' },
      'host-anyway': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  }).values;
}

function portFrom(flag: string, text: string | undefined, usual: number): number {
  const port = text === undefined ? usual : Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`${flag} veut un numéro de port entre 0 et 65535. / ${flag} wants a port number between 0 and 65535.`);
  return port;
}

function lengthFrom(text: string): number {
  const length = Number(text);
  if (!Number.isInteger(length) || length < 6 || length > 30)
    throw new Error('--shortest-password veut un nombre entre 6 et 30. / --shortest-password wants a number between 6 and 30.');
  return length;
}

const loopback = /^(127(\.\d{1,3}){3}|::1|localhost)$/;

function refusePublicHost(host: string | undefined, anyway: boolean): void {
  if (host === undefined || loopback.test(host) || anyway) return;
  throw new Error(
    `Écouter sur ${host} donnerait tous les droits à quiconque atteint cette adresse (« Bearer owner » est public). Ajoutez --host-anyway si c’est voulu.\n` +
      `Listening on ${host} would make anyone who reaches it an administrator. Add --host-anyway if you mean it.`,
  );
}

/** Only `demo-` projects are sure never to exist on Google's servers. */
function refuseRealProject(project: string): void {
  if (!/^demo-[a-z0-9-]+$/.test(project))
    throw new Error(`--project doit commencer par « demo- ». / --project must start with "demo-" (found ${project}).`);
}
