/** Why: Authentication in one place: links, passwords, accounts; every refusal typed. */
import { inject, Injectable, LOCALE_ID } from '@angular/core';
import { Refusal, toRefusal } from '../refusal';
import { Firebase } from '../sdk/firebase';
import type { User } from '../sdk/firebase-auth';
import { addressHere } from './destination';

export interface SignedInPerson {
  readonly uid: string;
  readonly email: string;
  readonly emailVerified: boolean;
  readonly name: string;
}

/** Milliseconds that leaving a page waits for what was read to be forgotten. */
const patience = 5_000;
const linkEmail = 'essaim:link-email';
const googleUnderWay = 'essaim:google';

const personOf = (user: User): SignedInPerson => ({
  uid: user.uid,
  email: user.email ?? '',
  emailVerified: user.emailVerified,
  name: user.displayName ?? user.email?.split('@')[0] ?? '',
});

type Authentication = Awaited<ReturnType<Firebase['auth']>>;

@Injectable({ providedIn: 'root' })
export class SignIn {
  private readonly firebase = inject(Firebase);
  private readonly locale = inject(LOCALE_ID);
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
        auth.languageCode = this.locale.slice(0, 2);
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
      await sdk.sendEmailVerification(user, { url: addressHere('/') });
      this.changed(personOf(user));
    });
  }

  sendLink(email: string, continuePath: string): Promise<void> {
    return this.ask(async ({ sdk, auth }) => {
      const url = addressHere(`/connexion/lien?vers=${encodeURIComponent(continuePath)}`);
      await sdk.sendSignInLinkToEmail(auth, email.trim(), { url, handleCodeInApp: true });
      localStorage.setItem(linkEmail, email.trim());
    });
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

  resetPassword(email: string): Promise<void> {
    return this.ask(({ sdk, auth }) => sdk.sendPasswordResetEmail(auth, email.trim(), { url: addressHere('/connexion') }));
  }

  verifyEmail(continuePath: string): Promise<void> {
    return this.withUser((user, { sdk }) => sdk.sendEmailVerification(user, { url: addressHere(continuePath) }));
  }

  refresh(): Promise<void> {
    return this.withUser(async (user) => {
      await user.reload();
      await user.getIdToken(true);
      this.changed(personOf(user));
    });
  }

  rename(name: string): Promise<void> {
    return this.withUser(async (user, { sdk }) => {
      await sdk.updateProfile(user, { displayName: name.trim() });
      this.changed(personOf(user));
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
      sessionStorage.setItem(googleUnderWay, '1');
      await signInWithRedirect(auth, new GoogleAuthProvider(), browserPopupRedirectResolver);
    });
  }

  private async tell(auth: Authentication['auth'], user: User | null): Promise<void> {
    // Signed out, or somebody else signed in, here or in another tab: what this page shows is no longer theirs to see.
    if (this.shownTo !== null && this.shownTo !== (user?.uid ?? null)) return this.leave();
    this.shownTo = user?.uid ?? null;
    if (user !== null) await this.bringTokenUpToDate(user).catch(() => undefined);
    if (auth.currentUser?.uid === user?.uid) this.changed(user ? personOf(user) : null);
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
    await Promise.race([forgotten, new Promise((resolve) => setTimeout(resolve, patience))]);
    sessionStorage.clear();
    location.assign(addressHere(this.landing));
  }

  /** Rules believe the token, which says nothing of an address verified since: after that mail was followed it is asked again. */
  private async bringTokenUpToDate(user: User): Promise<void> {
    if (!user.emailVerified || !navigator.onLine) return;
    const { claims } = await user.getIdTokenResult();
    if (claims['email_verified'] !== true) await user.getIdToken(true);
  }

  private async finishGoogle(auth: Authentication['auth']): Promise<void> {
    const { browserPopupRedirectResolver, getRedirectResult } = await import('../sdk/firebase-google');
    sessionStorage.removeItem(googleUnderWay);
    await getRedirectResult(auth, browserPopupRedirectResolver);
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
