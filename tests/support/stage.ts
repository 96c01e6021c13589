/** Why: journeys play on the built application, the embedded Firebase with its functions, and one browser context a person. */
import { AxeBuilder } from '@axe-core/playwright';
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { accounts } from '../../demo/accounts';
import { loadDemo } from '../../demo/load';
import type { HostingOptions } from '../../local/hosting/start.ts';
import type { LocalFirebase } from '../../local/main.ts';
import { startLocal } from './local';

const flags =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync --disable-dev-shm-usage';
const screenshots = resolve('.screenshots');

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
  }

  /** Opens a path of the app as a link would, and waits for its title. */
  async open(path: string): Promise<void> {
    await this.page.goto(this.stage.url + path);
    await this.page.locator('h1').first().waitFor();
  }

  /** Documents that opening a path costs this person at the server. */
  async readsToOpen(path: string): Promise<number> {
    this.stage.firebase.engine.usage.reset();
    await this.open(path);
    await this.page.waitForLoadState('networkidle').catch(() => undefined);
    await this.page.waitForTimeout(700);
    return this.stage.firebase.engine.usage.snapshot().reads[this.uid] ?? 0;
  }

  /** A picture in `.screenshots/`, which git ignores. */
  async picture(name: string): Promise<void> {
    mkdirSync(screenshots, { recursive: true });
    await this.page.screenshot({ path: `${screenshots}/${name}.png`, fullPage: true });
  }

  /** What axe finds wrong, in light and in dark, as `rule: target` lines; empty is right. */
  async accessibilityFaults(): Promise<readonly string[]> {
    const faults: string[] = [];
    for (const colorScheme of ['light', 'dark'] as const) {
      await this.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const { violations } = await new AxeBuilder({ page: this.page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze();
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
  async visitor(viewport = { width: 1280, height: 900 }): Promise<Visitor> {
    const context = await this.browser.newContext({ viewport, locale: 'fr-FR', timezoneId: 'Europe/Paris', reducedMotion: 'reduce' });
    return new Visitor(this, context, await context.newPage(), '');
  }

  /** One of the demonstration's people, signed in through the sign-in page. */
  async person(uid: string, viewport = { width: 1280, height: 900 }): Promise<Visitor> {
    const account = accounts.find((one) => one.uid === uid);
    if (account === undefined) throw new Error(`No demonstration account ${uid}`);
    const { context, page } = await this.visitor(viewport);
    await page.goto(`${this.url}/connexion`);
    await page.getByLabel('Adresse e-mail').fill(account.email);
    await page.getByLabel('Mot de passe', { exact: true }).fill(account.password);
    await page.getByRole('button', { name: 'Se connecter' }).click();
    await page.waitForURL((url) => !url.pathname.startsWith('/connexion'));
    return new Visitor(this, context, page, uid);
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
    startHosting(given: HostingOptions): Promise<Listening>;
  };
  const hosting = await startHosting({ config: resolve('firebase.json'), project: options.project, services: firebase.ports, port: 0, demo: true });
  const browser = await chromium.launch({ executablePath: process.env['CHROME_BIN'] ?? '/usr/bin/chromium', args: flags.split(' ') });
  return new Stage(firebase, hosting, browser);
};
