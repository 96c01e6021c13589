/** Why: a journey is a few long stories; each step has a sentence of its own, printed as it passes, named and pictured when it fails. */
import { everyone } from './stage';

export type Tell = (sentence: string, happens: () => Promise<void>) => Promise<void>;

const slug = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 32);

/** Declares one spec made of steps told in order: `story('a call', async (tell) => { await tell('the manager opens it', …); })`. */
export const story = (title: string, happens: (tell: Tell) => Promise<void>): void => {
  it(title, () =>
    happens(async (sentence, step) => {
      const begun = performance.now();
      try {
        await step();
      } catch (error) {
        await Promise.all(
          [...everyone].map((visitor, index) => visitor.picture(`failed-${slug(title)}-${String(index)}`).catch(() => undefined)),
        );
        const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
        throw new Error(`“${sentence}”: ${reason}`, { cause: error });
      }
      console.log(`    · ${sentence} (${((performance.now() - begun) / 1000).toFixed(1)} s)`);
    }),
  );
};
