/** Why: a call is read before any script; whoever is on one of its links with the keyboard stays there when the application takes its place. */
import type { Page } from 'playwright-core';
import type { Stage } from '../support/stage';

/** Runs in the page: the address of the link that holds the keyboard, and in which of the two pages it is. */
const held = (page: Page): Promise<{ readonly address: string | null; readonly by: 'first' | 'application' | null }> =>
  page.evaluate(() => {
    const { activeElement: active } = document;
    const by = active?.closest('#es-first') ? 'first' : active?.closest('es-root') ? 'application' : null;
    return { address: active?.getAttribute('href') ?? null, by };
  });

/** Keeps the application's files from the page until told, however fast the machine is. */
const keepBack = async (page: Page): Promise<() => void> => {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/*.js', async (route) => {
    await released;
    await route.continue();
  });
  return release;
};

/** Somebody who uses the keyboard alone, on a fresh browser. */
export const readByKeyboard = async (stage: Stage, callId: string): Promise<void> => {
  const reader = await stage.visitor();
  const { page } = reader;
  const check = `/appels/${callId}/eligibilite`;
  const release = await keepBack(page);
  await page.goto(`${stage.url}/appels/${callId}`);
  await page.locator('#es-first h1').waitFor();
  await page.evaluate((address) => {
    const [link] = document.querySelectorAll<HTMLAnchorElement>(`#es-first a[href="${address}"]`);
    link?.focus();
  }, check);
  // The first gesture is what starts the application; it is on its way while they move.
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  expect(await held(page)).toEqual({ address: check, by: 'first' });
  release();
  await page.locator('#es-first').waitFor({ state: 'detached' });
  expect(await held(page)).toEqual({ address: check, by: 'application' });
  await page.keyboard.press('Enter');
  await page.waitForURL(`**${check}`);
  await page
    .getByRole('heading', { level: 1, name: 'Vérifier mon éligibilité' })
    .or(page.getByRole('heading', { level: 1 }))
    .first()
    .waitFor();
  await reader.context.close();
};
