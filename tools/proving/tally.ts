/** Why: every suite ends as three numbers, and their sum is the last line of `npm test`. */

export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** What passed only when it was tried again; counted among those that passed. */
  readonly flaky?: readonly string[];
  /** What failed, told again at the very end: a long run scrolls away. */
  readonly faults: readonly string[];
}

export const nothingRun: Tally = { passed: 0, failed: 0, skipped: 0, faults: [] };

/** Two tallies as one. */
export function added(one: Tally, other: Tally): Tally {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
    flaky: [...(one.flaky ?? []), ...(other.flaky ?? [])],
    faults: [...one.faults, ...other.faults],
  };
}

export interface Outcome extends Tally {
  readonly name: string;
  readonly seconds: number;
}

/** Runs a step and times it; a step that throws is one failure, printed. */
export async function timed(name: string, run: () => Promise<Tally>): Promise<Outcome> {
  console.log(`\n── ${name} ──`);
  const began = performance.now();
  const tally = await run().catch((error: unknown): Tally => {
    const message = error instanceof Error ? error.message : String(error);
    console.error(message);
    return { ...nothingRun, failed: 1, faults: [message] };
  });
  const seconds = (performance.now() - began) / 1000;
  const { passed, failed, skipped, flaky = [] } = tally;
  const besides = `${skipped > 0 ? `, ${skipped} skipped` : ''}${flaky.length > 0 ? `, ${flaky.length} flaky` : ''}`;
  console.log(`${name}: ${passed} passed, ${failed} failed${besides} (${seconds.toFixed(1)} s)`);
  return { name, seconds, ...tally };
}

/** A check counts as one. */
export function asTally(good: boolean): Tally {
  return good ? { ...nothingRun, passed: 1 } : { ...nothingRun, failed: 1, faults: ['printed above'] };
}

/** Prints what failed, the table and, alone on the last line, the sum. Answers whether all is well. */
export function conclude(outcomes: readonly Outcome[]): boolean {
  const { passed: allPassed, failed: allFailed } = outcomes.reduce<Tally>(added, nothingRun);
  for (const { name, faults, flaky = [] } of outcomes) {
    for (const fault of faults) console.log(`\n✗ ${name} · ${fault}`);
    for (const one of flaky) console.log(`\n~ ${name} · flaky: ${one}`);
  }
  console.log(`\n${'suite'.padEnd(14)}${'passed'.padStart(8)}${'failed'.padStart(8)}${'skipped'.padStart(9)}${'seconds'.padStart(9)}`);
  for (const { name, passed, failed, skipped, seconds } of outcomes) {
    console.log(
      `${name.padEnd(14)}${String(passed).padStart(8)}${String(failed).padStart(8)}${String(skipped).padStart(9)}${seconds.toFixed(1).padStart(9)}`,
    );
  }
  console.log(`\n${allPassed} passed, ${allFailed} failed`);
  return allFailed === 0 && allPassed > 0;
}
