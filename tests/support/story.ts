/** Why: a journey is a few long stories; each step has a sentence of its own, printed as it passes, named and pictured when it fails. */
import { everyone } from './stage';

export type Tell = (sentence: string, happens: () => Promise<void>) => Promise<void>;

const slug = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 32);

/** A step that has not ended by then hangs; a story may have as many steps as it takes. */
const stepLimitMs = 120_000;
const storyLimitMs = 900_000;

const withinLimit = async (step: () => Promise<void>): Promise<void> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not over after ${String(stepLimitMs / 1000)} s`)), stepLimitMs);
  });
  try {
    await Promise.race([step(), late]);
  } finally {
    clearTimeout(timer);
  }
};

/** Declares one spec made of steps told in order: `story('a call', async (tell) => { await tell('the manager opens it', …); })`. */
export const story = (title: string, happens: (tell: Tell) => Promise<void>): void => {
  const told = (): Promise<void> =>
    happens(async (sentence, step) => {
      const begun = performance.now();
      try {
        await withinLimit(step);
      } catch (error) {
        await Promise.all(
          [...everyone].map((visitor, index) => visitor.picture(`failed-${slug(title)}-${String(index)}`).catch(() => undefined)),
        );
        const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
        throw new Error(`“${sentence}”: ${reason}`, { cause: error });
      }
      console.log(`    · ${sentence} (${((performance.now() - begun) / 1000).toFixed(1)} s)`);
    });
  it(title, told, storyLimitMs);
};
