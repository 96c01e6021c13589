/** Why: journeys play on the built application, the embedded Firebase with its functions, and one browser context a person. */
import { AxeBuilder } from '@axe-core/playwright';
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { getApp } from 'firebase-admin/app';
import { getFirestore, type Firestore } from 'firebase-admin/firestore';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { accounts } from '../../demo/accounts';
import { loadDemo } from '../../demo/load';
import type { Mail } from '../../local/hosting/mailbox.ts';
import { signedInState } from './browser/kept-state.ts';
import type { HostingOptions } from '../../local/hosting/start.ts';
import type { LocalFirebase } from '../../local/main.ts';
import { asFrench, chromiumFlags } from './browser/chromium';
import { coloursSettled } from './browser/colours-settled';
import { eventually } from './eventually';
import { startLocal } from './local';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const screenshots = resolve('.screenshots');

/** A busy machine answers late; a page that asks for nothing is known after this. */
const patience = 30_000;

/** Opening any screen reads at most this many documents (docs/data-model.md). */
export const readBudget = 60;

export interface StageOptions {
  readonly project: string;
  /** 50 → 3,000 applications in the current call. */
  readonly times?: number;
  readonly withFiles?: boolean;
}

interface Listening {
  readonly port: number;
  close(): Promise<void>;
}

/** Of every account made here. */
const newPassword = 'quatre ruches au soleil';

/** Everybody who has a browser open, to be pictured when a step fails. */
export const everyone = new Set<Visitor>();

/** One person in front of one browser. */
export class Visitor {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly uid: string;
  private readonly stage: Stage;

  constructor(stage: Stage, context: BrowserContext, page: Page, uid: string) {
    this.stage = stage;
    this.context = context;
    this.page = page;
    this.uid = uid;
    everyone.add(this);
    page.once('close', () => everyone.delete(this));
  }

  /** Opens a path of the app as a link would, and waits for its title. */
  async open(path: string): Promise<void> {
    await this.page.goto(this.stage.url + path);
    await this.page.locator('h1').first().waitFor();
  }

  /** Documents that opening a path costs this person at the server, whatever others read meanwhile; `expected` ones are given time to come. */
  async readsToOpen(path: string, expected = 0): Promise<number> {
    const before = this.reads();
    await this.open(path);
    const latest = Date.now() + patience;
    while (Date.now() < latest && (this.reads() - before < expected || (await this.outlines()) > 0)) {
      await this.page.waitForTimeout(100);
    }
    await this.quiet();
    return this.reads() - before;
  }

  private reads(): number {
    return this.stage.firebase.engine.usage.snapshot().reads[this.uid] ?? 0;
  }

  /** What the rules answer when this page asks for a document by itself, with this person's own token: 200, or 403 when refused. */
  async statusOfReading(path: string): Promise<number> {
    const { project, ports } = this.stage.firebase;
    const address = `http://localhost:${String(ports.firestore)}/v1/projects/${project}/databases/(default)/documents/${path}`;
    return this.page.evaluate(async (url) => {
      const opened = indexedDB.open('firebaseLocalStorageDb');
      await new Promise((resolve) => opened.addEventListener('success', resolve));
      const asked = opened.result.transaction('firebaseLocalStorage').objectStore('firebaseLocalStorage').getAll();
      await new Promise((resolve) => asked.addEventListener('success', resolve));
      const [kept] = asked.result as readonly { readonly value: { readonly stsTokenManager: { readonly accessToken: string } } }[];
      const headers = kept ? { authorization: `Bearer ${kept.value.stsTokenManager.accessToken}` } : {};
      return (await fetch(url, { headers: headers as Record<string, string> })).status;
    }, address);
  }

  /** Until the server has sent this person nothing for a while: live connections never end, so the network is never idle. */
  private async quiet(): Promise<void> {
    let before = this.reads();
    for (let same = 0; same < 6;) {
      await this.page.waitForTimeout(250);
      const now = this.reads();
      same = now === before ? same + 1 : 0;
      before = now;
    }
  }

  /** A picture in `.screenshots/`, which git ignores. */
  async picture(name: string): Promise<void> {
    mkdirSync(screenshots, { recursive: true });
    await this.page.screenshot({ path: `${screenshots}/${name}.png`, fullPage: true });
  }

  /** Until no outline stands any more for something that is still to come. */
  async answered(): Promise<void> {
    await eventually('a page without outlines', async () => (await this.outlines()) === 0);
  }

  /** What a person sees of them: a closed part may keep its own until it is opened. */
  private outlines(): Promise<number> {
    return this.page.locator('es-skeleton:visible').count();
  }

  /** A picture of this state, and nothing that axe finds wrong in it. */
  async look(name: string): Promise<void> {
    await this.answered();
    await this.picture(name);
    expect(await this.accessibilityFaults())
      .withContext(name)
      .toEqual([]);
  }

  /** What axe finds wrong, in light and in dark, as `rule: target` lines; empty is right. */
  async accessibilityFaults(): Promise<readonly string[]> {
    // A box half under the bar is a matter of scrolling, not of its size.
    await this.page.evaluate(() => window.scrollTo(0, 0));
    const faults: string[] = [];
    for (const colorScheme of ['light', 'dark'] as const) {
      await this.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await this.page.evaluate(coloursSettled);
      // The other way opens a page more for each question, for frames of other origins: there are none.
      const axe = new AxeBuilder({ page: this.page }).setLegacyMode();
      // Structure is the same in both themes; contrast is not.
      const asked = colorScheme === 'light' ? axe.withTags(standards) : axe.withRules(['color-contrast']);
      const { violations } = await asked.analyze();
      faults.push(...violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${colorScheme} ${id}: ${target.join(' ')}`)));
    }
    await this.page.emulateMedia({ colorScheme: 'light' });
    return faults;
  }
}

export class Stage {
  readonly firebase: LocalFirebase;
  readonly browser: Browser;
  readonly url: string;
  private readonly hosting: Listening;

  constructor(firebase: LocalFirebase, hosting: Listening, browser: Browser) {
    this.firebase = firebase;
    this.hosting = hosting;
    this.browser = browser;
    this.url = `http://localhost:${String(hosting.port)}`;
  }

  /** Somebody nobody knows. */
  async visitor(viewport = { width: 1280, height: 900 }, uid = ''): Promise<Visitor> {
    const context = await this.browser.newContext({ ...asFrench, viewport });
    return new Visitor(this, context, await context.newPage(), uid);
  }

  /** One of the demonstration's people, signed in through the sign-in page. */
  async person(uid: string, viewport = { width: 1280, height: 900 }): Promise<Visitor> {
    const account = accounts.find((one) => one.uid === uid);
    if (account === undefined) throw new Error(`No demonstration account ${uid}`);
    const visitor = await this.visitor(viewport, uid);
    const { page } = visitor;
    await page.goto(`${this.url}/connexion`);
    await page.getByLabel('Adresse e-mail').fill(account.email);
    await page.getByLabel('Mot de passe', { exact: true }).fill(account.password);
    await page.getByRole('button', { name: 'Se connecter' }).click();
    await page.waitForURL((url) => !url.pathname.startsWith('/connexion'));
    return visitor;
  }

  /** The same person in a browser that never opened the application: signed in, but nothing it reads is already here. */
  async afresh({ context, uid }: Visitor): Promise<Visitor> {
    const opened = await this.browser.newContext({ ...asFrench, storageState: await signedInState(context), serviceWorkers: 'block' });
    return new Visitor(this, opened, await opened.newPage(), uid);
  }

  /** Somebody new, who creates an account with a password at the sign-in page where they stand. */
  async createAccount({ page }: Visitor, name: string, email: string): Promise<void> {
    await page.getByRole('button', { name: 'Créer un compte' }).click();
    await page.getByLabel('Prénom et nom').fill(name);
    await page.getByLabel('Adresse e-mail').fill(email);
    await page.getByLabel('Mot de passe', { exact: true }).fill(newPassword);
    await page.getByRole('button', { name: 'Créer mon compte' }).click();
    await page.waitForURL((url) => !url.pathname.startsWith('/connexion'));
  }

  /** Behind this button a new account is asked to confirm its address: by the link of its mailbox, typing its password again; then back. */
  async confirmAddress(visitor: Visitor, email: string, button: string): Promise<void> {
    const { page } = visitor;
    const here = page.url();
    await page.getByRole('button', { name: button }).click();
    await page.getByText(`Confirmez d'abord que l'adresse ${email}`).waitFor();
    await this.proveAddress(visitor, email);
    await page.goto(here);
    await page.getByRole('button', { name: button }).waitFor();
  }

  /** Opens the link of the mailbox that a new account was sent, and types its password again. */
  async proveAddress({ page }: Visitor, email: string): Promise<void> {
    await page.goto(await this.linkIn(email, 'Lien de connexion'));
    await page.getByLabel('Mot de passe', { exact: true }).fill(newPassword);
    await page.getByRole('button', { name: 'Enregistrer ce mot de passe' }).click();
    await page.waitForURL((url) => !url.pathname.startsWith('/connexion'));
  }

  /** Signs in without a password, through the link of the mailbox, from the sign-in page where they stand. */
  async followSignInLink({ page }: Visitor, email: string): Promise<void> {
    await page.getByRole('button', { name: 'Recevoir un lien par e-mail' }).click();
    await page.getByLabel('Adresse e-mail').fill(email);
    await page.getByRole('button', { name: 'Recevoir un lien', exact: true }).click();
    await page.getByText('Regardez votre boîte aux lettres').waitFor();
    await page.goto(await this.linkIn(email, 'Lien de connexion'));
    await page.waitForURL((url) => url.origin === this.url && !url.pathname.startsWith('/connexion'));
  }

  /** The newest mail to an address whose subject contains these words, once it has arrived. */
  mailTo(address: string, subject = ''): Promise<Mail> {
    return eventually(`a mail to ${address} about “${subject}”`, async () => {
      const headers = { authorization: `Bearer ${this.firebase.gate?.secret ?? 'owner'}` };
      const asked = await fetch(`${this.url}/__/mailbox.json?to=${encodeURIComponent(address)}`, { headers });
      const mails = (await asked.json()) as readonly Mail[];
      return mails.find((mail) => !mail.used && mail.subject.includes(subject));
    });
  }

  /** The address that this mail asks to open. */
  async linkIn(address: string, subject: string): Promise<string> {
    return new URL((await this.mailTo(address, subject)).link ?? '', this.url).href;
  }

  /** What the server holds, past every rule: to set the time of a deadline, and to check what really arrived. */
  get database(): Firestore {
    return getFirestore(getApp('demo'));
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.hosting.close();
    await this.firebase.close();
  }
}

/** Starts everything on free ports with the demonstration loaded; the app and the functions must be built. */
export const openStage = async (options: StageOptions): Promise<Stage> => {
  const firebase = await startLocal({
    project: options.project,
    data: ':memory:',
    rules: 'firestore.rules',
    storageRules: 'storage.rules',
    indexes: 'firestore.indexes.json',
    functions: { bundle: resolve('dist/functions/index.js'), sources: resolve('functions') },
    prepare: async ({ env }) => {
      Object.assign(process.env, env);
      await loadDemo({ project: options.project, times: options.times ?? 1, withFiles: options.withFiles ?? true });
    },
  });
  const { startHosting } = (await import(pathToFileURL(resolve('local/hosting/start.ts')).href)) as {
    readonly startHosting: (given: HostingOptions) => Promise<Listening>;
  };
  const hosting = await startHosting({
    config: resolve('firebase.json'),
    project: options.project,
    services: firebase.ports,
    gate: firebase.gate,
    port: 0,
    demo: true,
  });
  const browser = await chromium.launch({
    executablePath: process.env['CHROME_BIN'] ?? '/usr/bin/chromium',
    args: chromiumFlags,
  });
  return new Stage(firebase, hosting, browser);
};
