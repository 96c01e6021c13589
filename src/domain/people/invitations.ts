/** Why: a role is offered by those who may, to an address, and taken only by whoever proves that the address is theirs. */
import { done, refused, type Result } from '../shared/result';
import { type Instant, isBefore } from '../shared/instant';
import { isFresh } from './sessions';
import type { Invitation, Role } from './people';
import { isAdministrator, isManager, type Actor } from './permissions';

/** Roles offered by name; laureates, alumni and applicants get theirs by what happens to their project. */
export const invitableRoles = ['juror', 'coach', 'expert', 'manager', 'partner', 'administrator'] as const satisfies readonly Role[];
export type InvitableRole = (typeof invitableRoles)[number];

/** How long an invitation stays valid. */
export const invitationDays = 30;

/** Managers invite within their programme; only an administrator makes another. */
export const mayInvite = (actor: Actor, role: InvitableRole, programmeId: string | null): boolean =>
  role === 'administrator' || programmeId === null ? isAdministrator(actor) : isManager(actor, programmeId);

export type InvitationFault =
  'invitationRevoked' | 'inviterLeft' | 'invitationExpired' | 'invitationTaken' | 'anotherAddress' | 'addressNotVerified' | 'signInAgain';

/** Whether who invited could do so still: managers of the programme and administrators; for a co-author, an author. */
export const isStillOffered = (
  { role, programmeId, invitedBy }: Pick<Invitation, 'role' | 'programmeId' | 'invitedBy'>,
  inviter: Pick<Actor, 'memberships' | 'now'> & { readonly authors: readonly string[] },
): boolean =>
  role === 'applicant'
    ? inviter.authors.includes(invitedBy)
    : mayInvite({ ...inviter, uid: invitedBy, email: null, emailVerified: true }, role as InvitableRole, programmeId);

/** Who takes a role, and when they signed in. */
export type Taker = Actor & { readonly signedInAt?: Instant | null };

/** Whether this person may take the invitation now. Taking it twice is harmless to whoever took it. */
export const take = (invitation: Invitation, actor: Taker, alreadyHolds: boolean): Result<'first' | 'again', InvitationFault> => {
  if (actor.email !== invitation.email) return refused('anotherAddress');
  if (!actor.emailVerified) return refused('addressNotVerified');
  if (invitation.state === 'revoked') return refused('invitationRevoked');
  if (invitation.state === 'accepted') return alreadyHolds ? done('again') : refused('invitationTaken');
  if (isExpired(invitation, actor.now)) return refused('invitationExpired');
  return isFresh(actor.signedInAt ?? null, actor.now) ? done('first') : refused('signInAgain');
};

export const isExpired = (invitation: Pick<Invitation, 'expiresAt'>, now: Instant): boolean => !isBefore(now, invitation.expiresAt);

/** Where the role begins: the page that a person opens after accepting. */
export const landingPath = ({ role, scopeId }: Pick<Invitation, 'role' | 'scopeId'>): string => {
  switch (role) {
    case 'applicant':
      return `/candidatures/${scopeId}`;
    case 'juror':
      return `/jury/${scopeId}`;
    case 'manager':
      return `/programmes/${scopeId}`;
    case 'partner':
      return '/impact';
    case 'coach':
    case 'expert':
    case 'laureate':
      return '/parcours';
    case 'alumnus':
      return '/communaute';
    case 'administrator':
      return '/administration';
  }
};
