/** Why: the process that runs one Node suite; it prints what failed and tells its parent the counts. Arguments: settings as JSON. */
import Jasmine from 'jasmine';
import type { Tally } from './tally.ts';

interface Settings {
  readonly files: readonly string[];
  readonly timeout: number;
  readonly seed?: string;
  readonly filter?: string;
  readonly verbose: boolean;
}

const settings = JSON.parse(process.argv[2] ?? '{}') as Settings;
const tally = { passed: 0, failed: 0, skipped: 0, faults: [] as string[] };

function describeFailure(name: string, failures: readonly jasmine.FailedExpectation[]): void {
  console.error(`\n  ✗ ${name}`);
  for (const { message, stack } of failures) console.error(`    ${message}\n${stack.split('\n').slice(0, 8).join('\n')}`);
  tally.faults.push([name, ...failures.map(({ message }) => `    ${message}`)].join('\n'));
}

const reporter: jasmine.CustomReporter = {
  specDone: ({ fullName, status, failedExpectations, duration }) => {
    if (status === 'passed') tally.passed++;
    else if (status === 'failed') tally.failed++;
    else tally.skipped++;
    // Jasmine fails a spec without expectations without saying why.
    const hollow = status === 'failed' && failedExpectations.length === 0;
    if (hollow) describeFailure(`${fullName} expects nothing: it cannot fail, so it proves nothing`, []);
    else if (status === 'failed') describeFailure(fullName, failedExpectations);
    else if (settings.verbose && status === 'passed') console.log(`  ✓ ${fullName} (${((duration ?? 0) / 1000).toFixed(1)} s)`);
  },
  suiteDone: ({ fullName, failedExpectations }) => {
    if (failedExpectations.length === 0) return;
    tally.failed++;
    describeFailure(`${fullName} (around its specs)`, failedExpectations);
  },
  jasmineDone: ({ failedExpectations, overallStatus, incompleteReason, order }) => {
    if (failedExpectations.length > 0) describeFailure('while loading', failedExpectations);
    if (overallStatus === 'incomplete') describeFailure(incompleteReason, []);
    if (overallStatus !== 'passed' && tally.failed === 0) tally.failed++;
    if (overallStatus !== 'passed') console.error(`  seed: ${order.seed}`);
  },
};

const jasmine = new Jasmine({ projectBaseDir: process.cwd() });
jasmine.exitOnCompletion = false;
jasmine.randomizeTests(true);
if (settings.seed !== undefined) jasmine.seed(Number(settings.seed));
jasmine.env.configure({ failSpecWithNoExpectations: true });
jasmine.clearReporters();
jasmine.addReporter(reporter);
globalThis.jasmine.DEFAULT_TIMEOUT_INTERVAL = settings.timeout;

const result = await jasmine.execute([...settings.files], settings.filter);
// A long list of faults takes a while to be handed over.
await new Promise((resolve) => (process.send ? process.send(tally satisfies Tally, resolve) : resolve(null)));
// A suite that leaves a timer or a socket open must not hang the run.
process.exit(result.overallStatus === 'passed' ? 0 : 1);
