/** Why: Authentication in one place: links, passwords, accounts; every refusal typed. */
import { inject, Injectable, LOCALE_ID } from '@angular/core';
import { Callables } from '../callables';
import { Refusal, toRefusal } from '../refusal';
import { Firebase } from '../sdk/firebase';
import type { User } from '../sdk/firebase-auth';
import { addressHere } from './destination';
import { keepIn } from '@domain/shared/storage/keep-in';

export interface SignedInPerson {
  readonly uid: string;
  readonly email: string;
  readonly emailVerified: boolean;
  readonly name: string;
}

/** Milliseconds that leaving a page waits for what was read to be forgotten. */
const forgettingTimeoutMs = 5_000;
const linkEmail = 'essaim:link-email';
const googleUnderWay = 'essaim:google';

/** The address is theirs once the server has said so in the token; away from the network, what Authentication last said. */
const hasProven = (user: User): Promise<boolean> =>
  user.getIdTokenResult().then(
    ({ claims }) => claims['proven'] === user.email,
    () => user.emailVerified,
  );

const personOf = async (user: User): Promise<SignedInPerson> => ({
  uid: user.uid,
  email: user.email ?? '',
  emailVerified: await hasProven(user),
  name: user.displayName ?? user.email?.split('@')[0] ?? '',
});

type Purpose = 'signIn' | 'password';

type Authentication = Awaited<ReturnType<Firebase['auth']>>;

@Injectable({ providedIn: 'root' })
export class SignIn {
  private readonly firebase = inject(Firebase);
  private readonly callables = inject(Callables);
  private readonly locale: 'fr' | 'en' = inject(LOCALE_ID).startsWith('en') ? 'en' : 'fr';
  private changed: (person: SignedInPerson | null) => void = () => undefined;
  /** Whose screen this is. */
  private shownTo: string | null = null;
  private landing = '/';
  private leaving: Promise<void> | null = null;

  /** Tells each change of person (all tabs), until the returned function is called. */
  follow(changed: (person: SignedInPerson | null) => void): () => void {
    this.changed = changed;
    let stop = (): void => undefined;
    let stopped = false;
    this.firebase.auth().then(
      async ({ sdk, auth }) => {
        auth.languageCode = this.locale;
        if (sessionStorage.getItem(googleUnderWay)) await this.finishGoogle(auth);
        if (!stopped) stop = sdk.onIdTokenChanged(auth, (user) => void this.tell(auth, user));
      },
      () => changed(null),
    );
    return () => {
      stopped = true;
      stop();
    };
  }

  withPassword(email: string, password: string): Promise<void> {
    return this.ask(({ sdk, auth }) => sdk.signInWithEmailAndPassword(auth, email.trim(), password));
  }

  create(name: string, email: string, password: string): Promise<void> {
    return this.ask(async ({ sdk, auth }) => {
      const { user } = await sdk.createUserWithEmailAndPassword(auth, email.trim(), password);
      await sdk.updateProfile(user, { displayName: name.trim() });
      this.changed(await personOf(user));
      await this.sendLink(email, '/');
    });
  }

  async sendLink(email: string, continuePath: string): Promise<void> {
    await this.askForLink(email, continuePath, 'signIn');
    keepIn(localStorage, linkEmail, email.trim());
  }

  /** In place of somebody else, the page starts anew at `landing`. */
  async completeLink(landing: string, email?: string): Promise<'signedIn' | 'emailNeeded' | 'notALink'> {
    this.landing = landing;
    const { sdk, auth } = await this.firebase.auth();
    if (!sdk.isSignInWithEmailLink(auth, location.href)) return 'notALink';
    const address = email ?? localStorage.getItem(linkEmail);
    if (!address) return 'emailNeeded';
    await this.ask(() => sdk.signInWithEmailLink(auth, address, location.href));
    localStorage.removeItem(linkEmail);
    return 'signedIn';
  }

  /** The page of the link lets its reader choose a password. */
  async resetPassword(email: string): Promise<void> {
    await this.askForLink(email, '/', 'password');
    keepIn(localStorage, linkEmail, email.trim());
  }

  verifyEmail(continuePath: string): Promise<void> {
    return this.withUser((user) => this.sendLink(user.email ?? '', continuePath));
  }

  /** Shows that the address is theirs, by the secret of the link or by Google. True when a password from before is to be typed again. */
  async prove(proof?: string): Promise<boolean> {
    let asksPassword = false;
    await this.withUser(async (user, { sdk, auth }) => {
      if (await hasProven(user)) return;
      const given = proof === undefined ? {} : { proof };
      const proven = await this.callables.call('proveAddress', given);
      asksPassword = proven.asksPassword;
      // Every session ended, this one too: the secret opens the first that counts.
      if (proven.secret !== null) await sdk.signInWithEmailAndPassword(auth, user.email ?? '', proven.secret);
      await this.refresh();
    });
    return asksPassword;
  }

  /** Every session ends but the one that the new password opens here. */
  choosePassword(password: string): Promise<void> {
    return this.withUser(async (user, { sdk, auth }) => {
      await this.callables.call('choosePassword', { password });
      await sdk.signInWithEmailAndPassword(auth, user.email ?? '', password);
    });
  }

  async outEverywhere(): Promise<void> {
    await this.callables.call('signOutEverywhere', {});
    await this.out('/connexion');
  }

  refresh(): Promise<void> {
    return this.withUser(async (user) => {
      await user.reload();
      await user.getIdToken(true);
      this.changed(await personOf(user));
    });
  }

  /** Leaves nothing of what was read on this machine, and starts the page anew at a path; so do the other tabs, at their home. */
  async out(landing: string): Promise<void> {
    this.landing = landing;
    await this.ask(({ auth }) => auth.signOut());
    await this.leave();
  }

  async offersGoogle(): Promise<boolean> {
    const config = await this.firebase.config();
    return config.emulators === undefined;
  }

  withGoogle(): Promise<void> {
    return this.ask(async ({ auth }) => {
      const { browserPopupRedirectResolver, GoogleAuthProvider, signInWithRedirect } = await import('../sdk/firebase-google');
      keepIn(sessionStorage, googleUnderWay, '1');
      await signInWithRedirect(auth, new GoogleAuthProvider(), browserPopupRedirectResolver);
    });
  }

  private async tell(auth: Authentication['auth'], user: User | null): Promise<void> {
    // Signed out, or somebody else signed in, here or in another tab: what this page shows is no longer theirs to see.
    if (this.shownTo !== null && this.shownTo !== (user?.uid ?? null)) return this.leave();
    this.shownTo = user?.uid ?? null;
    const person = user === null ? null : await personOf(user);
    if (auth.currentUser?.uid === user?.uid) this.changed(person);
  }

  private leave(): Promise<void> {
    this.leaving ??= this.startAnew();
    return this.leaving;
  }

  private async startAnew(): Promise<void> {
    // At once, and still so when a browser keeps the page as it stands for its back button: nothing of it is seen again.
    document.documentElement.hidden = true;
    addEventListener('pageshow', ({ persisted }) => {
      if (persisted) location.reload();
    });
    // Another tab may hold these documents: the page that comes next forgets what this one could not.
    const forgotten = this.firebase.forgetDocuments().catch(() => undefined);
    await Promise.race([forgotten, new Promise((resolve) => setTimeout(resolve, forgettingTimeoutMs))]);
    sessionStorage.clear();
    location.assign(addressHere(this.landing));
  }

  private async askForLink(email: string, path: string, purpose: Purpose): Promise<void> {
    const { locale } = this;
    await this.callables.call('sendSignInLink', { email: email.trim(), path, purpose, locale });
  }

  private async finishGoogle(auth: Authentication['auth']): Promise<void> {
    const { browserPopupRedirectResolver, getRedirectResult } = await import('../sdk/firebase-google');
    sessionStorage.removeItem(googleUnderWay);
    const came = await getRedirectResult(auth, browserPopupRedirectResolver);
    if (came !== null) await this.prove().catch(() => undefined);
  }

  private withUser(act: (user: User, authentication: Authentication) => Promise<void>): Promise<void> {
    return this.ask((authentication) => {
      const user = authentication.auth.currentUser;
      if (!user) throw new Refusal('unauthenticated');
      return act(user, authentication);
    });
  }

  private async ask(act: (authentication: Authentication) => Promise<unknown>): Promise<void> {
    try {
      await act(await this.firebase.auth());
    } catch (error) {
      throw toRefusal(error);
    }
  }
}
