import type { RefusalReason } from '../refusal';
import type { Membership } from '@domain/people/people';
import type { Identified } from '@domain/shared/document';
import { createActionGroup, createFeature, createReducer, emptyProps, on, props } from '@ngrx/store';

export type SessionState =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'signedOut' }
  | { readonly kind: 'signedIn'; readonly uid: string; readonly email: string; readonly emailVerified: boolean; readonly name: string };

/** The address that the person has not shown to be theirs, or '' when nothing is missing. */
export const unprovenAddress = (state: SessionState): string => (state.kind === 'signedIn' && !state.emailVerified ? state.email : '');

export interface SessionSlice {
  readonly session: SessionState;
  /** null until the first answer of the server. */
  readonly memberships: readonly Identified<Membership>[] | null;
  /** Why the roles could not be read, until they are. */
  readonly unread: Unread | null;
}

/** A refusal, as the store keeps it. */
export interface Unread {
  readonly reason: RefusalReason;
  readonly detail: string;
  /** Nobody said no: what was known still holds. */
  readonly away: boolean;
}

export const SessionEvents = createActionGroup({
  source: 'Session',
  events: {
    signedIn: props<{ readonly uid: string; readonly email: string; readonly emailVerified: boolean; readonly name: string }>(),
    signedOut: emptyProps(),
    membershipsRead: props<{ readonly memberships: readonly Identified<Membership>[] }>(),
    membershipsUnread: props<{ readonly unread: Unread }>(),
  },
});

const initial: SessionSlice = { session: { kind: 'unknown' }, memberships: null, unread: null };

export const sessionFeature = createFeature({
  name: 'session',
  reducer: createReducer(
    initial,
    on(SessionEvents.signedIn, (slice, { uid, email, emailVerified, name }): SessionSlice => ({
      session: { kind: 'signedIn', uid, email, emailVerified, name },
      memberships: slice.session.kind === 'signedIn' && slice.session.uid === uid ? slice.memberships : null,
      unread: null,
    })),
    on(SessionEvents.signedOut, (): SessionSlice => ({ session: { kind: 'signedOut' }, memberships: null, unread: null })),
    on(SessionEvents.membershipsRead, (slice, { memberships }): SessionSlice => ({ ...slice, memberships, unread: null })),
    on(SessionEvents.membershipsUnread, (slice, { unread }): SessionSlice => ({
      ...slice,
      memberships: unread.away ? slice.memberships : null,
      unread,
    })),
  ),
});
