/** Why: every tool starts programs of node_modules the same way, on the same Node, with the same ending. */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..', '..');

const require = createRequire(import.meta.url);

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Called with each chunk of standard output and error; without it they go straight to the terminal. */
  readonly onOutput?: (text: string) => void;
}

/** The script behind a package's command: `binaryOf('typescript', 'tsc')`. */
export function binaryOf(packageName: string, command: string): string {
  const manifest = join(ROOT, 'node_modules', packageName, 'package.json');
  const { bin } = require(manifest) as { bin: string | Record<string, string> };
  const relative = typeof bin === 'string' ? bin : bin[command];
  if (relative === undefined) throw new Error(`${packageName} has no command ${command}`);
  return join(dirname(manifest), relative);
}

/** Runs a program to its end and answers its exit code. It dies with us. */
export function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<number> {
  const piped = options.onOutput !== undefined;
  const child = spawn(command, args, {
    cwd: ROOT,
    env: { ...process.env, ...options.env },
    stdio: piped ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
  });
  const stop = (): void => void child.kill();
  process.once('exit', stop);
  if (options.onOutput) {
    const { onOutput } = options;
    child.stdout?.setEncoding('utf8').on('data', onOutput);
    child.stderr?.setEncoding('utf8').on('data', onOutput);
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject).once('close', (code) => {
      process.removeListener('exit', stop);
      resolve(code ?? 1);
    });
  });
}

/** Runs a Node script (a path, usually from `binaryOf`) on the Node that runs us. */
export function runNode(script: string, args: readonly string[], options: RunOptions = {}): Promise<number> {
  return run(process.execPath, ['--disable-warning=ExperimentalWarning', script, ...args], options);
}
