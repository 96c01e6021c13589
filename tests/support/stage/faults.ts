/** Why: what axe finds wrong on a page is asked once for its structure, and once in each theme for its contrast. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { settleColours } from '../browser/colours-settled';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong, in light and in dark, as `rule: target` lines; empty is right. */
export const accessibilityFaults = async (page: Page): Promise<readonly string[]> => {
  // A box half under the bar is a matter of scrolling, not of its size.
  await page.evaluate(() => window.scrollTo(0, 0));
  const faults: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.evaluate(settleColours);
    // Structure is the same in both themes; contrast is not.
    const asked = colorScheme === 'light' ? standards : ['color-contrast'];
    const { violations } = await new AxeBuilder({ page })
      // The other way opens a page more for each question, for frames of other origins: there are none.
      .setLegacyMode()
      // What passes is not described: on a long list that costs more than the questions.
      .options({ runOnly: { type: colorScheme === 'light' ? 'tag' : 'rule', values: asked }, resultTypes: ['violations'] })
      .analyze();
    faults.push(...violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${colorScheme} ${id}: ${target.join(' ')}`)));
  }
  await page.emulateMedia({ colorScheme: 'light' });
  return faults;
};
