/** Why: journeys tell their steps as they pass, and their parent the counts: what passed only when tried again is flaky, and named. */
import type { FullConfig, Reporter, Suite, TestCase, TestResult, TestStep } from '@playwright/test/reporter';
import type { Tally } from './tally.ts';

interface Settings {
  /** Browsers that this machine does not have. */
  readonly absent: readonly string[];
}

/** A run with more of them than this says too little to be called passed. */
const mostFlaky = 2;

const nameOf = (test: TestCase): string => test.titlePath().filter(Boolean).slice(1).join(' · ');
const seconds = (milliseconds: number): string => `(${(milliseconds / 1000).toFixed(1)} s)`;

export default class JourneyReporter implements Reporter {
  private readonly absent: readonly string[];
  private readonly faults: string[] = [];
  private suite: Suite | undefined;

  constructor({ absent }: Settings) {
    this.absent = absent;
  }

  onBegin(_config: FullConfig, suite: Suite): void {
    this.suite = suite;
  }

  onStepEnd(_test: TestCase, _result: TestResult, { category, title, duration, error }: TestStep): void {
    if (category === 'test.step' && error === undefined) console.log(`    · ${title} ${seconds(duration)}`);
  }

  onTestEnd(test: TestCase, result: TestResult): void {
    const passed = result.status === 'passed';
    console.log(`  ${passed ? '✓' : '✗'} ${nameOf(test)} ${seconds(result.duration)}${result.retry > 0 ? ' (tried again)' : ''}`);
    for (const { message, stack } of result.errors) console.error(`    ${stack ?? message ?? ''}\n`);
    for (const { name, path } of result.attachments) if (path !== undefined) console.error(`    ${name}: ${path}`);
  }

  onError({ message, stack }: { readonly message?: string; readonly stack?: string }): void {
    console.error(stack ?? message);
    this.faults.push(message ?? 'while loading');
  }

  async onEnd(): Promise<{ status?: 'failed' }> {
    const tests = this.suite?.allTests() ?? [];
    const flaky = tests.filter((test) => test.outcome() === 'flaky').map(nameOf);
    const failed = tests.filter((test) => test.outcome() === 'unexpected');
    const tooMany = flaky.length > mostFlaky ? [`${String(flaky.length)} journeys are flaky; at most ${String(mostFlaky)} may be`] : [];
    for (const browser of this.absent) console.log(`journeys on ${browser}: skipped, this machine has none`);
    const faults = [
      ...failed.map((test) => `${nameOf(test)}\n    ${test.results.at(-1)?.error?.message ?? ''}`),
      ...this.faults,
      ...tooMany,
    ];
    const tally: Tally = {
      passed: tests.filter((test) => test.outcome() === 'expected').length + flaky.length,
      failed: failed.length + this.faults.length + tooMany.length,
      skipped: tests.filter((test) => test.outcome() === 'skipped').length,
      flaky,
      faults,
    };
    await new Promise((resolve) => (process.send ? process.send(tally, resolve) : resolve(null)));
    return tooMany.length > 0 ? { status: 'failed' } : {};
  }

  printsToStdio(): boolean {
    return true;
  }
}
