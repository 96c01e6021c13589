/** Why: a role ends on a date and keeps its history: nothing is deleted. */
import * as v from 'valibot';
import { mayInvite, type InvitableRole } from '@domain/people/invitations';
import type { Membership, Role } from '@domain/people/people';
import { counted, newsOfAccount } from '../platform/accounts/act-limits';
import { leaveRole } from '../platform/accounts/leave-role';
import { audit } from '../platform/audit';
import { callable, id, type Caller } from '../platform/callable';
import { database, fromSnapshot } from '../platform/firebase';
import { forbidden, missing, Refused } from '../platform/refusals';
import { readPerson, tell, type News } from '../platform/tell';
import { transact } from '../platform/transact';
import { roleInFrench } from '../platform/journal/codes-in-french';

const schema = v.object({ membershipId: id });
/** A juror leaves through the jury, with their pile and opinions; an applicant through their application. */
const endedElsewhere: readonly Role[] = ['juror', 'applicant'];

const farewell = ({ scopeName }: Membership, at: Date): News => ({
  kind: 'membershipEnded',
  link: '/',
  at,
  text: { fr: `Votre rôle pour ${scopeName} a pris fin.`, en: `Your role for ${scopeName} has ended.` },
  body: {
    fr: `Bonjour,\n\nVotre rôle pour ${scopeName} a pris fin : vous n'accédez plus à ce qu'il ouvrait, et ce que vous y avez fait est conservé. Si cela vous surprend, répondez à ce message.`,
    en: `Hello,\n\nYour role for ${scopeName} has ended. You no longer have access to what it covered, and your work there is kept. If you were not expecting this, reply to this message.`,
  },
});

export const endMembershipAs = (input: v.InferOutput<typeof schema>, caller: Caller): Promise<null> =>
  transact(async (transaction) => {
    const reference = database.doc(`memberships/${input.membershipId}`);
    const membership = fromSnapshot<Membership>(await transaction.get(reference));
    if (membership === null) throw missing('membershipMissing');
    if (!mayInvite(caller, membership.role as InvitableRole, membership.programmeId)) throw forbidden('mayNotInvite');
    if (endedElsewhere.includes(membership.role)) throw new Refused('endedElsewhere');
    if (membership.uid === caller.uid) throw new Refused('notOneself');
    if (membership.until !== null && membership.until <= caller.now) return null;
    const leave = await leaveRole(transaction, membership, caller.now);
    const person = await readPerson(transaction, membership.uid);
    transaction.update(reference, { until: caller.now });
    leave?.();
    tell(transaction, membership.uid, person, farewell(membership, caller.now));
    const summary = `${membership.personName} : fin du rôle ${roleInFrench[membership.role]}, ${membership.scopeName}`;
    audit(transaction, caller, { act: 'endMembership', subject: reference.path, programmeId: membership.programmeId, summary });
    return null;
  });

/** `endMembership({ membershipId })`: managers end the roles of their programme, never their own. */
export const endMembership = callable('endMembership', schema, counted(newsOfAccount, endMembershipAs));
