/** Why: one person in front of one browser: what they open, what it costs the server, and what they see. */
import { expect, type BrowserContext, type Page } from '@playwright/test';
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { LocalFirebase } from '../../../local/main.ts';
import { accessibilityFaults } from './faults';

const screenshots = resolve('.screenshots');

/** The server has sent somebody all that a page asks for when nothing came for so long: live connections never end, so the network is never idle. */
const silenceMs = 1_500;

/** Where a visitor is: the address of the application, and the Firebase behind it. */
export interface Place {
  readonly url: string;
  readonly firebase: LocalFirebase;
}

/** One person in front of one browser. */
export class Visitor {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly uid: string;
  private readonly place: Place;

  constructor(place: Place, context: BrowserContext, page: Page, uid: string) {
    this.place = place;
    this.context = context;
    this.page = page;
    this.uid = uid;
  }

  /** Opens a path of the app as a link would, and waits for its title. */
  async open(path: string): Promise<void> {
    await this.page.goto(this.place.url + path, { waitUntil: 'commit' });
    await expect(this.page.locator('h1').first()).toBeVisible();
  }

  /** Documents read at the server in this person's name, from the first. */
  reads(): number {
    return this.place.firebase.engine.usage.snapshot().reads[this.uid] ?? 0;
  }

  /**
   * Documents that opening a path costs this person at the server, whatever others read meanwhile; `expected` ones are given time to come.
   * What `meanwhile` does with the open page counts as waiting.
   */
  async readsToOpen(path: string, expected = 0, meanwhile: () => Promise<void> = () => Promise.resolve()): Promise<number> {
    const before = this.reads();
    await this.open(path);
    await expect.poll(() => this.reads() - before, { message: `${path}: documents read` }).toBeGreaterThanOrEqual(expected);
    await this.answered();
    let latest = { reads: this.reads(), at: performance.now() };
    await meanwhile();
    await expect
      .poll(
        () => {
          const reads = this.reads();
          if (reads !== latest.reads) latest = { reads, at: performance.now() };
          return performance.now() - latest.at;
        },
        { message: `${path}: milliseconds without a document read`, intervals: [100] },
      )
      .toBeGreaterThan(silenceMs);
    return this.reads() - before;
  }

  /** What the rules answer when this page asks for a document by itself, with this person's own token: 200, or 403 when refused. */
  async statusOfReading(path: string): Promise<number> {
    const { project, ports } = this.place.firebase;
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

  /** A picture in `.screenshots/`, which git ignores, when they are asked for: drawing a long page costs more than judging it. */
  async picture(name: string): Promise<void> {
    if (process.env['JOURNEY_PICTURES'] === undefined) return;
    mkdirSync(screenshots, { recursive: true });
    await this.page.screenshot({ path: `${screenshots}/${name}.png`, fullPage: true });
  }

  /** Until no outline that one sees stands any more for something that is still to come; a closed part may keep its own until it is opened. */
  async answered(): Promise<void> {
    await expect(this.page.locator('es-skeleton:visible')).toHaveCount(0);
  }

  /** A picture of this state, and nothing that axe finds wrong in it. */
  async look(name: string): Promise<void> {
    await this.answered();
    await this.picture(name);
    expect(await accessibilityFaults(this.page), name).toEqual([]);
  }
}
