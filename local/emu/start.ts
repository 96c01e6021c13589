/** Why: starts the Auth, Storage and Tasks process, answers its questions about rules, and stops it. */
import { fork, type ChildProcess } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Direction, EmuOptions, FromEmu, ToEmu } from './messages.ts';
import type { LoadedRules, StorageQuestion, StorageVerdict } from './storage-rules.ts';

export interface Emu {
  /** Accounts and files go to `auth_export` and `storage_export` in a folder, or come from there; one transfer at a time. */
  transfer(direction: Direction, folder: string): Promise<void>;
  close(): Promise<void>;
}

/** Who decides each act on a file. */
export interface FileJudge {
  decide(question: StorageQuestion): StorageVerdict;
  load(source: string): LoadedRules;
  forget(ruleset: number): void;
}

/** Ready when the three ports answer. `judge` decides each act on a file; `onExit` hears of a death nobody asked for. */
export async function startEmu(options: EmuOptions, judge: FileJudge, onExit: (code: number | null) => void): Promise<Emu> {
  const temporary = join(options.folder, 'tmp');
  mkdirSync(temporary, { recursive: true });
  const child = forkWith(temporary);
  const send = (message: ToEmu): void => {
    if (child.connected) child.send(message);
  };
  let closing = false;
  const gone = new Promise<void>((resolve) => {
    child.once('exit', (code) => {
      if (!closing) onExit(code);
      resolve();
    });
  });
  await new Promise<void>((resolve, reject) => {
    child.on('message', (message: FromEmu) => {
      if (message.kind === 'ready') resolve();
      else if (message.kind === 'failed') reject(new Error(message.message));
      else if (message.kind === 'transferred') child.emit('transferred', message.problem);
      else if (message.kind === 'load') send({ kind: 'loaded', id: message.id, loaded: judge.load(message.source) });
      else if (message.kind === 'forget') judge.forget(message.ruleset);
      else send({ kind: 'verdict', id: message.id, verdict: judge.decide(message.question) });
    });
    child.once('exit', (code) => reject(new Error(`Auth, Storage and Tasks stopped while starting (code ${code ?? 'none'})`)));
    send({ kind: 'start', options });
  });
  return {
    transfer: (direction, folder) => transferred(child, () => send({ kind: 'transfer', direction, folder })),
    close: async () => {
      closing = true;
      send({ kind: 'stop' });
      await gone;
    },
  };
}

function forkWith(temporary: string): ChildProcess {
  return fork(join(import.meta.dirname, 'process.ts'), [], {
    // Dates must cross as dates: rules compare them.
    serialization: 'advanced',
    execArgv: ['--disable-warning=ExperimentalWarning', '--disable-warning=DEP0040', '--disable-warning=DEP0169'],
    env: { ...process.env, CI: '1', TMPDIR: temporary, TEMP: temporary, TMP: temporary },
  });
}

/** Asks, and waits for the answer or for the death of who should give it. */
function transferred(child: ChildProcess, ask: () => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const died = (): void => reject(new Error('Auth and Storage stopped during a transfer.'));
    child.once('exit', died);
    child.once('transferred', (problem: string | null) => {
      child.off('exit', died);
      if (problem === null) resolve();
      else reject(new Error(problem));
    });
    ask();
  });
}
