/** Why: WebChannel is only proven by the browser that speaks it. */
import type { BrowserContext, Page } from 'playwright-core';
import type * as SdkApp from 'firebase/app';
import type * as SdkFirestore from 'firebase/firestore';
import { runServer, type RunningServer } from '../contract/running-server.ts';
import { openStage, type Stage } from './browser-page.ts';

declare global {
  interface Window {
    firebaseApp: typeof SdkApp;
    firestore: typeof SdkFirestore;
    db: SdkFirestore.Firestore;
    seen: string[];
  }
}

describe('web SDK in Chromium', () => {
  let server: RunningServer;
  let stage: Stage;
  let contexts: BrowserContext[];
  beforeAll(async () => {
    stage = await openStage();
  }, 60_000);
  afterAll(() => stage.close());
  beforeEach(async () => {
    contexts = [];
    server = await runServer();
  });
  afterEach(async () => {
    await Promise.all(contexts.map((context) => context.close()));
    await server.close();
  });

  const openContext = async (): Promise<BrowserContext> => {
    const context = await stage.browser.newContext();
    contexts.push(context);
    return context;
  };

  /** A page of a user, its SDK connected; `cache` keeps data in IndexedDB, shared by the tabs of the context. */
  const openPage = async (context: BrowserContext, uid: string, cache = false): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(stage.origin);
    await page.evaluate(
      ({ port, projectId, uid, cache }) => {
        const { connectFirestoreEmulator, initializeFirestore, persistentLocalCache, persistentMultipleTabManager } = window.firestore;
        const app = window.firebaseApp.initializeApp({ projectId, apiKey: 'local' });
        const settings = cache ? { localCache: persistentLocalCache({ tabManager: persistentMultipleTabManager() }) } : {};
        window.db = initializeFirestore(app, settings);
        connectFirestoreEmulator(window.db, 'localhost', port, { mockUserToken: { user_id: uid } });
        window.seen = [];
      },
      { port: server.port, projectId: server.project, uid, cache },
    );
    return page;
  };

  const listen = (page: Page, path: string): Promise<void> =>
    page.evaluate((path) => {
      const { collection, onSnapshot } = window.firestore;
      onSnapshot(
        collection(window.db, path),
        (snapshot) => window.seen.push(snapshot.docs.map((item) => `${item.id}=${String(item.get('n'))}`).join(',')),
        (error) => window.seen.push(error.code),
      );
    }, path);

  const write = (page: Page, path: string, n: number): Promise<string> =>
    page.evaluate(
      async ({ path, n }) => {
        const { doc, setDoc } = window.firestore;
        return setDoc(doc(window.db, path), { n, text: 'é😀' }).then(
          () => 'written',
          (error: unknown) => (error as { code: string }).code,
        );
      },
      { path, n },
    );

  const waitFor = (page: Page, expected: string): Promise<unknown> =>
    page.waitForFunction((expected) => window.seen.at(-1) === expected, expected, { timeout: 5000, polling: 10 });

  it('writes, and another browser sees it live', async () => {
    const ada = await openPage(await openContext(), 'ada');
    const eve = await openPage(await openContext(), 'eve');
    await listen(eve, 'open/live/list');
    expect(await write(ada, 'open/live/list/a', 1)).toBe('written');
    await waitFor(eve, 'a=1');
    expect(await write(ada, 'open/live/list/a', 2)).toBe('written');
    await waitFor(eve, 'a=2');
    expect((await server.admin().doc('open/live/list/a').get()).data()).toEqual({ n: 2, text: 'é😀' });
  }, 30_000);

  it('refuses a denied write and accepts the next one', async () => {
    const page = await openPage(await openContext(), 'eve');
    expect(await write(page, 'own/ada', 1)).toBe('permission-denied');
    expect(await write(page, 'own/eve', 1)).toBe('written');
  }, 30_000);

  it('ends a denied listener with its reason, the identity being the one of the handshake', async () => {
    const page = await openPage(await openContext(), 'eve');
    await listen(page, 'own');
    await waitFor(page, 'permission-denied');
    await page.evaluate(() => {
      const { doc, onSnapshot } = window.firestore;
      onSnapshot(doc(window.db, 'own/eve'), () => window.seen.push('mine'));
    });
    await waitFor(page, 'mine');
    expect(await page.evaluate(() => window.seen)).toEqual(['permission-denied', 'mine']);
  }, 30_000);

  it('runs transactions and aggregations', async () => {
    const page = await openPage(await openContext(), 'ada');
    await write(page, 'open/tx/list/a', 1);
    const [n, all] = await page.evaluate(async () => {
      const { collection, doc, getCountFromServer, getDoc, runTransaction } = window.firestore;
      const ref = doc(window.db, 'open/tx/list/a');
      await runTransaction(window.db, async (transaction) => {
        transaction.update(ref, { n: ((await transaction.get(ref)).get('n') as number) + 1 });
      });
      const count = await getCountFromServer(collection(window.db, 'open/tx/list'));
      return [(await getDoc(ref)).get('n') as number, count.data().count];
    });
    expect([n, all]).toEqual([2, 1]);
  }, 30_000);

  it('keeps five writing and listening tabs alive on the six connections of one host', async () => {
    const context = await openContext();
    const pages: Page[] = [];
    for (let n = 0; n < 5; n++) pages.push(await openPage(context, 'ada'));
    for (const page of pages) await listen(page, 'open/many/list');
    for (const [n, page] of pages.entries()) expect(await write(page, `open/many/list/${n}`, n)).toBe('written');
    for (const page of pages) await waitFor(page, '0=0,1=1,2=2,3=3,4=4');
  }, 60_000);

  it('keeps two tabs of one persistent cache in step, and pays little to come back', async () => {
    const context = await openContext();
    const first = await openPage(context, 'ada', true);
    await listen(first, 'open/cache/list');
    for (const id of ['a', 'b', 'c']) await server.admin().doc(`open/cache/list/${id}`).set({ n: 1 });
    await waitFor(first, 'a=1,b=1,c=1');
    const second = await openPage(context, 'ada', true);
    await listen(second, 'open/cache/list');
    await waitFor(second, 'a=1,b=1,c=1');
    expect(await write(second, 'open/cache/list/b', 2)).toBe('written');
    await waitFor(first, 'a=1,b=2,c=1');
    await first.close();
    await second.close();
    await server.admin().doc('open/cache/list/c').set({ n: 3 });
    server.engine.usage.reset();
    const third = await openPage(context, 'ada', true);
    await listen(third, 'open/cache/list');
    await waitFor(third, 'a=1,b=2,c=3');
    expect(server.engine.usage.snapshot().reads['ada']).toBeLessThanOrEqual(2);
  }, 40_000);
});
