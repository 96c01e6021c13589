/** Why: who sees, joins and signs a session; the same cases run on `firestore.rules`. */
import { holds, isAlumnus, isCoach, isLaureate, isManager, type Actor } from '../people/permissions';
import type { HalfDay, Registration, Session } from './peers';
import { windowOf } from './attendance';
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

/** Signing is for those registered, during the half-day's window. */
export const maySign = (actor: Actor, uid: string, registration: Pick<Registration, 'state'> | null, half: HalfDay): boolean =>
  actor.uid === uid && registration?.state === 'registered' && windowOf(half, actor.now) === 'open';
export const mayMarkAttendance = (actor: Actor, session: Pick<Session, 'programmeId'>): boolean => isManager(actor, session.programmeId);
/** Managers, and the coaches of the edition, say that it took place. */
export const mayHoldSession = (actor: Actor, session: Pick<Session, 'programmeId' | 'editionId' | 'startsAt' | 'state'>): boolean =>
  (isManager(actor, session.programmeId) || isCoach(actor, session.editionId)) && mayBeHeld(session, actor.now);
