import { computed, signal } from '@angular/core';
import type { Actor } from '@domain/people/permissions';
import type { Membership } from '@domain/people/people';
import type { Identified } from '@domain/shared/document';
import type { RolesState, Session, SessionState } from '../session';

export interface FakePerson {
  readonly uid: string;
  readonly email?: string;
  readonly emailVerified?: boolean;
  readonly name?: string;
  readonly memberships?: readonly Partial<Membership>[];
}

const membership = (given: Partial<Membership>, uid: string, index: number): Identified<Membership> => ({
  v: 1,
  uid,
  personName: uid,
  role: 'applicant',
  scopeKind: 'application',
  scopeId: 'scope',
  scopeName: 'Scope',
  programmeId: null,
  subjectId: null,
  from: new Date(0),
  until: null,
  id: `membership-${index}`,
  ...given,
});

/** A session that is told who is here; signing in or out only records the call in `asked`. */
export class FakeSession implements Pick<Session, keyof Session> {
  readonly asked: (readonly [act: string, ...args: unknown[]])[] = [];
  private readonly now = signal(new Date());
  private readonly person = signal<FakePerson | null>(null);
  private readonly known = signal(true);
  readonly state = computed<SessionState>(() => {
    const person = this.person();
    if (!this.known()) return { kind: 'unknown' };
    if (!person) return { kind: 'signedOut' };
    const { uid, email = `${uid}@example.org`, emailVerified = true, name = uid } = person;
    return { kind: 'signedIn', uid, email, emailVerified, name };
  });
  readonly uid = computed(() => this.person()?.uid ?? null);
  readonly memberships = computed(() =>
    (this.person()?.memberships ?? []).map((one, index) => membership(one, this.person()?.uid ?? '', index)),
  );
  private readonly unread = signal<RolesState | null>(null);
  readonly ready = computed(() => this.known() && this.unread() === null);
  readonly roles = {
    state: computed<RolesState>(() => this.unread() ?? { kind: this.known() ? 'shown' : 'loading' }),
    retry: (): void => void this.ask('retryRoles'),
  };
  readonly actor = computed<Actor>(() => {
    const state = this.state();
    const email = state.kind === 'signedIn' ? state.email : null;
    return {
      uid: this.uid(),
      email,
      emailVerified: state.kind === 'signedIn' && state.emailVerified,
      memberships: this.memberships(),
      now: this.now(),
    };
  });

  constructor(person: FakePerson | null = null) {
    this.person.set(person);
  }

  become(person: FakePerson | null): void {
    this.person.set(person);
  }

  /** Who is here is known, not with which roles: on their way, or refused. */
  withoutRoles(state: RolesState | null = { kind: 'loading' }): void {
    this.unread.set(state);
  }

  /** Nothing is known yet, as before Authentication answers. */
  forget(): void {
    this.known.set(false);
  }

  start = (): void => undefined;
  wasSignedIn = (): boolean => false;
  offersGoogle = (): Promise<boolean> => Promise.resolve(false);
  completeSignInLink = (landing: string, email?: string): Promise<'signedIn' | 'emailNeeded' | 'notALink'> =>
    this.ask('completeSignInLink', landing, email).then(() => 'notALink');
  signInWithPassword = (email: string, password: string): Promise<void> => this.ask('signInWithPassword', email, password);
  createAccount = (name: string, email: string, password: string): Promise<void> => this.ask('createAccount', name, email, password);
  sendSignInLink = (email: string, continuePath: string): Promise<void> => this.ask('sendSignInLink', email, continuePath);
  resetPassword = (email: string): Promise<void> => this.ask('resetPassword', email);
  verifyEmail = (continuePath = '/'): Promise<void> => this.ask('verifyEmail', continuePath);
  proveAddress = (proof: string): Promise<boolean> => this.ask('proveAddress', proof).then(() => false);
  choosePassword = (password: string): Promise<void> => this.ask('choosePassword', password);
  signOutEverywhere = (): Promise<void> => this.ask('signOutEverywhere');
  refresh = (): Promise<void> => this.ask('refresh');
  rename = (name: string): Promise<void> => this.ask('rename', name);
  signInWithGoogle = (): Promise<void> => this.ask('signInWithGoogle');
  signOut = (): Promise<void> => this.ask('signOut');

  private ask(act: string, ...args: unknown[]): Promise<void> {
    this.asked.push([act, ...args]);
    return Promise.resolve();
  }
}
