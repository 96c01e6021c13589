/** Why: a benchmark asks its servers what they used, and leaves none behind. */
import { fork, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Usage } from './announce.ts';

export interface Spawned {
  readonly port: number;
  /** milliseconds from the start of the process to its announcement */
  readonly ready: number;
  usage(): Promise<Usage>;
  /** Ends the process and waits until it is gone. */
  stop(): Promise<void>;
}

/** Those that tools/run.mjs gives to every command. */
const flags = ['--disable-warning=ExperimentalWarning', '--enable-source-maps', '--max-semi-space-size=16'];

/** Starts `servers/<name>.ts` with an argument: its data folder, or where its package lies. */
export async function spawnServer(name: string, argument: string, extra: readonly string[] = []): Promise<Spawned> {
  const started = performance.now();
  const child = fork(join(import.meta.dirname, `${name}.ts`), [argument], { execArgv: [...flags, ...extra] });
  const { port } = (await answerOf(child)) as { port: number };
  const ready = performance.now() - started;
  return {
    port,
    ready,
    usage: () => {
      child.send('usage');
      return answerOf(child) as Promise<Usage>;
    },
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.disconnect();
      }),
  };
}

function answerOf(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const failed = (code: number | null): void => reject(new Error(`A measured server ended with code ${String(code)}.`));
    child.once('exit', failed);
    child.once('message', (answer) => {
      child.off('exit', failed);
      resolve(answer);
    });
  });
}

/** Runs with a folder of its own, removed afterwards. */
export async function withFolder<T>(body: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-local-'));
  try {
    return await body(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
