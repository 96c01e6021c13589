/** Why: every suite ends as three numbers, and their sum is the last line of `npm test`. */

export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
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
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1, skipped: 0 };
  });
  const seconds = (performance.now() - began) / 1000;
  console.log(
    `${name}: ${tally.passed} passed, ${tally.failed} failed${tally.skipped > 0 ? `, ${tally.skipped} skipped` : ''} (${seconds.toFixed(1)} s)`,
  );
  return { name, seconds, ...tally };
}

/** A check counts as one. */
export function asTally(good: boolean): Tally {
  return good ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

/** Prints the table and, alone on the last line, the sum. Answers whether all is well. */
export function conclude(outcomes: readonly Outcome[]): boolean {
  const sum = (key: keyof Tally): number => outcomes.reduce((total, outcome) => total + outcome[key], 0);
  console.log(`\n${'suite'.padEnd(14)}${'passed'.padStart(8)}${'failed'.padStart(8)}${'skipped'.padStart(9)}${'seconds'.padStart(9)}`);
  for (const { name, passed, failed, skipped, seconds } of outcomes) {
    console.log(
      `${name.padEnd(14)}${String(passed).padStart(8)}${String(failed).padStart(8)}${String(skipped).padStart(9)}${seconds.toFixed(1).padStart(9)}`,
    );
  }
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') === 0 && sum('passed') > 0;
}
