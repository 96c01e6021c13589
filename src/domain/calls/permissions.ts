/** Why: who reads and edits calls; the same sentences as the calls section of `firestore.rules`. */
import { isAdministrator, isManager, type Actor } from '../people/permissions';
import type { Call, Form } from './calls';

type CallScope = Pick<Call, 'programmeId' | 'state'>;

/** A draft is its managers'; from the opening on, everyone's. */
export const mayReadCall = (actor: Actor, call: CallScope): boolean => call.state !== 'draft' || isManager(actor, call.programmeId);
/** Words are written while the call is a draft; `amendCall` changes its lists, one item at a time. */
export const mayEditCall = (actor: Actor, call: CallScope): boolean => call.state === 'draft' && isManager(actor, call.programmeId);
/** Who changed an item last is told to those who prepare the call. */
export const mayReadEdit = (actor: Actor, edit: { readonly programmeId: string }): boolean => isManager(actor, edit.programmeId);
export const mayReadForm = (actor: Actor, form: Pick<Form, 'programmeId' | 'published'>): boolean =>
  form.published || isManager(actor, form.programmeId);
/** The draft of the next version; afterwards `amendCall` changes it. */
export const mayStartForm = (actor: Actor, form: Pick<Form, 'programmeId' | 'published'>): boolean =>
  !form.published && isManager(actor, form.programmeId);
/** Counts of everything tell of what is hidden: whoever stepped aside from an application (`bindings/{uid}`) counts what they list. */
export const mayReadFunnel = (actor: Actor, funnel: { readonly programmeId: string }, steppedAside: boolean): boolean =>
  isManager(actor, funnel.programmeId) && !steppedAside;
/** Needs that no scheme covers belong to no programme: the administrator hands the evidence over. */
export const mayReadUncoveredNeeds = (actor: Actor): boolean => isAdministrator(actor);
