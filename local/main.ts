/** Why: one call starts the whole embedded Firebase in the right order, and one stops it; commands, tests and benches all pass here. */
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { takeDataFolder, type DataFolder } from './data-folder.ts';
import type { EmuOptions } from './emu/messages.ts';
import { startEmu, type FileJudge } from './emu/start.ts';
import type { Engine } from './firestore/engine.ts';
import { parseIndexes, type CompositeIndexes } from './firestore/query/indexes.ts';
import { RulesHolder, startFirestore } from './firestore/server.ts';
import { createEngine } from './firestore/store/engine.ts';
import { followFile } from './followed-file.ts';
import { secretsFile } from './functions-host/secrets.ts';
import { emulatorEnvironment, functionsEnvironment, type LocalPorts } from './functions-host/settings.ts';
import { startFunctions, type FunctionsHost } from './functions-host/start.ts';
import { drawGate, type Gate } from './owner/gate.ts';
import { addressesFor, listenHttp, reservePort } from './listen.ts';
import type { CompiledRules } from './rules/compile.ts';
import { rulesReader } from './rules-files.ts';
import { storageJudge } from './storage-judge.ts';
import { exportState, importStateAccountsAndFiles, importStateDocuments } from './transfer/whole.ts';

export type { LocalPorts } from './functions-host/settings.ts';

export interface LocalOptions {
  /** `demo-essaim` unless given. */
  readonly project?: string;
  /** A folder, or ':memory:'. */
  readonly data: string;
  /** Files in force; without one, everything is allowed, as in the official emulators. Each change is reloaded. */
  readonly rules?: string;
  readonly storageRules?: string;
  readonly indexes?: string;
  /** Tell, in the log and in each denial, which statements of the Firestore rules were tried. */
  readonly explain?: boolean;
  /** 0, the default of each, takes a free one. */
  readonly ports?: Partial<LocalPorts>;
  /** The built bundle, and the folder of `.env` and `.secret.local`. Without it no function runs and triggers wait. */
  readonly functions?: { readonly bundle: string; readonly sources?: string };
  /** Listens there instead of the loopback: only on purpose, since the administrator's token is public. */
  readonly host?: string;
  /** Believe `Bearer owner`, unsigned tokens and commands from anybody, as Google's emulators do: for suites and tools that are not ours. */
  readonly open?: boolean;
  /** The characters that a password chosen by a person must have, as the project's password policy says; Auth's own six unless given. */
  readonly shortestPassword?: number;
  /** Awaited once documents, accounts and files are served and before any function is: what it writes fires no trigger. */
  readonly prepare?: (services: LocalServices) => Promise<void>;
  /** An export to begin with; the data folder must hold no document yet. */
  readonly importFrom?: string;
  /** Where notices go; the terminal unless given. */
  readonly log?: (line: string) => void;
}

export interface LocalServices {
  readonly project: string;
  readonly ports: LocalPorts;
  /** What a Node program needs in its environment for the Admin SDK to find these services. */
  readonly env: Readonly<Record<string, string>>;
  /** What the owner is asked for; null when anybody is believed. */
  readonly gate: Gate | null;
}

export interface LocalFirebase extends LocalServices {
  /** The engine behind Firestore, for tests that count reads. */
  readonly engine: Engine;
  /** Names of the functions being served. */
  functionNames(): readonly string[];
  /** Sets the time of rules, commits and functions: this many milliseconds from the machine's. For tests, which never wait; commit times only go forward. */
  setClock(offset: number): Promise<void>;
  /** Writes documents, accounts and files to a folder while everything runs; an export that was there is replaced. */
  exportTo(folder: string): Promise<void>;
  /** Loads the functions bundle again. */
  restartFunctions(): Promise<void>;
  close(): Promise<void>;
}

/** Resolves when every service answers. Whatever fails, what had started is stopped. */
export async function startLocalFirebase(options: LocalOptions): Promise<LocalFirebase> {
  const closers: (() => Promise<void> | void)[] = [];
  const closeAll = async (): Promise<void> => {
    for (const close of closers.splice(0).reverse()) await close();
  };
  try {
    return await start(options, (closer) => closers.push(closer), closeAll);
  } catch (error) {
    await closeAll();
    throw error;
  }
}

type Later = (closer: () => Promise<void> | void) => void;

async function start(options: LocalOptions, later: Later, close: () => Promise<void>): Promise<LocalFirebase> {
  const project = options.project ?? 'demo-essaim';
  const log = options.log ?? ((line: string): void => void process.stderr.write(`${line}\n`));
  const ports = await findPorts(options);
  const data = takeDataFolder(options.data);
  later(() => data.release());
  const gate = options.open === true ? null : drawGate(data.path);
  const services: LocalServices = { project, ports, gate, env: emulatorEnvironment(project, ports, gate) };
  const { engine, fileJudge, shift } = await startDocuments(options, services, data, log, later);
  const died =
    (name: string) =>
    (code: number | null): void =>
      log(`✗ ${name} s’est arrêté (code ${code ?? '?'}). / ${name} stopped.`);
  const emu = await startEmu(emuOptions(options, services, data), fileJudge, died('Auth, Storage, Tasks'));
  later(() => emu.close());
  if (options.importFrom !== undefined) await importStateAccountsAndFiles(emu, options.importFrom);
  if (options.prepare) await prepareQuietly(options.prepare, services);
  const functions = await startHost(options, services, join(data.path, secretsFile), died('functions'));
  if (functions) later(() => functions.close());
  return {
    ...services,
    engine,
    setClock: async (offset) => {
      shift(offset);
      await functions?.setClock(offset);
    },
    exportTo: (folder) => exportState({ project, engine, emu }, folder),
    functionNames: () => functions?.names() ?? [],
    restartFunctions: async () => functions?.restart(),
    close,
  };
}

function emuOptions(options: LocalOptions, { project, ports, gate }: LocalServices, data: DataFolder): EmuOptions {
  const { functions, shortestPassword, host } = options;
  return {
    project,
    folder: data.path,
    durable: data.durable,
    ports,
    withFunctions: functions !== undefined,
    gate,
    ...(shortestPassword === undefined ? {} : { shortestPassword }),
    ...(host === undefined ? {} : { host }),
  };
}

/** Announcements of what was prepared come a little after it: this long a silence (milliseconds) says that they are over. */
const silence = 250;

/** While data are prepared no function runs: Auth and Storage, which announce every account and file to the functions' port, are thanked for nothing. */
async function prepareQuietly(prepare: NonNullable<LocalOptions['prepare']>, services: LocalServices): Promise<void> {
  let heard = Date.now();
  const nobody = await listenHttp((request, response) => {
    heard = Date.now();
    // No connection is kept: it would be found closed once the real functions hold this port.
    response.setHeader('connection', 'close');
    request.resume().on('end', () => response.end('{}'));
  }, services.ports.functions);
  try {
    await prepare(services);
    while (Date.now() - heard < silence) await delay(silence);
  } finally {
    await nobody.close();
  }
}

async function startDocuments(
  options: LocalOptions,
  { project, ports, gate }: LocalServices,
  data: DataFolder,
  log: (line: string) => void,
  later: Later,
): Promise<{ engine: Engine; fileJudge: FileJudge; shift: (offset: number) => void }> {
  const rules = new RulesHolder(rulesReader('cloud.firestore', log), options.explain === true ? log : null);
  const readStorageRules = rulesReader('firebase.storage', log);
  let storageRules: CompiledRules | null = null;
  if (options.rules !== undefined) later(followFile(options.rules, (source) => rules.setDefault(source), log));
  if (options.storageRules !== undefined)
    later(followFile(options.storageRules, (source) => (storageRules = readStorageRules(source)), log));
  let indexes: CompositeIndexes = { indexes: [], fieldOverrides: [] };
  if (options.indexes !== undefined) later(followFile(options.indexes, (text) => (indexes = parseIndexes(text)), log));
  let offset = 0;
  const engine = createEngine({
    path: data.durable ? join(data.path, 'firestore') : ':memory:',
    authorizer: rules,
    clock: () => BigInt(Math.round((performance.timeOrigin + performance.now() + offset) * 1000)),
    ...(options.indexes === undefined ? {} : { indexes: () => indexes }),
  });
  later(() => engine.close());
  if (options.importFrom !== undefined) importStateDocuments(engine, options.importFrom);
  // Each start registers the triggers of the present bundle; deliveries that a crash left pending stay.
  engine.triggers.unregisterAll(project);
  const server = await startFirestore({
    host: addressesFor(options.host),
    port: ports.firestore,
    engine,
    rules,
    log,
    gate,
    ...(options.functions === undefined ? {} : { functions: `127.0.0.1:${ports.functions}` }),
  });
  later(() => server.close());
  const fileJudge = storageJudge(project, engine, () => storageRules, readStorageRules);
  return { engine, fileJudge, shift: (milliseconds) => (offset = milliseconds) };
}

async function startHost(
  options: LocalOptions,
  { project, ports, gate }: LocalServices,
  secrets: string,
  died: (code: number | null) => void,
): Promise<FunctionsHost | null> {
  if (options.functions === undefined) return null;
  const { bundle, sources } = options.functions;
  const env = { ...functionsEnvironment(project, ports, bundle, sources, gate), LOCAL_FUNCTIONS_SECRETS: secrets };
  return startFunctions(options.host === undefined ? env : { ...env, LOCAL_FUNCTIONS_HOST: options.host }, died);
}

/** The ports these options lead to; throws BusyPort naming the first that is taken. */
export async function findPorts({ ports = {}, host }: LocalOptions): Promise<LocalPorts> {
  const reserve = (service: string, key: keyof LocalPorts, flag: string): Promise<number> =>
    reservePort(service, ports[key] ?? 0, flag, host);
  return {
    auth: await reserve('Auth', 'auth', '--auth-port'),
    firestore: await reserve('Firestore', 'firestore', '--port'),
    functions: await reserve('Functions', 'functions', '--functions-port'),
    storage: await reserve('Storage', 'storage', '--storage-port'),
    tasks: await reserve('Tasks', 'tasks', '--tasks-port'),
  };
}
