/** Why: who sees, joins and signs a session; the same cases run on `firestore.rules`. */
import { holds, isAlumnus, isCoach, isLaureate, isManager, type Actor } from '../people/permissions';
import type { Membership } from '../people/people';
import type { Instant } from '../shared/time';
import type { HalfDay, Registration, Session } from './peers';
import { isClaimable, isSealed } from './attendance';
import { mayBeHeld } from './sessions';

export const mayReadSession = (actor: Actor, session: Pick<Session, 'programmeId' | 'editionId' | 'audience'>): boolean =>
  isManager(actor, session.programmeId) ||
  isLaureate(actor, session.editionId) ||
  isCoach(actor, session.editionId) ||
  holds(actor, 'partner', session.programmeId) ||
  (session.audience === 'community' && isAlumnus(actor));

export const mayWriteSession = (actor: Actor, session: Pick<Session, 'programmeId'>): boolean => isManager(actor, session.programmeId);
export const mayReadRegistration = (actor: Actor, session: Pick<Session, 'programmeId'>, uid: string): boolean =>
  actor.uid === uid || isManager(actor, session.programmeId);

/** What a mark or a signature needs of its session. */
type Sheet = Pick<Session, 'programmeId' | 'state' | 'sealed'>;
const isOpenSheet = (session: Pick<Session, 'state' | 'sealed'>, half: HalfDay): boolean =>
  session.state !== 'cancelled' && !isSealed(session, half.id);

/** Signing is for those registered, during the half-day's window by their device's clock; it is received until the sheet is sealed. */
export const maySign = (
  actor: Actor,
  uid: string,
  registration: Pick<Registration, 'state'> | null,
  session: Pick<Session, 'state' | 'sealed'>,
  half: HalfDay,
  signedAt: Instant = actor.now,
): boolean =>
  actor.uid === uid && registration?.state === 'registered' && isOpenSheet(session, half) && isClaimable(half, signedAt, actor.now);
/** The sheet, its signatures and its chain. */
export const mayReadSheet = (actor: Actor, session: Pick<Session, 'programmeId'>): boolean => isManager(actor, session.programmeId);
/** Nobody is present, late or absent before the half-day starts, nor once its sheet is sealed. */
export const mayMarkAttendance = (actor: Actor, session: Sheet, half: HalfDay): boolean =>
  isManager(actor, session.programmeId) && isOpenSheet(session, half) && half.startsAt <= actor.now;
/** A sheet is sealed for good once its half-day is over. */
export const maySealSheet = (actor: Actor, session: Sheet, half: HalfDay): boolean =>
  isManager(actor, session.programmeId) && isOpenSheet(session, half) && half.endsAt <= actor.now;
/** Managers, and the coaches of the edition, say that it took place. */
export const mayHoldSession = (actor: Actor, session: Pick<Session, 'programmeId' | 'editionId' | 'startsAt' | 'state'>): boolean =>
  (isManager(actor, session.programmeId) || isCoach(actor, session.editionId)) && mayBeHeld(session, actor.now);

/** What a list of sessions is asked by: an edition, a programme, or the community. */
export interface SessionScope {
  readonly field: 'editionId' | 'programmeId' | 'audience';
  readonly value: string;
}

/** The lists that these roles open, each once, in the order of the roles. */
export function sessionScopes(held: readonly Pick<Membership, 'role' | 'scopeId'>[]): readonly SessionScope[] {
  const scopes = held.flatMap(({ role, scopeId }): readonly SessionScope[] => {
    if (role === 'manager' || role === 'partner') return [{ field: 'programmeId', value: scopeId }];
    if (role === 'laureate' || role === 'coach') return [{ field: 'editionId', value: scopeId }];
    return role === 'alumnus' ? [{ field: 'audience', value: 'community' }] : [];
  });
  return [...new Map(scopes.map((scope) => [`${scope.field}~${scope.value}`, scope])).values()];
}
