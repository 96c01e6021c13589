/** Why: a page survives a reload without network once its worker kept the application, not as soon as that worker is there. */
import { expect, type Page } from '@playwright/test';

/** Waits until the worker of the page holds every file that the application needs to start again without network. */
export const keptForOffline = async (page: Page): Promise<void> => {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  const isKept = (): Promise<boolean> =>
    page.evaluate(async () => {
      interface AssetGroup {
        readonly installMode: string;
        readonly urls: readonly string[];
      }
      const manifest = await fetch(new URL('ngsw.json?ngsw-bypass', document.baseURI));
      const { assetGroups } = (await manifest.json()) as { readonly assetGroups: readonly AssetGroup[] };
      const wanted = assetGroups.flatMap(({ installMode, urls }) => (installMode === 'prefetch' ? urls : []));
      const kept = await Promise.all(wanted.map((url) => caches.match(url, { ignoreVary: true })));
      return wanted.length > 0 && kept.every((file) => file !== undefined);
    });
  await expect.poll(isKept, { message: 'an application kept in this browser' }).toBe(true);
};
