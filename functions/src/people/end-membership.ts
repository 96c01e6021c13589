/** Why: a role ends on a date and keeps its history: nothing is deleted. */
import * as v from 'valibot';
import { mayInvite, type InvitableRole } from '@domain/people/invitations';
import type { Membership } from '@domain/people/people';
import { audit, auditHead } from '../platform/audit';
import { callable, id, type Caller } from '../platform/callable';
import { database, fromSnapshot } from '../platform/firebase';
import { notify } from '../platform/messages';
import { forbidden, missing, Refused } from '../platform/refusals';

const schema = v.object({ membershipId: id });
/** Roles that hold nothing else than their membership. A juror leaves through the jury, a coach through their plans. */
const endable: readonly string[] = ['manager', 'partner', 'expert', 'administrator'];

export const endMembershipAs = (input: v.InferOutput<typeof schema>, caller: Caller): Promise<null> =>
  database.runTransaction(async (transaction) => {
    const reference = database.doc(`memberships/${input.membershipId}`);
    const membership = fromSnapshot<Membership>(await transaction.get(reference));
    if (membership === null) throw missing('membershipMissing');
    const head = await auditHead(transaction);
    if (!mayInvite(caller, membership.role as InvitableRole, membership.programmeId)) throw forbidden('mayNotInvite');
    if (!endable.includes(membership.role)) throw new Refused('endedElsewhere');
    if (membership.uid === caller.uid) throw new Refused('notOneself');
    if (membership.until !== null && membership.until <= caller.now) return null;
    transaction.update(reference, { until: caller.now });
    notify(transaction, membership.uid, {
      kind: 'membershipEnded',
      text: { fr: `Votre rôle pour ${membership.scopeName} a pris fin.`, en: `Your role for ${membership.scopeName} has ended.` },
      link: '/',
      at: caller.now,
    });
    const summary = `${membership.personName} : fin du rôle ${membership.role}, ${membership.scopeName}`;
    audit(transaction, head, caller, { act: 'endMembership', subject: reference.path, programmeId: membership.programmeId, summary });
    return null;
  });

/** `endMembership({ membershipId })`: managers end the roles of their programme, never their own. */
export const endMembership = callable(schema, endMembershipAs);
