/** Why: a co-author may leave or be removed: nothing of the application opens to them any more, and what they wrote stays. */
import * as v from 'valibot';
import type { Application } from '@domain/applications/applications';
import { removeAuthor } from '@domain/applications/authors';
import { isAuthor } from '@domain/applications/permissions';
import { membershipId, type Invitation } from '@domain/people/people';
import type { Identified } from '@domain/shared/document';
import { audit } from '../../platform/audit';
import { counted, newsOfAccount } from '../../platform/accounts/act-limits';
import { callable, id, type Caller } from '../../platform/callable';
import { database, fromQueryDocument, type Transaction } from '../../platform/firebase';
import { clearNextAct } from '../../platform/next-acts';
import { accepted } from '../../platform/refusals';
import { peopleOf, tellOne, type News } from '../../platform/tell';
import { transact } from '../../platform/transact';
import { applicationAt, asUnboundManager, loadApplication } from '../application-access';
import { titleOf } from '../telling';

const schema = v.object({ applicationId: id, uid: id });
type Input = v.InferOutput<typeof schema>;
const acts = ['completeDraft', 'answerRequest', 'readOutcome'] as const;

const farewell = (application: Identified<Application>, at: Date): News => {
  const title = titleOf(application);
  const text = {
    fr: `Vous n'êtes plus auteur du dossier « ${title} ».`,
    en: `You are no longer an author of “${title}”.`,
  };
  return {
    kind: 'coAuthorRemoved',
    link: '/candidatures',
    at,
    text,
    body: {
      fr: `Bonjour,\n\n${text.fr} Ce que vous y avez écrit y reste. Si cela vous surprend, répondez à la personne qui l'a commencé.`,
      en: `Hello,\n\n${text.en} What you wrote stays in it. If you were not expecting this, contact the person who started it.`,
    },
  };
};

const departure = (application: Identified<Application>, name: string, at: Date): News => ({
  kind: 'coAuthorLeft',
  link: `/candidatures/${application.id}`,
  at,
  text: {
    fr: `${name} n'est plus auteur du dossier « ${titleOf(application)} » ; ce qui est écrit y reste.`,
    en: `${name} is no longer an author of “${titleOf(application)}”. What they wrote stays in it.`,
  },
});

/** What else names them, read before any write: answers the writes that take it away. */
const closeBehind = async (transaction: Transaction, application: Identified<Application>, uid: string, now: Date): Promise<() => void> => {
  const at = applicationAt(application.id);
  const [access, membership] = [
    await transaction.get(at.collection('access').doc('files')),
    await transaction.get(database.doc(`memberships/${membershipId('applicant', application.id, uid)}`)),
  ];
  const sent = (await transaction.get(database.collection('invitations').where('scopeId', '==', application.id))).docs
    .map((one) => ({ ref: one.ref, invitation: fromQueryDocument<Invitation>(one) }))
    .filter(({ invitation }) => invitation.invitedBy === uid && invitation.state === 'pending');
  return () => {
    if (access.exists) transaction.update(access.ref, { authors: application.authors.filter((one) => one !== uid) });
    if (membership.exists) transaction.update(membership.ref, { until: now });
    for (const { ref } of sent) transaction.update(ref, { state: 'revoked' });
    transaction.delete(at.collection('presence').doc(uid));
    for (const act of acts) clearNextAct(transaction, uid, `${act}~${application.id}`);
  };
};

export const removeCoAuthorAs = ({ applicationId, uid }: Input, caller: Caller): Promise<null> =>
  transact(async (transaction) => {
    const application = await loadApplication(transaction, applicationId);
    const left = accepted(removeAuthor(caller, application, uid));
    if (left === null) return null;
    if (!isAuthor(caller, application)) await asUnboundManager(transaction, caller, application);
    const people = await peopleOf(transaction, [uid, application.ownerUid]);
    const close = await closeBehind(transaction, application, uid, caller.now);
    transaction.update(applicationAt(applicationId), { ...left, updatedAt: caller.now });
    close();
    const name = application.authorNames[application.authors.indexOf(uid)] ?? uid;
    if (uid !== caller.uid) tellOne(transaction, people, uid, farewell(application, caller.now));
    if (application.ownerUid !== caller.uid) tellOne(transaction, people, application.ownerUid, departure(application, name, caller.now));
    audit(transaction, caller, {
      act: 'removeCoAuthor',
      subject: `applications/${applicationId}`,
      // A draft and its authors are nobody else's business.
      programmeId: application.state === 'draft' ? null : application.programmeId,
      summary: uid === caller.uid ? `${name} quitte le dossier.` : `${name} retiré des auteurs du dossier.`,
    });
    return null;
  });

/** `removeCoAuthor({ applicationId, uid })`: whoever leads it, a manager once submitted, or the author themselves. */
export const removeCoAuthor = callable('removeCoAuthor', schema, counted(newsOfAccount, removeCoAuthorAs));
