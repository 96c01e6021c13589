/** Why: many share a computer: whoever signs out takes along everything that this browser had read for them. */
import type { Page } from '@playwright/test';
import { keptForOffline } from '../support/browser/offline';
import { expect } from '../support/journey';
import type { Stage } from '../support/stage/stage';
import type { Visitor } from '../support/stage/visitor';

/** How many documents Firestore keeps in this browser. */
export const documentsKept = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const answered = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error('IndexedDB'));
      });
    /** Null when it was taken out since it was listed: looking must not make an empty one in its place. */
    const opened = (name: string): Promise<IDBDatabase | null> =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open(name);
        request.onupgradeneeded = () => request.transaction?.abort();
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => (request.error?.name === 'AbortError' ? resolve(null) : reject(new Error('IndexedDB')));
      });
    const all = (await indexedDB.databases()).flatMap(({ name = '' }) => (name.startsWith('firestore/') ? [name] : []));
    const counts = await Promise.all(
      all.map(async (name) => {
        const database = await opened(name);
        if (database === null) return 0;
        const stores = [...database.objectStoreNames].filter((store) => store.startsWith('remoteDocuments'));
        const kept = await Promise.all(stores.map((store) => answered(database.transaction(store).objectStore(store).count())));
        database.close();
        return kept.reduce((sum, count) => sum + count, 0);
      }),
    );
    return counts.reduce((sum, count) => sum + count, 0);
  });

/** From the menu of the first tab. */
export const signOut = async ({ page }: Visitor): Promise<void> => {
  await page.bringToFront();
  await page.getByRole('button', { name: 'Compte, langue et apparence' }).click();
  await page.getByRole('menuitem', { name: 'Se déconnecter' }).click();
  await expect(page.getByRole('banner').getByRole('link', { name: 'Se connecter' })).toBeVisible();
};

/** No tab shows these words any more, and nothing that was read is kept. */
export const nothingIsLeft = async (tabs: readonly Page[], words: string): Promise<void> => {
  for (const tab of tabs) {
    await expect(tab.getByRole('banner').getByRole('link', { name: 'Se connecter' })).toBeVisible();
    expect(await tab.getByText(words).count()).toBe(0);
  }
  const [first] = tabs;
  if (first === undefined) throw new Error('No tab is open');
  await expect.poll(() => documentsKept(first), 'a browser without documents').toBe(0);
};

/** The back button asks to sign in, and shows nothing meanwhile. */
export const goBack = async (page: Page, words: string): Promise<void> => {
  await page.goBack();
  await expect(
    page
      .getByRole('heading', { level: 1, name: 'Se connecter' })
      .or(page.getByRole('banner').getByRole('link', { name: 'Se connecter' }))
      .first(),
  ).toBeVisible();
  expect(await page.getByText(words).count()).toBe(0);
};

/** Somebody else signs in where the other was, and asks for the same address: on line, then without network. */
export const nextPerson = async (stage: Stage, { page, context }: Visitor, email: string, path: string, words: string): Promise<void> => {
  await page.goto(`${stage.url}/connexion`);
  await page.getByLabel('Adresse e-mail').fill(email);
  await page.getByLabel('Mot de passe', { exact: true }).fill('essaim-demo');
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/connexion'));
  await page.goto(stage.url + path);
  await expect(page.getByRole('alert').first()).toBeVisible();
  expect(await page.getByText(words).count()).toBe(0);
  await keptForOffline(page);
  await context.setOffline(true);
  await page.reload();
  await expect(page.getByRole('alert').first()).toBeVisible();
  expect(await page.getByText(words).count()).toBe(0);
  await context.setOffline(false);
};

/** In the browser where somebody is signed in, another opens the link of their own mail: they arrive where it leads, and the first is gone. */
export const takeTheSeat = async (stage: Stage, { page }: Visitor, other: Page): Promise<void> => {
  const email = 'helene@fondation-rivage.example.org';
  const former = other.getByRole('main').getByText('olivier@maisons-vives.example.org');
  await other.goto(`${stage.url}/compte`);
  await expect(former).toBeVisible();
  const elsewhere = await stage.visitor();
  await elsewhere.open('/connexion?vers=/compte');
  await elsewhere.page.getByRole('button', { name: 'Recevoir un lien par e-mail' }).click();
  await elsewhere.page.getByLabel('Adresse e-mail').fill(email);
  await elsewhere.page.getByRole('button', { name: 'Recevoir un lien', exact: true }).click();
  await expect(elsewhere.page.getByText('Regardez votre boîte aux lettres')).toBeVisible();
  await elsewhere.context.close();
  await page.goto(await stage.linkIn(email, 'Lien de connexion'));
  await page.getByLabel('Adresse e-mail').fill(email);
  await page.getByRole('button', { name: 'Confirmer' }).click();
  await page.waitForURL((url) => url.pathname === '/compte');
  await expect(page.getByRole('main').getByText(email)).toBeVisible();
  await other.waitForURL((url) => url.pathname === '/');
  await expect(former).toHaveCount(0);
};
