/** Why: a journey is told by people on a stage: each file has a stage of its own, each test its people, and each step a sentence and a limit. */
import { test as base, expect } from '@playwright/test';
import { openStage, type StageOptions } from './stage/open-stage';
import type { Stage } from './stage/stage';
import type { Visitor } from './stage/visitor';

export { expect };

/** The demonstration's people, already signed in. */
interface People {
  readonly manager: Visitor;
  readonly applicant: Visitor;
  readonly coauthor: Visitor;
  readonly juror: Visitor;
  readonly coach: Visitor;
  readonly expert: Visitor;
  readonly laureate: Visitor;
  readonly alumnus: Visitor;
  /** Juror, coach and alumna. */
  readonly plural: Visitor;
}

type Fixture = ({ stage }: { readonly stage: Stage }, use: (visitor: Visitor) => Promise<void>) => Promise<void>;

const person =
  (uid: string): Fixture =>
  async ({ stage }, use) =>
    use(await stage.person(uid));

const openingLimitMs = 240_000;

/** `test.use({ staged: { project: … } })` says what a file plays on. After a failure the runner starts another process, so what is tried again finds a fresh stage. */
export const test = base.extend<People & { readonly leaving: undefined }, { readonly staged: StageOptions; readonly stage: Stage }>({
  staged: [{ project: 'demo-journey' }, { option: true, scope: 'worker' }],
  stage: [
    async ({ browser, staged }, use) => {
      const stage = await openStage(browser, staged);
      await use(stage);
      await stage.close();
    },
    { scope: 'worker', timeout: openingLimitMs },
  ],
  leaving: [
    async ({ stage }, use) => {
      await use(undefined);
      await stage.empty();
    },
    { auto: true },
  ],
  manager: person('demo-manager'),
  applicant: person('demo-applicant'),
  coauthor: person('demo-coauthor'),
  juror: person('demo-juror'),
  coach: person('demo-coach'),
  expert: person('demo-expert'),
  laureate: person('demo-laureate'),
  alumnus: person('demo-alumnus'),
  plural: person('demo-plural'),
});

/** What happens in a page by itself (a script, axe) has no limit of its own: a step that has not ended by then hangs. */
const stepLimitMs = 180_000;

/** One sentence of a story, printed as it passes. */
export const step = (sentence: string, happens: () => Promise<void>): Promise<void> =>
  base.step(sentence, happens, { timeout: stepLimitMs });
