/** Why: an invitation sent to the wrong address must open nothing. */
import * as v from 'valibot';
import { mayInvite, type InvitableRole } from '@domain/people/invitations';
import type { Invitation } from '@domain/people/people';
import { audit } from '../platform/audit';
import { callable, id, type Caller } from '../platform/callable';
import { database, fromSnapshot } from '../platform/firebase';
import { forbidden, missing, Refused } from '../platform/refusals';
import { transact } from '../platform/transact';
import { roleInFrench } from '../platform/journal/codes-in-french';

const schema = v.object({ invitationId: id });

/** Whoever invited may think again; so may those who could have invited. */
const mayRevoke = (caller: Caller, invitation: Invitation): boolean =>
  invitation.invitedBy === caller.uid || mayInvite(caller, invitation.role as InvitableRole, invitation.programmeId);

export const revokeInvitationAs = ({ invitationId }: v.InferOutput<typeof schema>, caller: Caller): Promise<null> =>
  transact(async (transaction) => {
    const reference = database.doc(`invitations/${invitationId}`);
    const invitation = fromSnapshot<Invitation>(await transaction.get(reference));
    if (invitation === null) throw missing('invitationMissing');
    if (!mayRevoke(caller, invitation)) throw forbidden('mayNotInvite');
    if (invitation.state === 'accepted') throw new Refused('invitationTaken');
    if (invitation.state === 'revoked') return null;
    transaction.update(reference, { state: 'revoked' });
    const summary = `${invitation.name} : ${roleInFrench[invitation.role]}, ${invitation.scopeName}`;
    audit(transaction, caller, { act: 'revokeInvitation', subject: reference.path, programmeId: invitation.programmeId, summary });
    return null;
  });

/** `revokeInvitation({ invitationId })`: while it is pending. */
export const revokeInvitation = callable('revokeInvitation', schema, revokeInvitationAs);
