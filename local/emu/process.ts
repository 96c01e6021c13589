/** Why: the process that holds Auth, Storage and Tasks. It is forked, so that firebase-tools' globals and temporary folder belong to one run only. */
import { refuseShortPasswords } from './auth/passwords.ts';
import { startAuth } from './auth/serve.ts';
import { EmulatorLogger, EmulatorRegistry, toolsLogger } from './firebase-tools.ts';
import { join } from 'node:path';
import { ACCOUNTS, FILES, type Direction, type EmuOptions, type FromEmu, type ToEmu } from './messages.ts';
import { secretEnvironment, sendOwnerSecret } from '../owner/send-secret.ts';
import type { LoadedRules, StorageJudge, StorageVerdict } from './storage-rules.ts';
import { startStorage } from './storage.ts';
import { startTasks } from './tasks.ts';

const waiting = new Map<number, (verdict: StorageVerdict) => void>();
const loading = new Map<number, (loaded: LoadedRules) => void>();
const closers: (() => Promise<void>)[] = [];
let asked = 0;

function tell(message: FromEmu): void {
  // Whoever started us may be gone: then there is nobody left to tell.
  process.send?.(message, undefined, undefined, () => undefined);
}

const askParent: StorageJudge = {
  decide: (question) =>
    new Promise((resolve) => {
      const id = asked++;
      waiting.set(id, resolve);
      tell({ kind: 'question', id, question });
    }),
  load: (source) =>
    new Promise((resolve) => {
      const id = asked++;
      loading.set(id, resolve);
      tell({ kind: 'load', id, source });
    }),
  forget: (ruleset) => tell({ kind: 'forget', ruleset }),
};

/** firebase-tools finds its neighbours in a registry; ours live in other processes, so their addresses stand in for them. */
function introduceNeighbours({ ports, withFunctions }: EmuOptions): void {
  const names = withFunctions
    ? (['auth', 'storage', 'tasks', 'firestore', 'functions'] as const)
    : (['auth', 'storage', 'tasks', 'firestore'] as const);
  for (const name of names) {
    EmulatorRegistry.set(name, { getName: () => name, getInfo: () => ({ name, host: '127.0.0.1', port: ports[name] }) });
  }
}

/** Only what a developer must act on is printed. */
function quieten(): void {
  toolsLogger.silent = true;
  const print = (level: string, text: string): void => {
    // Said of each sign-in link, which works all the same.
    if (text.startsWith('canHandleCodeInApp')) return;
    if (level === 'WARN' || level === 'ERROR') process.stderr.write(`[auth/storage/tasks] ${text.trim()}\n`);
  };
  EmulatorLogger.prototype.log = print;
  EmulatorLogger.prototype.logLabeled = (level, _label, text) => print(level, text);
}

let transfer: (direction: Direction, folder: string) => Promise<void> = () => Promise.reject(new Error('not started'));

async function start(options: EmuOptions): Promise<void> {
  quieten();
  introduceNeighbours(options);
  const { project, folder, durable, ports, host, gate, shortestPassword } = options;
  if (gate !== null) sendOwnerSecret(secretEnvironment(gate.secret, ports));
  if (shortestPassword !== undefined) refuseShortPasswords(shortestPassword);
  const [auth, storage, tasks] = await Promise.all([
    startAuth(project, ports.auth, durable ? folder : null, host, gate),
    startStorage(project, ports.storage, { folder, durable }, askParent, host, gate),
    startTasks(project, ports.tasks, host, gate),
  ]);
  closers.push(...[auth, storage, tasks].map((server) => () => server.close()));
  transfer = async (direction, target) => {
    await auth[direction](join(target, ACCOUNTS));
    await storage[direction](join(target, FILES));
  };
}

async function stop(): Promise<void> {
  await Promise.all(closers.map((close) => close()));
  process.exit(0);
}

process.on('message', (message: ToEmu) => {
  if (message.kind === 'verdict') {
    waiting.get(message.id)?.(message.verdict);
    waiting.delete(message.id);
  } else if (message.kind === 'loaded') {
    loading.get(message.id)?.(message.loaded);
    loading.delete(message.id);
  } else if (message.kind === 'transfer') {
    transfer(message.direction, message.folder).then(
      () => tell({ kind: 'transferred', problem: null }),
      (error: unknown) => tell({ kind: 'transferred', problem: String(error) }),
    );
  } else if (message.kind === 'stop') {
    void stop();
  } else {
    start(message.options).then(
      () => tell({ kind: 'ready' }),
      (error: unknown) => tell({ kind: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
    );
  }
});
process.on('disconnect', () => void stop());
// Ctrl-C reaches the whole terminal group: the parent decides when we stop, after those who still use us.
process.on('SIGINT', () => undefined);
