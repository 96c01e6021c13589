/** Why: the one place that answers "does this person hold this role here, now?", with the same meaning as `firestore.rules`. */
import { communityId, organisationId, type Membership, type Role } from './people';
import type { Instant } from '../shared/instant';

/** Whoever asks, as rules see them: signed in or not, with the roles they hold. */
export interface Actor {
  readonly uid: string | null;
  readonly email: string | null;
  readonly emailVerified: boolean;
  readonly memberships: readonly Pick<Membership, 'role' | 'scopeId' | 'from' | 'until'>[];
  readonly now: Instant;
}

/** A membership counts from its first instant until its end, excluded. */
export const isHeld = ({ from, until }: Pick<Membership, 'from' | 'until'>, now: Instant): boolean =>
  from <= now && (until === null || now < until);

/** Whoever asks holds this role here, now. */
export const holds = (actor: Actor, role: Role, scopeId: string): boolean =>
  actor.uid !== null && actor.memberships.some((m) => m.role === role && m.scopeId === scopeId && isHeld(m, actor.now));

export const isSignedIn = (actor: Actor): boolean => actor.uid !== null;
export const isAdministrator = (actor: Actor): boolean => holds(actor, 'administrator', organisationId);
/** Administrators manage every programme. */
export const isManager = (actor: Actor, programmeId: string): boolean => holds(actor, 'manager', programmeId) || isAdministrator(actor);
export const isCoach = (actor: Actor, editionId: string): boolean => holds(actor, 'coach', editionId);
export const isJuror = (actor: Actor, juryId: string): boolean => holds(actor, 'juror', juryId);
export const isLaureate = (actor: Actor, editionId: string): boolean => holds(actor, 'laureate', editionId);
/** Laureates of a running edition take part in the community before their exit. */
export const isAlumnus = (actor: Actor): boolean => holds(actor, 'alumnus', communityId);
