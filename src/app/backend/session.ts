import { computed, DestroyRef, inject, Injectable, type Signal } from '@angular/core';
import { toObservable } from '@angular/core/rxjs-interop';
import { isHeld, type Actor } from '@domain/people/permissions';
import type { Membership } from '@domain/people/people';
import type { Identified } from '@domain/shared/document';
import { Store } from '@ngrx/store';
import { catchError, concat, EMPTY, map, merge, of, Subject, switchMap, take, timer } from 'rxjs';
import { Clock } from './clock';
import { Documents } from './documents';
import { isAway, toRefusal } from './refusal';
import { SessionEvents, sessionFeature, type SessionState, type Unread } from './signing/session.state';
import { PersonRecord } from './signing/person-record';
import { SignIn } from './signing/sign-in';
import { keepIn } from '@domain/shared/storage/keep-in';

export { unprovenAddress, type SessionState } from './signing/session.state';

/** Milliseconds before roles that could not be read are asked for once more. */
const retryAfterMs = 5_000;

/** A page that a signed-in person left without signing out starts with their screen, not with the public one. */
const hint = 'essaim:signed-in';

/** The roles are on their way, known, or could not be read: none of the three is "no role". */
export type RolesState = { readonly kind: 'loading' | 'shown' } | { readonly kind: 'refused'; readonly refusal: Unread };

/** Who is here, with which roles. Acts of signing in or out are delegated to Authentication. */
@Injectable({ providedIn: 'root' })
export class Session {
  private readonly store = inject(Store);
  private readonly documents = inject(Documents);
  private readonly clock = inject(Clock);
  private readonly signIn = inject(SignIn);
  private readonly record = inject(PersonRecord);
  private readonly destroyed = inject(DestroyRef);

  readonly state: Signal<SessionState> = this.store.selectSignal(sessionFeature.selectSession);
  private readonly read = this.store.selectSignal(sessionFeature.selectMemberships);
  private readonly unread = this.store.selectSignal(sessionFeature.selectUnread);
  readonly uid = computed(() => {
    const state = this.state();
    return state.kind === 'signedIn' ? state.uid : null;
  });
  /** The roles held now; empty until read (see `ready`). */
  readonly memberships = computed<readonly Identified<Membership>[]>(
    () => {
      const now = this.clock.now();
      return (this.read() ?? []).filter((membership) => isHeld(membership, now));
    },
    // Lists asked by roles are asked again when these change, not when time passes.
    { equal: (before, now) => before.length === now.length && before.every((one, index) => one === now[index]) },
  );
  /** Signed out, or signed in with roles known. */
  readonly ready = computed(() => this.state().kind === 'signedOut' || this.read() !== null);
  private readonly askedAgain = new Subject<void>();
  /** As a live read: what the roles decide is not said before they are known. */
  readonly roles = {
    state: computed<RolesState>(() => {
      const unread = this.unread();
      if (this.ready()) return { kind: 'shown' };
      return unread === null ? { kind: 'loading' } : { kind: 'refused', refusal: unread };
    }),
    retry: (): void => this.askedAgain.next(),
  };
  readonly actor = computed<Actor>(() => {
    const state = this.state();
    const person = state.kind === 'signedIn' ? state : null;
    return {
      uid: person?.uid ?? null,
      email: person?.email ?? null,
      emailVerified: person?.emailVerified ?? false,
      memberships: this.memberships(),
      now: this.clock.now(),
    };
  });

  private readonly uidChanges = toObservable(this.uid);

  /** Called once by the shell. */
  start(): void {
    const people = this.signIn.follow((person) => {
      keepIn(localStorage, hint, person ? '1' : '');
      // Somebody else, without a sign-out between: what was kept for whoever was here is forgotten first.
      const before = this.uid();
      if (person && before !== null && before !== person.uid) this.store.dispatch(SessionEvents.signedOut());
      this.store.dispatch(person ? SessionEvents.signedIn(person) : SessionEvents.signedOut());
    });
    const roles = this.uidChanges
      .pipe(switchMap((uid) => (uid === null ? EMPTY : this.membershipsOf(uid))))
      .subscribe((told) => this.store.dispatch(told));
    const records = this.uidChanges.subscribe(() => this.ensureRecord());
    this.destroyed.onDestroy(() => {
      people();
      roles.unsubscribe();
      records.unsubscribe();
    });
  }

  /** Before anything is known: was someone signed in here last time? */
  wasSignedIn(): boolean {
    return localStorage.getItem(hint) === '1';
  }

  readonly signInWithPassword = (email: string, password: string): Promise<void> => this.signIn.withPassword(email, password);
  readonly createAccount = async (name: string, email: string, password: string): Promise<void> => {
    await this.signIn.create(name, email, password);
    await this.rename(name);
  };
  /** Sends a link that opens `/connexion/lien` and then `continuePath`. */
  readonly sendSignInLink = (email: string, continuePath: string): Promise<void> => this.signIn.sendLink(email, continuePath);
  /** False when this address is no sign-in link; asks again for the e-mail when it was sent from another device. */
  readonly completeSignInLink = (landing: string, email?: string): Promise<'signedIn' | 'emailNeeded' | 'notALink'> =>
    this.signIn.completeLink(landing, email);
  readonly resetPassword = (email: string): Promise<void> => this.signIn.resetPassword(email);
  /** Sends a link that shows the address to be theirs. */
  readonly verifyEmail = (continuePath = '/'): Promise<void> => this.signIn.verifyEmail(continuePath);
  /** Reads again name and verification, after a link was followed elsewhere. */
  readonly refresh = (): Promise<void> => this.signIn.refresh();
  readonly rename = async (name: string): Promise<void> => {
    const state = this.state();
    if (state.kind !== 'signedIn') return;
    await this.record.ensure({ ...state, name: name.trim() });
    await this.record.rename(name.trim());
    await this.signIn.refresh();
  };
  /** From the page of the link, with the secret it carries. True when a password chosen before is to be typed again. */
  readonly proveAddress = (proof: string): Promise<boolean> => this.signIn.prove(proof);
  readonly choosePassword = (password: string): Promise<void> => this.signIn.choosePassword(password);
  /** On every device, this one too. */
  readonly signOutEverywhere = (): Promise<void> => this.signIn.outEverywhere();
  /** The page is loaded again at `landing`: nothing that was read stays in this browser. */
  readonly signOut = (landing = '/'): Promise<void> => this.signIn.out(landing);
  readonly signInWithGoogle = (): Promise<void> => this.signIn.withGoogle();
  /** Google needs a real project. */
  readonly offersGoogle = (): Promise<boolean> => this.signIn.offersGoogle();

  private ensureRecord(): void {
    const state = this.state();
    // Offline, or before the address is known: the next sign-in does it.
    if (state.kind === 'signedIn' && state.email !== '') this.record.ensure(state).catch(() => undefined);
  }

  private membershipsOf(uid: string) {
    return this.documents.watchEvery<Membership>({ collection: 'memberships', where: [['uid', '==', uid]], limit: 60 }).pipe(
      map((memberships) => SessionEvents.membershipsRead({ memberships })),
      // The answer may only be late: it is asked for again, and nobody is told meanwhile that they hold nothing.
      catchError((error: unknown, asked) => {
        const refusal = toRefusal(error);
        const unread = { reason: refusal.reason, detail: refusal.detail, away: isAway(refusal) };
        const again = merge(timer(retryAfterMs), this.askedAgain).pipe(
          take(1),
          switchMap(() => asked),
        );
        return concat(of(SessionEvents.membershipsUnread({ unread })), again);
      }),
    );
  }
}
