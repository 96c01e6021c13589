/** Why: starts the functions process, and a new one when the bundle changes. */
import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { SetClock } from './schedules/clock.ts';
import type { FromFunctions } from './settings.ts';

export interface FunctionsHost {
  /** Names of the functions being served. */
  readonly names: () => readonly string[];
  /** Stops the process and starts the bundle as it is now. Rejects, leaving none running, when it cannot load. */
  restart(): Promise<void>;
  /** Shifts the time that functions read; resolves when they do. */
  setClock(offset: number): Promise<void>;
  close(): Promise<void>;
}

/** `onExit` hears of a death nobody asked for. */
export async function startFunctions(env: Readonly<Record<string, string>>, onExit: (code: number | null) => void): Promise<FunctionsHost> {
  let names: readonly string[] = [];
  let child: ChildProcess | undefined;
  let clock = 0;
  const begin = async (): Promise<void> => {
    const started = fork(join(import.meta.dirname, 'process.ts'), [], {
      execArgv: ['--enable-source-maps', '--disable-warning=ExperimentalWarning'],
      env: { ...process.env, ...env },
    });
    child = started;
    started.once('exit', (code) => {
      if (child === started) onExit(code);
    });
    names = await readiness(started).catch(async (error: unknown) => {
      await end();
      throw error;
    });
    if (clock !== 0) await shift(started, clock);
  };
  const end = async (): Promise<void> => {
    const ending = child;
    child = undefined;
    if (!ending || ending.exitCode !== null || ending.signalCode !== null) return;
    const gone = new Promise((resolve) => ending.once('exit', resolve));
    ending.kill('SIGTERM');
    await gone;
  };
  await begin();
  return {
    names: () => names,
    restart: () => end().then(begin),
    setClock: async (offset) => {
      clock = offset;
      if (child) await shift(child, offset);
    },
    close: end,
  };
}

function readiness(child: ChildProcess): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    child.once('message', (message: FromFunctions) => {
      if (message.kind === 'ready') resolve(message.names);
      else if (message.kind === 'failed') reject(new Error(`The functions cannot start: ${message.message}`));
    });
    child.once('exit', (code) => reject(new Error(`The functions stopped while starting (code ${code ?? 'none'})`)));
  });
}

function shift(child: ChildProcess, offset: number): Promise<void> {
  const done = new Promise<void>((resolve) => child.once('message', () => resolve()));
  child.send({ kind: 'clock', offset } satisfies SetClock);
  return done;
}
