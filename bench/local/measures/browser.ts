/** Why: what people feel is how soon another browser shows the change, through the real SDK and its streaming channel. */
import type { Page } from 'playwright-core';
import { openStage } from '../../../local/firestore/wire/browser/browser-page.ts';
import { median, round } from '../client/load.ts';
import { spawnServer } from '../servers/spawned.ts';
import { atMost, type Measured } from './measured.ts';

const updates = 60;

/** Connects the SDK of a page; `seen` keeps when each value arrived. */
async function connect(page: Page, port: number, uid: string): Promise<void> {
  await page.evaluate(`(() => {
    const { initializeFirestore, connectFirestoreEmulator } = window.firestore;
    window.db = initializeFirestore(window.firebaseApp.initializeApp({ projectId: 'demo-bench', apiKey: 'local' }), {});
    connectFirestoreEmulator(window.db, 'localhost', ${String(port)}, { mockUserToken: { user_id: '${uid}' } });
    window.seen = {};
  })()`);
}

async function update(page: Page, n: number): Promise<number> {
  const note = `{ n: ${String(n)}, title: 't', body: 'b', status: 'sent', owner: 'ana' }`;
  return page.evaluate(`(async () => {
    const started = performance.timeOrigin + performance.now();
    await window.firestore.setDoc(window.firestore.doc(window.db, 'notes/live'), ${note});
    return started;
  })()`);
}

/** Milliseconds from `setDoc` in one browser to the snapshot in another. */
export async function measureBrowser(folder: string): Promise<Measured> {
  const server = await spawnServer('ours', folder);
  const stage = await openStage();
  try {
    const pages = [];
    for (const uid of ['ana', 'eva']) {
      const page = await (await stage.browser.newContext()).newPage();
      await page.goto(stage.origin);
      await connect(page, server.port, uid);
      pages.push(page);
    }
    const [writer, reader] = pages as [Page, Page];
    await reader.evaluate(`window.firestore.onSnapshot(window.firestore.doc(window.db, 'notes/live'), (snapshot) => {
      if (snapshot.exists()) window.seen[snapshot.get('n')] = performance.timeOrigin + performance.now();
    })`);
    const times: number[] = [];
    for (let n = 0; n < updates; n++) {
      const started = await update(writer, n);
      const seen = await reader.waitForFunction(`window.seen[${String(n)}]`, undefined, { polling: 5 });
      if (n >= 10) times.push(((await seen.jsonValue()) as number) - started);
    }
    const how = `web SDK in two Chromium contexts, WebChannel as the SDK chooses it; median of ${String(updates - 10)} updates`;
    return atMost('update seen by another browser, streaming (ms)', round(median(times), 1), 20, how);
  } finally {
    await stage.close();
    await server.stop();
  }
}
