/** Why: roles that ended before their end took what they opened left people on plans, missions and in the directory. */
import type { DocumentReference, Transaction } from 'firebase-admin/firestore';
import type { Application, FileAccess } from '@domain/applications/applications';
import type { Enrolment } from '@domain/coaching/coaching';
import type { Jury } from '@domain/jury/jury';
import type { Membership } from '@domain/people/people';
import { canonical } from '@domain/shared/canonical';
import { database, fromSnapshot, plain } from '../firebase';
import { leaveRole } from './leave-role';

type Data = Readonly<Record<string, unknown>>;
type Change = (() => void) | null;

/** Whoever finished a plan keeps reading it, and a team is never left empty. */
const staysInTeam = async (transaction: Transaction, { role, subjectId, uid }: Membership): Promise<boolean> => {
  if (role !== 'laureate' || subjectId === null) return false;
  const plan = fromSnapshot<Enrolment>(await transaction.get(database.doc(`enrolments/${subjectId}`)));
  return plan === null || plan.state === 'alumnus' || plan.team.every((one) => one === uid);
};

/** What the act that ends a role does today. */
export const leaveEnded = async (transaction: Transaction, _: DocumentReference, data: Data): Promise<Change> => {
  const membership = data as unknown as Membership;
  const now = new Date();
  if (!(membership.until instanceof Date) || membership.until > now || (await staysInTeam(transaction, membership))) return null;
  return leaveRole(transaction, membership, now);
};

/** Juries that read still, of which somebody is a member who declared their interests. */
const stillReads = async (transaction: Transaction, uid: string, juryId: string): Promise<boolean> => {
  const [jury, member] = await transaction.getAll(database.doc(`juries/${juryId}`), database.doc(`juries/${juryId}/members/${uid}`));
  const phase = jury === undefined ? undefined : fromSnapshot<Jury>(jury)?.phase;
  return phase !== undefined && phase !== 'decided' && phase !== 'announced' && (member?.get('declaredAt') ?? null) !== null;
};

/** Files of an application: jurors who left, whose jury sealed its minutes, or whose application was withdrawn open nothing of it. */
export const closeToFormerJurors = async (transaction: Transaction, reference: DocumentReference, data: Data): Promise<Change> => {
  const [{ jurors }, application] = [data as unknown as FileAccess, reference.parent.parent];
  if (reference.id !== 'files' || application === null || typeof jurors !== 'object') return null;
  const state = (plain((await transaction.get(application)).data() ?? {}) as Partial<Application>).state;
  const left: Record<string, string> = {};
  for (const [uid, juryId] of Object.entries(jurors))
    if (state !== 'withdrawn' && (await stillReads(transaction, uid, juryId))) left[uid] = juryId;
  return canonical(left) === canonical(jurors) ? null : () => void transaction.update(reference, { jurors: left });
};
