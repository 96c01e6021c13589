/** Why: who reads and edits calls; the same sentences as the calls section of `firestore.rules`. */
import { isAdministrator, isManager, type Actor } from '../people/permissions';
import type { Call, Form } from './calls';

type CallScope = Pick<Call, 'programmeId' | 'state'>;

/** A draft is its managers'; from the opening on, everyone's. */
export const mayReadCall = (actor: Actor, call: CallScope): boolean => call.state !== 'draft' || isManager(actor, call.programmeId);
/** Words, rules and grid are written while the call is a draft. */
export const mayEditCall = (actor: Actor, call: CallScope): boolean => call.state === 'draft' && isManager(actor, call.programmeId);
/** Questions and answers may still be added while applicants are writing. */
export const mayAnswerQuestions = (actor: Actor, call: CallScope): boolean =>
  (call.state === 'draft' || call.state === 'open') && isManager(actor, call.programmeId);
export const mayReadForm = (actor: Actor, form: Pick<Form, 'programmeId' | 'published'>): boolean =>
  form.published || isManager(actor, form.programmeId);
export const mayEditForm = (actor: Actor, form: Pick<Form, 'programmeId' | 'published'>): boolean =>
  !form.published && isManager(actor, form.programmeId);
export const mayReadFunnel = (actor: Actor, funnel: { readonly programmeId: string }): boolean => isManager(actor, funnel.programmeId);
/** Needs that no scheme covers belong to no programme: the administrator hands the evidence over. */
export const mayReadUncoveredNeeds = (actor: Actor): boolean => isAdministrator(actor);
