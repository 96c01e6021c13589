/** Why: many functions write to one terminal; each line is preceded by the name of the function that wrote it. */
import { AsyncLocalStorage } from 'node:async_hooks';

const running = new AsyncLocalStorage<string>();

/** Runs a function's code so that what it prints carries its name. */
export function named<T>(name: string, act: () => T): T {
  return running.run(name, act);
}

/** Prints an error nobody handled. */
export function printFault(name: string, error: unknown): void {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`[${name}] unhandled error: ${text}\n`);
}

/** firebase-functions says of every call that it was checked. */
const verification = '"firebase-log-type":"callable-request-verification"';

/** Must run before the bundle is loaded: firebase-functions' logger keeps the console it finds. */
export function nameOutput(): void {
  for (const level of ['debug', 'log', 'info', 'warn', 'error'] as const) {
    const original = console[level].bind(console);
    console[level] = (first?: unknown, ...rest: readonly unknown[]) => {
      if (typeof first === 'string' && first.includes(verification)) return;
      const name = running.getStore();
      original(...(name === undefined ? [] : [`[${name}]`]), readable(first), ...rest);
    };
  }
}

/** firebase-functions writes JSON lines for Cloud Logging; a terminal wants the message. */
function readable(entry: unknown): unknown {
  if (typeof entry !== 'string' || !entry.startsWith('{"')) return entry;
  try {
    const { severity, message, ...rest } = JSON.parse(entry) as { severity?: string; message?: string };
    if (severity === undefined) return entry;
    const more = Object.keys(rest).length > 0 ? ` ${JSON.stringify(rest)}` : '';
    return `${severity.toLowerCase()}: ${message ?? ''}${more}`;
  } catch {
    return entry;
  }
}
