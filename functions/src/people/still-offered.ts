/** Why: an invitation is worth what its sender's role is worth when it is taken, not when it was sent. */
import type { Application } from '@domain/applications/applications';
import { isStillOffered } from '@domain/people/invitations';
import { membershipId, organisationId, type Invitation, type Membership } from '@domain/people/people';
import { database, fromSnapshot, type Transaction } from '../platform/firebase';

const authorsOf = async (transaction: Transaction, applicationId: string): Promise<readonly string[]> =>
  fromSnapshot<Application>(await transaction.get(database.doc(`applications/${applicationId}`)))?.authors ?? [];

/** The roles in which somebody may invite to this programme. */
const rolesOf = async (transaction: Transaction, { invitedBy, programmeId }: Invitation): Promise<readonly Membership[]> => {
  const ids = [membershipId('administrator', organisationId, invitedBy)];
  if (programmeId !== null) ids.push(membershipId('manager', programmeId, invitedBy));
  const found = await transaction.getAll(...ids.map((id) => database.doc(`memberships/${id}`)));
  return found.flatMap((one) => fromSnapshot<Membership>(one) ?? []);
};

/** Read with the transaction's other reads. */
export const stillOffered = async (transaction: Transaction, invitation: Invitation, now: Date): Promise<boolean> =>
  invitation.role === 'applicant'
    ? isStillOffered(invitation, { memberships: [], authors: await authorsOf(transaction, invitation.scopeId), now })
    : isStillOffered(invitation, { memberships: await rolesOf(transaction, invitation), authors: [], now });
