/** Why: people get a role by an invitation to their address, never by editing a list. */
import type { Transaction } from '../platform/firebase';
import * as v from 'valibot';
import type { OutputOf } from '@domain/acts';
import { invitableRoles, invitationDays, isExpired, mayInvite } from '@domain/people/invitations';
import { membershipId, scopeOf, type Invitation } from '@domain/people/people';
import { after, days } from '@domain/shared/time';
import { spendInvitation } from '../platform/accounts/act-limits';
import { recordOf, uidOf } from '../platform/accounts/known-account';
import { audit } from '../platform/audit';
import { callable, emailAddress, id, personName, type Caller } from '../platform/callable';
import { database, fromQueryDocument, fromSnapshot } from '../platform/firebase';
import { languageFor, roleInvitation } from '../platform/mails/invitation-words';
import { queueMail } from '../platform/messages';
import { forbidden, invalid } from '../platform/refusals';
import { transact } from '../platform/transact';
import { loadScope, type InvitationScope } from './invitation-scope';
import { stillOffered } from './still-offered';
import { roleInFrench } from '../platform/journal/codes-in-french';

const detail = v.union([v.pipe(v.string(), v.maxLength(200)), v.number(), v.boolean()]);
const schema = v.object({
  role: v.picklist(invitableRoles),
  scopeId: id,
  email: emailAddress,
  name: personName,
  language: v.optional(v.picklist(['fr', 'en'])),
  details: v.optional(v.pipe(v.record(v.pipe(v.string(), v.maxLength(40)), detail), v.maxEntries(12)), {}),
});
type Input = v.InferOutput<typeof schema>;

const refuseTwice = async (transaction: Transaction, input: Input, uid: string | null, now: Date): Promise<void> => {
  const same = database.collection('invitations').where('scopeId', '==', input.scopeId).where('email', '==', input.email);
  const found = (await transaction.get(same)).docs.map((document) => fromQueryDocument<Invitation>(document));
  const waiting = found.filter((one) => one.role === input.role && one.state === 'pending' && !isExpired(one, now));
  // One whose sender has left opens nothing: it does not stand in the way of another.
  for (const one of waiting) if (await stillOffered(transaction, one, now)) throw invalid('alreadyInvited', 'email');
  if (uid === null) return;
  const membership = await transaction.get(database.doc(`memberships/${membershipId(input.role, input.scopeId, uid)}`));
  const until = fromSnapshot<{ readonly until: Date | null }>(membership)?.until;
  if (membership.exists && (until === null || until === undefined || until > now)) throw invalid('alreadyMember', 'email');
};

const compose = (input: Input, scope: InvitationScope, caller: Caller): Invitation => ({
  v: 1,
  role: input.role,
  scopeKind: scopeOf[input.role],
  scopeId: input.scopeId,
  scopeName: scope.name,
  programmeId: scope.programmeId,
  subjectId: scope.subjectId,
  email: input.email,
  name: input.name,
  invitedBy: caller.uid,
  invitedByName: caller.name,
  invitedAt: caller.now,
  expiresAt: after(caller.now, days(invitationDays)),
  state: 'pending',
  details: input.details,
});

export const inviteMemberAs = async (input: Input, caller: Caller): Promise<OutputOf<'inviteMember'>> => {
  const uid = await uidOf(input.email);
  const language = languageFor(await recordOf(uid), input.language);
  return transact(async (transaction) => {
    const scope = await loadScope(transaction, input.role, input.scopeId);
    if (!mayInvite(caller, input.role, scope.programmeId)) throw forbidden('mayNotInvite');
    await refuseTwice(transaction, input, uid, caller.now);
    const count = await spendInvitation(transaction, caller, input.email);
    const reference = database.collection('invitations').doc();
    count();
    transaction.create(reference, compose(input, scope, caller));
    queueMail(transaction, {
      to: input.email,
      ...roleInvitation(language, input.role, { name: input.name, byName: caller.name, scope: scope.name }),
      link: `/invitation/${reference.id}`,
      createdAt: caller.now,
      locale: language,
    });
    const summary = `${input.name} invité(e) comme ${roleInFrench[input.role]} : ${scope.name}`;
    audit(transaction, caller, { act: 'inviteMember', subject: reference.path, programmeId: scope.programmeId, summary });
    return { invitationId: reference.id };
  });
};

/** `inviteMember({ role, scopeId, email, name, details?, language? })` → `{ invitationId }`. */
export const inviteMember = callable('inviteMember', schema, inviteMemberAs);
