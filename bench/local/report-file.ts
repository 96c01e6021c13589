/** Why: figures are only worth what is known of how they were got, so the file says the machine, the day, the command and the way of each. */
import { writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import type { Measured } from './measures/measured.ts';

const busy =
  'The machine was busy with other work during this run: what is told in seconds or milliseconds of the clock, and the fan-out, took longer than they would alone. By how much is not known until the command runs on a quiet machine.';

/** Writes docs/benchmarks.md. */
export function writeReport(path: string, measured: readonly Measured[], load: { readonly before: number }): void {
  const [before, after] = [load.before, loadavg()[0] ?? 0].map((value) => value.toFixed(1));
  const short = measured.filter(({ met }) => !met);
  const text = [
    '# Benchmarks of the embedded Firestore',
    '',
    '`npm run bench:local` wrote this file. It is a record of one run, not a promise.',
    '',
    `- Date: ${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC`,
    `- Machine: ${String(cpus().length)} × ${cpus()[0]?.model.trim() ?? '?'}, ${String(Math.round(totalmem() / 2 ** 30))} GB, ${process.platform}, Node ${process.versions.node}`,
    `- Other work on the machine: load average ${before ?? '?'} before, ${after ?? '?'} after (the run itself counts for about 2)`,
    '',
    '| Measure | Value | Goal | |',
    '|---|---|---|---|',
    ...measured.map(({ measure, value, goal, met }) => `| ${measure} | ${String(value)} | ${goal} | ${met ? 'ok' : '**short**'} |`),
    '',
    '## What is short',
    '',
    ...(short.length === 0
      ? ['Nothing.']
      : short.map(({ measure, value, goal, how }) => `- ${measure}: ${String(value)} where the goal is ${goal} (${how}).`)),
    '',
    ...(load.before > cpus().length ? [busy, ''] : []),
    '## How each was measured',
    '',
    'Documents are of 2 KB unless said, with eleven fields of every usual type; rules are on (`bench/local/servers/bench.rules`) and the writer is a signed-in user.',
    'Rates are per second of the server’s own processor time, read from the server (`process.cpuUsage`, all threads), so that other work on the machine slows the run more than the figure.',
    'The floor (`bench/local/servers/floor.ts`) is gRPC, Firestore’s protos and the same SQLite durability (WAL, `synchronous=FULL`, group commit), without rules, listeners or indexes.',
    'The peer is npm `@firestore-emulator/server` (in memory, no rules); it slows down as its documents grow in number, so it is given a hundred.',
    'Times in milliseconds or seconds are of the wall clock and suffer from whatever else runs.',
    '',
    ...measured.map(({ measure, how }) => `- ${measure}: ${how}.`),
    '',
  ];
  writeFileSync(path, text.join('\n'));
}
