/** Why: journeys play on the built application, the embedded Firebase with its functions, and one browser context a person. */
import { expect, type Browser, type BrowserContext, type BrowserContextOptions } from '@playwright/test';
import { getApp } from 'firebase-admin/app';
import { getFirestore, type Firestore } from 'firebase-admin/firestore';
import { accounts } from '../../../demo/accounts';
import type { Mail } from '../../../local/hosting/mailbox.ts';
import type { LocalFirebase } from '../../../local/main.ts';
import { asFrench } from '../browser/chromium';
import { signedInState, type KeptState } from '../browser/kept-state';
import { Visitor } from './visitor';

/** Opening any screen reads at most this many documents (docs/data-model.md). */
export const readBudget = 60;

/** Whose browser keeps the application to start without network. A worker first fetches all of it: others do without, for that costs more than the story. */
export const keepsTheApplication: BrowserContextOptions = { serviceWorkers: 'allow' };

export interface Listening {
  readonly port: number;
  close(): Promise<void>;
}

/** Of every account made here. */
const newPassword = 'quatre ruches au soleil';

export class Stage {
  readonly firebase: LocalFirebase;
  readonly browser: Browser;
  readonly url: string;
  private readonly hosting: Listening;
  private readonly people: BrowserContextOptions;
  private readonly present = new Set<BrowserContext>();
  private readonly signedIn = new Map<string, KeptState>();

  constructor(firebase: LocalFirebase, hosting: Listening, browser: Browser, people: BrowserContextOptions) {
    this.firebase = firebase;
    this.hosting = hosting;
    this.people = people;
    this.browser = browser;
    this.url = `http://localhost:${String(hosting.port)}`;
  }

  /** Somebody nobody knows. */
  visitor(options: BrowserContextOptions = {}): Promise<Visitor> {
    return this.arrive(options, '');
  }

  /** One of the demonstration's people, in a browser where they signed in before. */
  async person(uid: string): Promise<Visitor> {
    const state = this.signedIn.get(uid) ?? (await this.signIn(uid));
    this.signedIn.set(uid, state);
    return this.arrive({ ...this.people, storageState: state }, uid);
  }

  /** Through the sign-in page. */
  private async signIn(uid: string): Promise<KeptState> {
    const account = accounts.find((one) => one.uid === uid);
    if (account === undefined) throw new Error(`No demonstration account ${uid}`);
    const { page, context } = await this.arrive({}, uid);
    await page.goto(`${this.url}/connexion`, { waitUntil: 'commit' });
    await page.getByLabel('Adresse e-mail').fill(account.email);
    await page.getByLabel('Mot de passe', { exact: true }).fill(account.password);
    await page.getByRole('button', { name: 'Se connecter' }).click();
    await page.waitForURL((url) => !url.pathname.startsWith('/connexion'), { waitUntil: 'commit' });
    const state = await signedInState(context);
    await context.close();
    return state;
  }

  /** The same person in a browser that never opened the application: signed in, but nothing it reads is already here. It stays when everybody leaves. */
  async afresh({ context, uid }: Visitor): Promise<Visitor> {
    const visitor = await this.arrive({ storageState: await signedInState(context) }, uid);
    this.present.delete(visitor.context);
    return visitor;
  }

  private async arrive(options: BrowserContextOptions, uid: string): Promise<Visitor> {
    const context = await this.browser.newContext({ ...asFrench, serviceWorkers: 'block', ...options });
    this.present.add(context);
    context.once('close', () => this.present.delete(context));
    return new Visitor(this, context, await context.newPage(), uid);
  }

  /** Between two tests: everybody leaves. */
  async empty(): Promise<void> {
    await Promise.all([...this.present].map((context) => context.close()));
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
    await expect(page.getByText(`Confirmez d'abord que l'adresse ${email}`)).toBeVisible();
    await this.proveAddress(visitor, email);
    await page.goto(here);
    await expect(page.getByRole('button', { name: button })).toBeVisible();
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
    await expect(page.getByText('Regardez votre boîte aux lettres')).toBeVisible();
    await page.goto(await this.linkIn(email, 'Lien de connexion'));
    await page.waitForURL((url) => url.origin === this.url && !url.pathname.startsWith('/connexion'));
  }

  /** The newest mail to an address whose subject contains these words, once it has arrived. */
  async mailTo(address: string, subject = ''): Promise<Mail> {
    const headers = { authorization: `Bearer ${this.firebase.gate?.secret ?? 'owner'}` };
    let found: Mail | undefined;
    await expect
      .poll(
        async () => {
          const asked = await fetch(`${this.url}/__/mailbox.json?to=${encodeURIComponent(address)}`, { headers });
          const mails = (await asked.json()) as readonly Mail[];
          found = mails.find((mail) => !mail.used && mail.subject.includes(subject));
          return found?.to;
        },
        { message: `a mail to ${address} about “${subject}”`, intervals: [100] },
      )
      .toBeDefined();
    if (found === undefined) throw new Error('unreachable');
    return found;
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
    await this.empty();
    await this.hosting.close();
    await this.firebase.close();
  }
}
