/** Why: starts the functions process, and a new one when the bundle changes. */
import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { FromFunctions } from './settings.ts';

export interface FunctionsHost {
  /** Names of the functions being served. */
  readonly names: () => readonly string[];
  /** Stops the process and starts the bundle as it is now. Rejects, leaving none running, when it cannot load. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** `onExit` hears of a death nobody asked for. */
export async function startFunctions(env: Readonly<Record<string, string>>, onExit: (code: number | null) => void): Promise<FunctionsHost> {
  let names: readonly string[] = [];
  let child: ChildProcess | undefined;
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
    restart: async () => {
      await end();
      await begin();
    },
    close: end,
  };
}

function readiness(child: ChildProcess): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    child.once('message', (message: FromFunctions) => {
      if (message.kind === 'ready') resolve(message.names);
      else reject(new Error(`The functions cannot start: ${message.message}`));
    });
    child.once('exit', (code) => reject(new Error(`The functions stopped while starting (code ${code ?? 'none'})`)));
  });
}
