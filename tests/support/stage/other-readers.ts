/** Why: a page is read on a phone of 320 px, on paper and in colours of one's own too; what is lost there is told as `where: what` lines. */
import type { Page } from '@playwright/test';
import { settleColours } from '../browser/colours-settled';

/** WCAG 1.4.10: 1,280 px enlarged four times. */
const narrowestPx = 320;

/** What makes this page scroll sideways at 320 px; empty is right. */
export const reflowFaults = async (page: Page): Promise<readonly string[]> => {
  const before = page.viewportSize();
  await page.setViewportSize({ width: narrowestPx, height: 640 });
  const faults = await page.evaluate(async (width) => {
    const laidOut = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    // A chart is drawn again once it is measured.
    await laidOut();
    await laidOut();
    const whole = document.scrollingElement?.scrollWidth ?? 0;
    if (whole <= width) return [];
    const wide = [...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > width + 1);
    // Not what a box of its own scrolls: tabs, tables.
    const held = (one: Element): boolean => {
      for (let box = one.parentElement; box !== null && box !== document.body; box = box.parentElement)
        if (getComputedStyle(box).overflowX !== 'visible') return true;
      return false;
    };
    const last = wide.filter((one) => !held(one) && !wide.some((other) => other !== one && one.contains(other)));
    return [`320 px: ${String(whole)} wide`, ...last.slice(0, 3).map((one) => `320 px: <${one.localName} class="${one.className}">`)];
  }, narrowestPx);
  if (before !== null) await page.setViewportSize(before);
  return faults;
};

/** The sheets for paper and for the reader's own colours come after everything else that a page loads. */
const everySheet = (page: Page): Promise<unknown> =>
  page.waitForFunction(() =>
    [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')].every(({ sheet }) => sheet !== null),
  );

/** What of the frame would be printed over the words, and paper that is not white though the screen is dark. */
export const paperFaults = async (page: Page): Promise<readonly string[]> => {
  await everySheet(page);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  // Under reduced motion every colour takes a hundredth of a second to change: read at once, it is the one before.
  await page.evaluate(settleColours);
  const faults = await page.evaluate(() => {
    const frame = '.skip, body header:has(.home), es-side-navigation, es-save-state, .cdk-overlay-container, [popover]';
    const printed = [...document.querySelectorAll(frame)].filter((one) => one.checkVisibility() && one.getBoundingClientRect().height > 0);
    const { backgroundColor } = getComputedStyle(document.documentElement);
    return [
      ...printed.map((one) => `paper: <${one.localName} class="${one.className}">`),
      ...(backgroundColor === 'rgb(255, 255, 255)' ? [] : [`paper: ${backgroundColor}`]),
    ];
  });
  await page.emulateMedia({ media: null, colorScheme: 'light' });
  return faults;
};

/** What is chosen, pressed or current and looks like its neighbours where the reader's own colours replace ours. */
export const forcedColourFaults = async (page: Page): Promise<readonly string[]> => {
  await everySheet(page);
  await page.emulateMedia({ forcedColors: 'active' });
  await page.evaluate(settleColours);
  const faults = await page.evaluate(() => {
    const chosen =
      '[aria-pressed="true"], [aria-selected="true"], a[aria-current="page"], a[aria-current="true"], .levels label:has(:checked)';
    const plain = getComputedStyle(document.documentElement).backgroundColor;
    return [...document.querySelectorAll(chosen)]
      .filter((one) => one.checkVisibility() && one.closest('es-pile-bar') === null)
      .filter((one) => [plain, 'rgba(0, 0, 0, 0)'].includes(getComputedStyle(one).backgroundColor))
      .map((one) => `forced colours: <${one.localName} class="${one.className}">`);
  });
  await page.emulateMedia({ forcedColors: 'none' });
  return faults;
};
