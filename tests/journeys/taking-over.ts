/** Why: a call is read before any script; whoever is on one of its links with the keyboard stays there when the application takes its place. */
import type { Page } from '@playwright/test';
import { expect } from '../support/journey';
import type { Stage } from '../support/stage/stage';

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
  await expect(page.locator('#es-first h1')).toBeVisible();
  await page.evaluate((address) => {
    const [link] = document.querySelectorAll<HTMLAnchorElement>(`#es-first a[href="${address}"]`);
    link?.focus();
  }, check);
  // The first gesture is what starts the application; it is on its way while they move.
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  expect(await held(page)).toEqual({ address: check, by: 'first' });
  release();
  await expect(page.locator('#es-first')).toHaveCount(0);
  expect(await held(page)).toEqual({ address: check, by: 'application' });
  await page.keyboard.press('Enter');
  await page.waitForURL(`**${check}`);
  await expect(
    page
      .getByRole('heading', { level: 1, name: 'Vérifier mon éligibilité' })
      .or(page.getByRole('heading', { level: 1 }))
      .first(),
  ).toBeVisible();
  await reader.context.close();
};

/** The same person on a phone, where the pages of the site are behind a button: opened, walked, left, in the first page and in the application. */
export const openMenuByKeyboard = async (stage: Stage, callId: string): Promise<void> => {
  const reader = await stage.visitor({ viewport: { width: 360, height: 800 } });
  const { page } = reader;
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const isOnButton = (within: string): Promise<boolean> =>
    page.evaluate((place) => document.activeElement?.matches(`${place} button[popovertarget]`) === true, within);
  const open = page.locator('nav:popover-open');
  const onLink = (): Promise<string | null> =>
    page.evaluate(() => document.activeElement?.closest('[popover] a')?.textContent.trim() ?? null);
  await page.goto(`${stage.url}/appels/${callId}`);
  await expect(page.locator('#es-first h1')).toBeVisible();
  await press('Tab', 'Tab', 'Enter', 'Tab');
  expect(await onLink()).toBe('Appels ouverts');
  await press('Escape');
  expect(await open.count()).toBe(0);
  await expect(page.locator('#es-first')).toHaveCount(0);
  expect(await isOnButton('es-root')).toBe(true);
  await press('Space', 'Tab', 'Tab', 'Tab');
  expect(await onLink()).toBe('Annuaire des dispositifs');
  await press('Escape');
  expect([await isOnButton('es-root'), await open.count()]).toEqual([true, 0]);
  await press('Enter', 'Tab', 'Tab', 'Tab', 'Tab');
  expect([await held(page), await open.count()]).toEqual([{ address: '/', by: 'application' }, 0]);
  await reader.context.close();
};
