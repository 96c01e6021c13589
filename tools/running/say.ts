/** Why: what the commands tell is short, dated from their start, in French then in English. */

const began = Date.now();

/** One line of progress. */
export function say(french: string, english: string): void {
  process.stdout.write(`· ${french} / ${english} (${((Date.now() - began) / 1000).toFixed(0)} s)\n`);
}

/** Prints why a command stops, without a stack when the message says it all, and sets the exit code. */
export function stopWith(error: unknown): void {
  process.stderr.write(`\n✗ ${error instanceof Error ? error.message : String(error)}\n`);
  if (process.env['DEBUG'] !== undefined && error instanceof Error) process.stderr.write(`${error.stack ?? ''}\n`);
  process.exitCode = 1;
}
