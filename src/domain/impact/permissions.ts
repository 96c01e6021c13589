/** Why: who reads the indicators; the same cases run on `firestore.rules`. */
import { holds, isAdministrator, isManager, type Actor } from '../people/permissions';

/** Those who run a programme compute its indicators and open their records; `all` is the whole organisation. */
export const mayOpenIndicators = (actor: Actor, programmeId: string): boolean =>
  programmeId === 'all' ? isAdministrator(actor) : isManager(actor, programmeId);

/** Partners of a programme follow its results, without the records behind them. */
export const mayReadIndicators = (actor: Actor, programmeId: string): boolean =>
  mayOpenIndicators(actor, programmeId) || (programmeId !== 'all' && holds(actor, 'partner', programmeId));
