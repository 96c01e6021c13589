import { computed, DestroyRef, inject, Injectable, type Signal } from '@angular/core';
import { toObservable } from '@angular/core/rxjs-interop';
import { isHeld, type Actor } from '@domain/people/permissions';
import type { Membership } from '@domain/people/people';
import type { Identified } from '@domain/shared/document';
import { Store } from '@ngrx/store';
import { catchError, concat, distinctUntilChanged, EMPTY, of, switchMap, timer } from 'rxjs';
import { Clock } from './clock';
import { Documents } from './documents';
import { SessionEvents, sessionFeature, type SessionState } from './signing/session.state';
import { PersonRecord } from './signing/person-record';
import { SignIn } from './signing/sign-in';
import { keepIn } from '@domain/shared/storage/keep-in';

export { unprovenAddress, type SessionState } from './signing/session.state';

/** Milliseconds before roles that could not be read are asked for once more. */
const retryAfterMs = 5_000;

/** A page that a signed-in person left without signing out starts with their screen, not with the public one. */
const hint = 'essaim:signed-in';

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
  readonly uid = computed(() => {
    const state = this.state();
    return state.kind === 'signedIn' ? state.uid : null;
  });
  /** The roles held now; empty until read (see `ready`). */
  readonly memberships = computed<readonly Identified<Membership>[]>(() => {
    const now = this.clock.now();
    return (this.read() ?? []).filter((membership) => isHeld(membership, now));
  });
  /** Signed out, or signed in with roles known. */
  readonly ready = computed(() => this.state().kind === 'signedOut' || this.read() !== null);
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
      this.store.dispatch(person ? SessionEvents.signedIn(person) : SessionEvents.signedOut());
    });
    const roles = this.uidChanges.pipe(switchMap((uid) => (uid === null ? EMPTY : this.membershipsOf(uid)))).subscribe((memberships) => {
      this.store.dispatch(SessionEvents.membershipsRead({ memberships }));
    });
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
    const none: readonly Identified<Membership>[] = [];
    return this.documents.watchEvery<Membership>({ collection: 'memberships', where: [['uid', '==', uid]], limit: 60 }).pipe(
      // Nothing is open to whom nothing is known of; the answer may only be late.
      catchError((_, asked) => concat(of(none), timer(retryAfterMs).pipe(switchMap(() => asked)))),
      distinctUntilChanged((before, now) => before.length === 0 && now.length === 0),
    );
  }
}
