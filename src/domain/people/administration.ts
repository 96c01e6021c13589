/** Why: what an organisation answers for: who holds which role, what was decided and what was sent; the same questions run on `firestore.rules`. */
import type { Instant } from '../shared/time';
import type { Invitation, Membership } from './people';
import { isAdministrator, isManager, isSignedIn, type Actor } from './permissions';
import type { TracedChange } from './tracing';

/** `mails/{id}`: the e-mails asked for, read by nobody's browser. The provider writes `delivery`, absent until it has looked at the message. */
export interface MailRecord {
  readonly v: 1;
  readonly to: string;
  readonly message: { readonly subject: string; readonly text: string; readonly html: string };
  /** A path of the app, opened by the message's button; '' when none. */
  readonly link: string;
  readonly createdAt: Instant;
  readonly delivery?: Delivery;
  /** Private words of one person to another: nobody who runs the product opens them. */
  readonly personal?: boolean;
  /** An administrator took note of its failure. */
  readonly settled?: boolean;
}

export interface Delivery {
  readonly state: 'PENDING' | 'PROCESSING' | 'RETRY' | 'SUCCESS' | 'ERROR';
  readonly attempts?: number;
  readonly error?: string | null;
  readonly endTime?: Instant | null;
}

/** `mailLog/{id}`: what administrators see of `mails/{id}`: to whom, about what, what became of it; its words are opened by `openMail`, which leaves a line. */
export interface MailLine {
  readonly v: 1;
  readonly to: string;
  readonly subject: string;
  readonly personal: boolean;
  readonly createdAt: Instant;
  readonly delivery?: Delivery;
  readonly settled?: boolean;
}

/** Mails from before say nothing: those about introductions hold what a member wrote to another. */
const isPersonal = ({ personal, link }: Pick<MailRecord, 'personal' | 'link'>): boolean => personal ?? link.startsWith('/communaute/');

export const mailLine = ({ to, message, createdAt, delivery, ...mail }: MailRecord): MailLine => ({
  v: 1,
  to,
  subject: message.subject,
  personal: isPersonal(mail),
  createdAt,
  ...(delivery === undefined ? {} : { delivery }),
  ...(mail.settled === true ? { settled: true } : {}),
});

/** It reached nobody, and nobody took note of it yet. */
export const isFailed = ({ delivery, settled }: Pick<MailLine, 'delivery' | 'settled'>): boolean =>
  delivery?.state === 'ERROR' && settled !== true;

/**
 * `audit/{sequence}`: append-only; `hash` is made of `previousHash` and the canonical JSON of the rest, with the key that `key` names
 * (HMAC-SHA-256, hexadecimal). Lines of before (`v: 1`) have no key: plain SHA-256.
 */
export interface AuditLine {
  readonly v: 1 | 2;
  readonly key?: string;
  readonly sequence: number;
  readonly at: Instant;
  readonly actorUid: string;
  readonly actorName: string;
  /** The address of the account that acted: names may be alike. Absent from lines of before, and when the account has none. */
  readonly actorEmail?: string;
  readonly act: string;
  readonly subject: string;
  readonly programmeId: string | null;
  readonly summary: string;
  /** What was there and what took its place, of acts that change a setting or a text. */
  readonly changes?: readonly TracedChange[];
  /** Whether it tells of applications or juries (`tellsOfSelection`); absent from lines of before, which whoever stepped aside does not read. */
  readonly selection?: boolean;
  readonly previousHash: string;
  readonly hash: string;
}

/**
 * `missing`: the line is not there; `unchained`: it does not follow the one before; `changed`: its words are not those that were sealed;
 * `unkeyed`: it, or the head, is not sealed with the key although earlier lines are; `otherKey`: its key is not known here;
 * `contradicted`: sealed minutes say that the journal had another line there.
 */
export type AuditFault = 'missing' | 'unchained' | 'changed' | 'unkeyed' | 'otherKey' | 'contradicted';

/**
 * What recomputing the journal's chain found: everything holds, or the first line that does not; `waiting` lines are not numbered yet.
 * `keyedFrom`: the first line that nobody can forge without the key; null while there is none.
 */
export type AuditVerdict =
  | { readonly ok: true; readonly lines: number; readonly keyedFrom: number | null; readonly waiting: number }
  | { readonly ok: false; readonly sequence: number; readonly fault: AuditFault; readonly waiting: number };

/** One's own record; administrators read everyone's. */
export const mayReadPerson = (actor: Actor, uid: string): boolean => (isSignedIn(actor) && actor.uid === uid) || isAdministrator(actor);
export const mayReadMembership = (actor: Actor, membership: Pick<Membership, 'uid' | 'programmeId'>): boolean =>
  (isSignedIn(actor) && actor.uid === membership.uid) || managesPart(actor, membership.programmeId);
/** Whoever proves the invited address reads the invitation, and those who manage its programme. */
export const mayReadInvitation = (actor: Actor, invitation: Pick<Invitation, 'email' | 'programmeId'>): boolean =>
  (isSignedIn(actor) && actor.emailVerified && actor.email === invitation.email) || managesPart(actor, invitation.programmeId);
/** Lines about applications and juries say what became of them: they are not for whoever stepped aside from one (`bindings/{uid}`). */
export const mayReadAudit = (actor: Actor, line: Pick<AuditLine, 'programmeId' | 'selection'>, steppedAside = false): boolean =>
  managesPart(actor, line.programmeId) && (!steppedAside || line.selection === false);
/** What a line tells, and nobody who stepped aside reads: applications, juries, and how many rows somebody else listed. */
export const tellsOfSelection = ({ act, subject }: Pick<AuditLine, 'act' | 'subject'>): boolean =>
  /^(applications|juries)\//.test(subject) || act === 'traceExport';
export const mayReadMails = (actor: Actor): boolean => isAdministrator(actor);
/** Words of a mail that the product wrote; never those of one person to another. */
export const mayOpenMail = (actor: Actor, mail: Pick<MailLine, 'personal'>): boolean => mayReadMails(actor) && !mail.personal;

/** What belongs to no programme belongs to the organisation. */
const managesPart = (actor: Actor, programmeId: string | null): boolean =>
  programmeId === null ? isAdministrator(actor) : isManager(actor, programmeId);
