/** Why: the suites, each runnable alone: what they run, and how. */
import { fork } from 'node:child_process';
import { join } from 'node:path';
import { angular } from '../making/application.ts';
import { buildFunctions } from '../making/bundle.ts';
import { chromium } from './chromium.ts';
import { buildEverything } from '../making/everything.ts';
import { bundleForNode, filesMatching } from '../making/node-specs.ts';
import { ROOT } from '../running/processes.ts';
import { nothingRun, type Tally } from './tally.ts';

export interface SuiteOptions {
  readonly filter?: string;
  readonly seed?: string;
  /** Of journeys: this part of them, `1/2`, and how many at a time. */
  readonly shard?: string;
  readonly workers?: string;
  /** Draw each state of a page that is looked at. */
  readonly pictures: boolean;
  readonly verbose: boolean;
}
export type Suite = (options: SuiteOptions) => Promise<Tally>;

export const suites: Readonly<Record<string, Suite>> = {
  domain: (options) => bundled('domain', ['src/domain/**/*.spec.ts', 'demo/**/*.spec.ts', 'tools/**/*.spec.ts'], 5_000, options),
  local: (options) => {
    process.env['CHROME_BIN'] = chromium();
    return direct(['local/**/*.spec.ts'], 60_000, options);
  },
  functions: async (options) => {
    await buildFunctions();
    return bundled('functions', ['functions/src/**/*.spec.ts'], 60_000, options);
  },
  rules: (options) => bundled('rules', ['tests/rules/**/*.spec.ts'], 60_000, options),
  app: inKarma,
  journeys: async (options) => {
    process.env['CHROME_BIN'] = chromium();
    await buildEverything();
    return inPlaywright(options);
  },
};

/** Specs that need the alias: bundled into dist/tests/<suite>. A suite without specs fails, unless it has no sources at all. */
async function bundled(name: string, patterns: readonly string[], timeout: number, options: SuiteOptions): Promise<Tally> {
  const entries = filesMatching(...patterns);
  if (entries.length === 0) return withoutSpecs(patterns);
  return runJasmine(await bundleForNode(entries, join('dist', 'tests', name)), timeout, options);
}

/** Specs of local/ run as they are: Node strips their types. */
async function direct(patterns: readonly string[], timeout: number, options: SuiteOptions): Promise<Tally> {
  const files = filesMatching(...patterns);
  return files.length === 0
    ? withoutSpecs(patterns)
    : runJasmine(
        files.map((file) => join(ROOT, file)),
        timeout,
        options,
      );
}

function withoutSpecs(patterns: readonly string[]): Tally {
  const folders = patterns.map((pattern) => pattern.slice(0, pattern.indexOf('/**')));
  if (filesMatching(...folders.map((folder) => `${folder}/**/*.ts`)).length === 0) return nothingRun;
  throw new Error(`no spec found in ${folders.join(', ')}`);
}

/** Enough to read what ended a suite, when it ended itself. */
const unsavedCopies = 4_000;

function runJasmine(files: readonly string[], timeout: number, options: SuiteOptions): Promise<Tally> {
  return tallyOf(join(import.meta.dirname, 'jasmine-run.ts'), [JSON.stringify({ files, timeout, ...options })]);
}

/** Whole stories, in Playwright's runner: a file a process, as many as the machine has processors. */
function inPlaywright({ filter, shard, workers, pictures }: SuiteOptions): Promise<Tally> {
  if (pictures) process.env['JOURNEY_PICTURES'] = 'asked';
  const options = Object.entries({ grep: filter, shard, workers }).flatMap(([name, value]) =>
    value === undefined ? [] : [`--${name}`, value],
  );
  return tallyOf(join(ROOT, 'node_modules', '@playwright', 'test', 'cli.js'), [
    'test',
    '--config',
    join('tests', 'journeys', 'playwright.config.ts'),
    ...options,
  ]);
}

/** Runs a script that prints what failed and sends its counts. */
function tallyOf(script: string, args: readonly string[]): Promise<Tally> {
  const child = fork(script, args, {
    cwd: ROOT,
    execArgv: ['--enable-source-maps', '--disable-warning=ExperimentalWarning'],
    stdio: ['inherit', 'inherit', 'pipe', 'ipc'],
  });
  let said = '';
  child.stderr?.on('data', (words: Buffer) => {
    process.stderr.write(words);
    said = (said + words.toString()).slice(-unsavedCopies);
  });
  return new Promise((resolve, reject) => {
    let tally: Tally | undefined;
    child.once('message', (message) => (tally = message as Tally)).once('error', reject);
    child.once('exit', (code, signal) => {
      if (tally === undefined) reject(new Error(`the suite died before its end (${signal ?? `code ${code ?? '?'}`})\n${said}`));
      else if (code !== 0 && tally.failed === 0) resolve({ ...tally, failed: 1, faults: [said] });
      else resolve(tally);
    });
  });
}

const karmaLine = /^karma: (\d+) passed, (\d+) failed, (\d+) skipped$/m;

async function inKarma(options: SuiteOptions): Promise<Tally> {
  if (filesMatching('src/app/**/*.spec.ts').length === 0) return withoutSpecs(['src/app/**/*.spec.ts']);
  process.env['CHROME_BIN'] = chromium();
  let output = '';
  const filter = options.filter === undefined ? [] : ['--filter', options.filter];
  const code = await angular(['test', '--no-watch', '--no-progress', ...filter], (text) => {
    output += text;
    process.stdout.write(text);
  });
  const [line, passed, failed, skipped] = karmaLine.exec(output) ?? [];
  if (line === undefined) throw new Error(`Karma ended without a result (code ${code})`);
  const faults = [...output.matchAll(/^ {2}✗ (.*(?:\n {4}.*)?)/gm)].map(([, fault = '']) => fault);
  const tally: Tally = { passed: Number(passed), failed: Number(failed), skipped: Number(skipped), faults };
  if (tally.passed + tally.failed === 0) throw new Error('Karma ran no spec');
  return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}
