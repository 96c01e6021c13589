/** Why: a server that is to be killed or tormented runs in a process of its own, on the same port and folder each time it is started. */
import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

const program = join(import.meta.dirname, '..', 'alone', 'firestore.ts');

/** Firestore alone, started with the given arguments. */
export class ServerProcess {
  readonly port: number;
  /** What it wrote on its standard error, the last part of it. */
  complaints = '';
  private readonly args: readonly string[];
  private child: ChildProcess | null = null;
  private exit: Promise<void> = Promise.resolve();

  constructor(port: number, args: readonly string[]) {
    this.port = port;
    this.args = args;
  }

  get pid(): number {
    return this.child?.pid ?? 0;
  }

  get running(): boolean {
    return this.child !== null;
  }

  /** Starts the process; `ready` says when it serves. */
  spawn(): void {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', program, '--port', String(this.port), ...this.args], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => (this.complaints = (this.complaints + text).slice(-20_000)));
    this.child = child;
    this.exit = new Promise((resolve) => {
      child.once('exit', () => {
        if (this.child === child) this.child = null;
        resolve();
      });
    });
  }

  /** Milliseconds until it answered. Throws when it died, or after a minute. */
  async ready(): Promise<number> {
    const began = performance.now();
    while (performance.now() - began < 60_000) {
      if (!this.running) throw new Error(`the server stopped while starting: ${this.complaints}`);
      const answer = await fetch(`http://127.0.0.1:${this.port}/`).catch(() => null);
      if (answer?.ok) return performance.now() - began;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error('the server did not answer within a minute');
  }

  /** Ends it without a warning, or asks it to stop. */
  async kill(signal: 'SIGKILL' | 'SIGINT'): Promise<void> {
    this.child?.kill(signal);
    await this.exit;
  }
}
