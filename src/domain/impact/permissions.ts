/** Why: who reads the indicators; the same cases run on `firestore.rules`. */
import { isAdministrator, isManager, type Actor } from '../people/permissions';

/** `all` is the whole organisation. */
export const mayReadIndicators = (actor: Actor, programmeId: string): boolean =>
  programmeId === 'all' ? isAdministrator(actor) : isManager(actor, programmeId);
