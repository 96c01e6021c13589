/** Why: who may do what with an application, in the same words and with the same answers as `firestore.rules`. */
import type { Call } from '../calls/calls';
import { holds, isManager, type Actor } from '../people/permissions';
import type { Instant } from '../shared/time';
import { mostBytes, mostFiles, type Application, type FileAccess } from './applications';
import type { Binding } from './listing/lanes';
import { deadlineFault } from './submission';

type Seen = Pick<Application, 'authors' | 'programmeId' | 'state'>;
type Written = Pick<Application, 'authors' | 'state' | 'openRequest'>;
type Deadline = Pick<Call, 'state' | 'closesAt'>;

export const isAuthor = (actor: Actor, application: Pick<Application, 'authors'>): boolean =>
  actor.uid !== null && application.authors.includes(actor.uid);

/** Writing is free; what reaches others (handing in, inviting) is done by an author whose address is proven. */
export const mayActOutside = (actor: Actor, application: Pick<Application, 'authors'>): boolean =>
  isAuthor(actor, application) && actor.emailVerified;

/** Saying that a draft is handed in, while its call takes answers. */
export const mayHandIn = (actor: Actor, application: Written, call: Deadline): boolean =>
  mayActOutside(actor, application) && application.state === 'draft' && deadlineFault(call, actor.now) === null;

/** Their own word alone, never a co-author's; `owner` is whose arrival it is. */
export const mayReadArrival = (actor: Actor, application: Written, owner: string): boolean =>
  isAuthor(actor, application) && actor.uid === owner;
/** Until it is answered: then it is submitted, and withdrawn in another way. */
export const mayTakeBack = (actor: Actor, application: Written, owner: string): boolean =>
  mayReadArrival(actor, application, owner) && application.state === 'draft';

/** A draft is its authors' own business. */
export const managesSubmitted = (actor: Actor, application: Seen): boolean =>
  application.state !== 'draft' && isManager(actor, application.programmeId);

type Bound = Pick<FileAccess, 'recused'>;
const unbound: Bound = { recused: [] };
/** A recusal binds the person: a manager who stepped aside from it in a jury does not open it in another quality. */
export const isBound = (actor: Actor, access: Bound): boolean => actor.uid !== null && access.recused.includes(actor.uid);

/** The application itself, its answers, its files' names, its requests and its letter. */
export const mayRead = (actor: Actor, application: Seen, access: Bound = unbound): boolean =>
  isAuthor(actor, application) || (managesSubmitted(actor, application) && !isBound(actor, access));
/** The row of it in a manager's lists: whoever stepped aside from any application lists by their lane. */
export const mayList = (actor: Actor, application: Seen & Pick<Application, 'openAs'>, binding: Pick<Binding, 'lane'> | null): boolean =>
  managesSubmitted(actor, application) && (binding === null || (binding.lane !== null && application.openAs?.[binding.lane] === true));

/** The screening decision and the funnel. */
export const mayScreen = (actor: Actor, programmeId: string): boolean => isManager(actor, programmeId);

const isDue = (application: Written, now: Instant): boolean => application.openRequest !== null && now < application.openRequest.dueAt;

/** Which fields an author may write now: all of a draft before the deadline, the asked ones during a request, else none. */
export const writableFields = (application: Written, call: Deadline, now: Instant): 'all' | readonly string[] => {
  if (application.state === 'draft') return deadlineFault(call, now) === null ? 'all' : [];
  return application.state === 'complement' && isDue(application, now) ? (application.openRequest?.fieldIds ?? []) : [];
};

/** A write of answers: the one it names, all that it changes, and who it says wrote it. */
export interface AnswerEdit {
  readonly fieldId: string;
  readonly changes: readonly string[];
  readonly editor: string;
}

/** One answer a write, under the name of whoever writes it: nobody's words stand under somebody else's name. */
export const mayWriteAnswer = (actor: Actor, application: Written, call: Deadline, edit: AnswerEdit): boolean =>
  mayWriteField(actor, application, call, edit.fieldId) && edit.editor === actor.uid && edit.changes.every((id) => id === edit.fieldId);

const mayWriteField = (actor: Actor, application: Written, call: Deadline, fieldId: string): boolean => {
  const writable = isAuthor(actor, application) ? writableFields(application, call, actor.now) : [];
  return writable === 'all' || writable.includes(fieldId);
};

/** Whether one more file of this size fits. */
export const hasRoomFor = ({ attached }: Pick<FileAccess, 'attached'>, size: number): boolean =>
  attached.count < mostFiles && attached.bytes + size <= mostBytes;

/**
 * The bytes of a file: authors, managers of the programme once submitted, assigned jurors from scoring on and until the seal, unless they read blind.
 * Administrators open files as managers: they first take that role, which leaves a trace (decision 0007).
 */
export const mayOpenFile = (
  actor: Actor,
  access: FileAccess,
  juryOf: (juryId: string) => { readonly phase: string; readonly blind: boolean },
): boolean => {
  if (actor.uid === null) return false;
  const juryId = access.jurors[actor.uid];
  if (access.authors.includes(actor.uid)) return true;
  const jury = juryId === undefined ? null : juryOf(juryId);
  if (jury !== null && !jury.blind && ['scoring', 'deliberating'].includes(jury.phase)) return true;
  return access.submitted && holds(actor, 'manager', access.programmeId) && !isBound(actor, access);
};
