/** Why: `test`, `check` and each suite alone differ only by their list of steps. */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { checkArchitecture, checkChangedRules, checkLint, checkTypes } from './quality.ts';
import { suites, type SuiteOptions } from './suites.ts';
import { asTally, conclude, timed, type Outcome, type Tally } from './tally.ts';

type Step = readonly [name: string, run: () => Promise<Tally>];

const checks: readonly Step[] = [
  ['types', async () => asTally(await checkTypes())],
  ['lint', async () => asTally(await checkLint())],
  ['architecture', async () => asTally(await checkArchitecture())],
  ['changed rules', async () => asTally(await checkChangedRules())],
];
export const allSuites = ['domain', 'local', 'functions', 'rules', 'app', 'journeys'];

/** Runs the checks (when asked) and the suites, and sets the exit code. `args`: `--filter TEXT`, `--seed N`, `--verbose`; of journeys `--shard 1/2`, `--workers N`, `--pictures`. */
export async function runTests(names: readonly string[], withChecks: boolean, args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      filter: { type: 'string' },
      seed: { type: 'string' },
      shard: { type: 'string' },
      workers: { type: 'string' },
      pictures: { type: 'boolean', default: false },
      verbose: { type: 'boolean', default: false },
    },
  });
  const options: SuiteOptions = values;
  const steps: readonly Step[] = [...(withChecks ? checks : []), ...names.map((name): Step => [name, () => suiteNamed(name)(options)])];
  const isWhole = ([name]: Step): boolean => name === 'journeys';
  const outcomes = await sideBySide(
    steps.filter((step) => !isWhole(step)),
    Math.min(2, availableParallelism()),
  );
  process.exitCode = conclude([...outcomes, ...(await sideBySide(steps.filter(isWhole), 1))]) ? 0 : 1;
}

/** Each of these keeps one processor busy: `width` at a time, begun in their order. Journeys take all processors by themselves. */
async function sideBySide(steps: readonly Step[], width: number): Promise<readonly Outcome[]> {
  const waiting = steps.map((step, index) => ({ step, index }));
  const outcomes: Outcome[] = [];
  const lane = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) outcomes[next.index] = await timed(...next.step);
  };
  await Promise.all(Array.from({ length: width }, lane));
  return outcomes;
}

function suiteNamed(name: string): (options: SuiteOptions) => Promise<Tally> {
  const suite = suites[name];
  if (!suite) throw new Error(`Suite inconnue : ${name}. / Unknown suite; choose among ${allSuites.join(', ')}.`);
  return suite;
}
