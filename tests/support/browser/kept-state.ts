/** Why: a browser that starts anew keeps who is signed in, and nothing that was read. */
import type { BrowserContext, Page } from '@playwright/test';

/** Where Authentication remembers who is signed in; Firestore's cache is another database. */
const signedInStore = 'firebaseLocalStorageDb';

/** Playwright's types leave IndexedDB out. */
type Kept = Awaited<ReturnType<BrowserContext['storageState']>>;
export interface KeptState extends Kept {
  origins: (Kept['origins'][number] & { readonly indexedDB?: readonly { readonly name: string }[] })[];
}

/** What a browser needs to be this person's, and nothing that was read. */
export const signedInState = async (context: BrowserContext): Promise<KeptState> => {
  const state: KeptState = await context.storageState({ indexedDB: true });
  const origins = state.origins.map((origin) => ({
    ...origin,
    indexedDB: origin.indexedDB?.filter(({ name }) => name === signedInStore) ?? [],
  }));
  return { ...state, origins };
};

/** Deletes what this browser read; who is signed in stays. The page leaves the application first, so that nothing holds it. */
export const forgetWhatWasRead = async (page: Page, url: string): Promise<void> => {
  await page.goto(`${url}/favicon.svg`);
  await page.evaluate(async (kept) => {
    const names = (await indexedDB.databases()).flatMap(({ name }) => (name === undefined || name === kept ? [] : [name]));
    for (const name of names)
      await new Promise((resolve, reject) => {
        const asked = indexedDB.deleteDatabase(name);
        asked.addEventListener('success', resolve);
        asked.addEventListener('error', reject);
      });
  }, signedInStore);
};
