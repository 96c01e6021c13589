/** Why: on the evening of a deadline everybody hands in at once; nobody may be refused for it, and nobody counted twice. */
import { availableParallelism, loadavg } from 'node:os';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startLocal } from '../tests/support/local';
import type { LocalFirebase } from '../local/main';
import { applicationOf, openUntil, outcomeOf, prepareWorld, signInAll, uidOf, untilReminded } from './deadline/world';
import { Report } from './report';

const applicants = Number(process.env['BENCH_APPLICANTS'] ?? 300);
const spreadMs = 10_000;
/** The call closes just after the last request leaves: those that still wait then arrived before. */
const marginMs = 1_000;
const longestMs = 2_000;
/** What follows from preparing the call (reminders of the deadline, counts) is over before the evening begins: a deadline is set days before. */
const calmMs = 20_000;

interface Answer {
  readonly number: string;
  readonly reason: string;
  readonly tookMs: number;
  readonly busy: number;
  /** The arrival was accepted; false too for one that came after its own submission. */
  readonly arrived: boolean;
}

/** As the application does, beside the call: the instant of the act, under the rules. */
const arrive = async (firebase: LocalFirebase, index: number, token: string): Promise<boolean> => {
  const root = `projects/${firebase.project}/databases/(default)/documents`;
  const name = `${root}/applications/${applicationOf(index)}/arrivals/${uidOf(index)}`;
  const update = { name, fields: { v: { integerValue: '1' } } };
  const updateTransforms = [{ fieldPath: 'at', setToServerValue: 'REQUEST_TIME' }];
  const answer = await fetch(`http://127.0.0.1:${String(firebase.ports.firestore)}/v1/${root}:commit`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ writes: [{ update, updateTransforms }] }),
  });
  await answer.body?.cancel();
  return answer.ok;
};

/** As the application does: "busy" is waited out, everything else is the answer. */
const submit = async (firebase: LocalFirebase, index: number, token: string): Promise<Answer> => {
  const arriving = arrive(firebase, index, token);
  const url = `http://127.0.0.1:${String(firebase.ports.functions)}/${firebase.project}/europe-west9/submitApplication`;
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const body = JSON.stringify({ data: { applicationId: applicationOf(index) } });
  const started = performance.now();
  for (let busy = 0; ; busy += 1) {
    const answer = (await (await fetch(url, { method: 'POST', headers, body })).json()) as {
      readonly result?: { readonly number: string };
      readonly error?: { readonly status: string; readonly details?: { readonly reason?: string } };
    };
    const tookMs = performance.now() - started;
    const arrived = await arriving;
    if (answer.result !== undefined) return { number: answer.result.number, reason: '', tookMs, busy, arrived };
    const reason = answer.error?.details?.reason ?? answer.error?.status ?? 'unknown';
    if (reason !== 'busy') return { number: '', reason, tookMs, busy, arrived };
    await pause(1_000 + Math.random() * 2_000);
  }
};

const evening = async (firebase: LocalFirebase, tokens: readonly string[]): Promise<readonly Answer[]> => {
  const closesAt = new Date(Date.now() + calmMs + spreadMs + marginMs);
  await openUntil(firebase, closesAt);
  await untilReminded(firebase, applicants, closesAt);
  await pause(Math.max(0, closesAt.getTime() - spreadMs - marginMs - Date.now()));
  const started = performance.now();
  return Promise.all(
    tokens.map(async (token, index) => {
      await pause(Math.max(0, (index * spreadMs) / tokens.length - (performance.now() - started)));
      return submit(firebase, index, token);
    }),
  );
};

/** Waits, a minute at most, until the journal holds what was queued. */
const untilChained = async (firebase: LocalFirebase): Promise<void> => {
  for (let second = 0; second < 60; second += 1) {
    if ((await outcomeOf(firebase)).queued === 0) return;
    await pause(1_000);
  }
};

/** How many applications hold the very number that was answered, and share it with no other. */
const numberedOnce = (answers: readonly Answer[], numbers: ReadonlyMap<string, string>): number => {
  const held = new Map<string, number>();
  for (const number of numbers.values()) held.set(number, (held.get(number) ?? 0) + 1);
  return answers.filter(({ number }, index) => numbers.get(applicationOf(index)) === number && held.get(number) === 1).length;
};

const at = (sorted: readonly number[], share: number): number => Math.round(sorted[Math.ceil(sorted.length * share) - 1] ?? 0);

const reportOn = async (firebase: LocalFirebase, answers: readonly Answer[]): Promise<number> => {
  await untilChained(firebase);
  const found = await outcomeOf(firebase);
  const report = new Report();
  const refused = answers.filter(({ reason }) => reason !== '');
  const times = answers.map(({ tookMs }) => tookMs).sort((a, b) => a - b);
  const once = numberedOnce(answers, found.numbers);
  for (const { reason } of refused.slice(0, 5)) console.log(`refused: ${reason}`);
  report.line('refused', refused.length, '0', refused.length === 0);
  report.line('submitted', found.submitted, String(applicants), found.submitted === applicants);
  report.line('numbered once, as answered', once, String(applicants), once === applicants);
  report.line('last number taken', found.last, String(applicants), found.last === applicants);
  report.line('lines in the journal', found.chained, String(applicants), found.chained === applicants && found.queued === 0);
  report.note('arrivals noted before their submission', answers.filter(({ arrived }) => arrived).length);
  report.note(
    'answers "busy" waited out',
    answers.reduce((sum, { busy }) => sum + busy, 0),
  );
  report.note('ms, median', at(times, 0.5));
  report.line('ms, 95th percentile', at(times, 0.95), `< ${String(longestMs)}`, at(times, 0.95) < longestMs);
  report.note('ms, longest', at(times, 1));
  report.note(`load average (${String(availableParallelism())} cores), minute`, Math.round((loadavg()[0] ?? 0) * 10) / 10);
  return report.end();
};

const main = async (): Promise<void> => {
  console.log(
    `${String(applicants)} applicants in ${String(spreadMs / 1000)} s, ${process.env['BENCH_COMMIT_DELAY_MS'] ?? '30'} ms between reads and commit`,
  );
  process.env['NODE_OPTIONS'] = `--import ${process.env['BENCH_SLOW_COMMITS'] ?? ''}`;
  const firebase = await startLocal({
    project: 'demo-bench',
    data: ':memory:',
    // Its applicants sign in by tokens that nobody signed.
    open: true,
    rules: 'firestore.rules',
    storageRules: 'storage.rules',
    indexes: 'firestore.indexes.json',
    functions: { bundle: resolve('dist/functions/index.js'), sources: resolve('functions') },
    prepare: (services) => prepareWorld(services, applicants),
    log: (line) => console.error(line),
  });
  try {
    const tokens = await signInAll(firebase, applicants);
    process.exitCode = await reportOn(firebase, await evening(firebase, tokens));
  } finally {
    await firebase.close();
  }
};

await main();
