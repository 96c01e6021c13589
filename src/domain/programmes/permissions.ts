/** Why: who reads and edits programmes and their editions; the same sentences as the programmes section of `firestore.rules`. */
import { holds, isAdministrator, isCoach, isLaureate, isManager, type Actor } from '../people/permissions';

/** Programmes are public. They are created by the administrator, through `createProgramme`. */
export const mayCreateProgramme = (actor: Actor): boolean => isAdministrator(actor);
export const mayEditProgramme = (actor: Actor, programmeId: string): boolean => isManager(actor, programmeId);

interface EditionScope {
  readonly id: string;
  readonly programmeId: string;
}

export const isPartner = (actor: Actor, programmeId: string): boolean => holds(actor, 'partner', programmeId);
/** Those who work in an edition, and those it accompanies. */
export const mayReadEdition = (actor: Actor, edition: EditionScope): boolean =>
  isManager(actor, edition.programmeId) ||
  isPartner(actor, edition.programmeId) ||
  isCoach(actor, edition.id) ||
  isLaureate(actor, edition.id);
export const mayEditEdition = (actor: Actor, edition: Pick<EditionScope, 'programmeId'>): boolean => isManager(actor, edition.programmeId);
