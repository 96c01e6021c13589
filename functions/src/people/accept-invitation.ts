/** Why: an invitation becomes a role in one act: membership, place in the room, trace, and word to whoever invited. */
import type { Transaction } from '../platform/firebase';
import * as v from 'valibot';
import type { OutputOf } from '@domain/acts';
import { landingPath, take } from '@domain/people/invitations';
import { oneLine } from '@domain/people/one-line';
import { membershipId, type Invitation, type Person } from '@domain/people/people';
import type { Identified } from '@domain/shared/document';
import { audit } from '../platform/audit';
import { callable, id, type Caller } from '../platform/callable';
import { database, fromSnapshot } from '../platform/firebase';
import { grant } from '../platform/memberships';
import { notify } from '../platform/messages';
import { accepted, missing, Refused } from '../platform/refusals';
import { transact } from '../platform/transact';
import { landMember } from './land-member';
import { stillOffered } from './still-offered';
import { roleInFrench } from '../platform/journal/codes-in-french';

const schema = v.object({ invitationId: id });

interface Found {
  readonly invitation: Identified<Invitation>;
  readonly alreadyHolds: boolean;
  /** What the person calls themselves, else what the invitation called them. */
  readonly name: string;
  readonly hasRecord: boolean;
}

const find = async (transaction: Transaction, invitationId: string, caller: Caller): Promise<Found> => {
  const invitation = fromSnapshot<Invitation>(await transaction.get(database.doc(`invitations/${invitationId}`)));
  if (invitation === null) throw missing('invitationMissing');
  const [membership, person] = await transaction.getAll(
    database.doc(`memberships/${membershipId(invitation.role, invitation.scopeId, caller.uid)}`),
    database.doc(`people/${caller.uid}`),
  );
  const profile = person === undefined ? null : fromSnapshot<Person>(person);
  return {
    invitation,
    alreadyHolds: membership?.exists === true,
    name: oneLine(profile?.name ?? invitation.name),
    hasRecord: profile !== null,
  };
};

const recordOf = ({ name, email }: Invitation, createdAt: Date): Person => ({
  v: 1,
  name,
  email,
  organisationName: '',
  locale: 'fr',
  createdAt,
});

const give = (transaction: Transaction, { invitation, name, hasRecord }: Found, caller: Caller): void => {
  // From here on their name changes by an act that leaves a trace: nobody with a role makes their own record.
  if (!hasRecord) transaction.set(database.doc(`people/${caller.uid}`), recordOf(invitation, caller.now));
  grant(transaction, {
    uid: caller.uid,
    personName: name,
    role: invitation.role,
    scopeId: invitation.scopeId,
    scopeName: invitation.scopeName,
    programmeId: invitation.programmeId,
    subjectId: invitation.subjectId,
    from: caller.now,
  });
  transaction.update(database.doc(`invitations/${invitation.id}`), { state: 'accepted' });
  notify(transaction, invitation.invitedBy, {
    kind: 'invitationAccepted',
    text: {
      fr: `${name} a accepté votre invitation : ${invitation.scopeName}.`,
      en: `${name} has accepted your invitation: ${invitation.scopeName}.`,
    },
    link: landingPath(invitation),
    at: caller.now,
  });
};

export const acceptInvitationAs = ({ invitationId }: v.InferOutput<typeof schema>, caller: Caller): Promise<OutputOf<'acceptInvitation'>> =>
  transact(async (transaction) => {
    const found = await find(transaction, invitationId, caller);
    const { invitation, name } = found;
    const taken = accepted(take(invitation, caller, found.alreadyHolds));
    const answer = { landing: landingPath(invitation), role: invitation.role };
    if (taken === 'again') return answer;
    if (!(await stillOffered(transaction, invitation, caller.now))) throw new Refused('inviterLeft');
    const land = await landMember(transaction, invitation, caller, name);
    give(transaction, found, caller);
    land();
    audit(transaction, caller, {
      act: 'acceptInvitation',
      subject: `invitations/${invitationId}`,
      programmeId: invitation.programmeId,
      summary: `${name} : ${roleInFrench[invitation.role]}, ${invitation.scopeName}`,
    });
    return answer;
  });

/** `acceptInvitation({ invitationId })` → `{ landing, role }`: whoever signed in with the invited, verified address. */
export const acceptInvitation = callable('acceptInvitation', schema, acceptInvitationAs);
