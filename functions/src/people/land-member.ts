/** Why: a role is more than a membership: each has a place in its room where the person must appear at once. */
import type { DocumentReference, Transaction } from '../platform/firebase';
import { mostAuthors, type Application } from '@domain/applications/applications';
import { addAuthor } from '@domain/applications/authors';
import type { Jury } from '@domain/jury/jury';
import { memberFromInvitation } from '@domain/jury/composition';
import type { Invitation } from '@domain/people/people';
import type { Caller } from '../platform/callable';
import { database, fromSnapshot } from '../platform/firebase';
import { setNextAct } from '../platform/next-acts';
import { missing, Refused } from '../platform/refusals';

/** Writes to do once every read of the transaction is done. */
export type Landing = () => void;

/** Once admitted, who wrote it is settled: interests are searched among the authors known by then. */
const openToAuthors: readonly Application['state'][] = ['draft', 'submitted', 'complement'];

const landAuthor = async (transaction: Transaction, invitation: Invitation, caller: Caller, name: string): Promise<Landing> => {
  const reference = database.doc(`applications/${invitation.scopeId}`);
  const application = fromSnapshot<Application>(await transaction.get(reference));
  if (application === null) throw missing('applicationMissing');
  if (application.authors.includes(caller.uid)) return () => undefined;
  if (!openToAuthors.includes(application.state)) throw new Refused('applicationDecided');
  if (application.authors.length >= mostAuthors) throw new Refused('tooManyAuthors');
  const authors = addAuthor(application, caller.uid, name);
  return () => transaction.update(reference, { ...authors, updatedAt: caller.now });
};

/** Joining while interests are being declared, or later, asks for one's own declaration first. */
const askInterests = (transaction: Transaction, jury: Jury & { readonly id: string }, caller: Caller): void => {
  if (jury.phase === 'composing' || jury.phase === 'decided' || jury.phase === 'announced') return;
  setNextAct(transaction, caller.uid, `declareInterests~${jury.id}`, {
    kind: 'declareInterests',
    link: `/jury/${jury.id}/interets`,
    subject: jury.name,
    count: jury.applicationCount,
    dueAt: null,
    createdAt: caller.now,
  });
};

const landJuror = async (transaction: Transaction, invitation: Invitation, caller: Caller, name: string): Promise<Landing> => {
  const reference = database.doc(`juries/${invitation.scopeId}`);
  const jury = fromSnapshot<Jury>(await transaction.get(reference));
  if (jury === null) throw missing('juryMissing');
  if (jury.phase === 'decided' || jury.phase === 'announced') throw new Refused('minutesSealed');
  const members = await transaction.get(reference.collection('members'));
  const known = members.docs.some(({ id }) => id === caller.uid);
  if (known) return () => undefined;
  return () => {
    const member: DocumentReference = reference.collection('members').doc(caller.uid);
    transaction.set(member, memberFromInvitation(invitation.details, name, invitation.email, jury.programmeId));
    transaction.update(reference, { memberCount: members.size + 1 });
    askInterests(transaction, jury, caller);
  };
};

/** Reads what the role's room needs, and answers the writes that make the person appear there. */
export const landMember = (transaction: Transaction, invitation: Invitation, caller: Caller, name: string): Promise<Landing> => {
  if (invitation.role === 'applicant') return landAuthor(transaction, invitation, caller, name);
  if (invitation.role === 'juror') return landJuror(transaction, invitation, caller, name);
  return Promise.resolve(() => undefined);
};
