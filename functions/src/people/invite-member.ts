/** Why: people get a role by an invitation to their address, never by editing a list. */
import type { Transaction } from '../platform/firebase';
import * as v from 'valibot';
import type { OutputOf } from '@domain/acts';
import { invitableRoles, invitationDays, isExpired, mayInvite } from '@domain/people/invitations';
import { membershipId, scopeOf, type Invitation } from '@domain/people/people';
import { after, days } from '@domain/shared/time';
import { spendInvitation } from '../platform/accounts/act-limits';
import { audit } from '../platform/audit';
import { callable, id, personName, type Caller } from '../platform/callable';
import { authentication, database, fromQueryDocument, fromSnapshot } from '../platform/firebase';
import { queueMail } from '../platform/messages';
import { forbidden, invalid } from '../platform/refusals';
import { transact } from '../platform/transact';
import { loadScope, type InvitationScope } from './invitation-scope';
import { stillOffered } from './still-offered';

const detail = v.union([v.pipe(v.string(), v.maxLength(200)), v.number(), v.boolean()]);
const schema = v.object({
  role: v.picklist(invitableRoles),
  scopeId: id,
  email: v.pipe(v.string(), v.trim(), v.toLowerCase(), v.email(), v.maxLength(200)),
  name: personName,
  details: v.optional(v.pipe(v.record(v.pipe(v.string(), v.maxLength(40)), detail), v.maxEntries(12)), {}),
});
type Input = v.InferOutput<typeof schema>;

const roleWords: Readonly<Record<Input['role'], string>> = {
  juror: 'à participer au jury',
  coach: 'à accompagner des lauréats de',
  expert: 'à apporter votre expertise à',
  manager: 'à gérer le programme',
  partner: 'à suivre les résultats de',
  administrator: 'à administrer',
};

/** The account that already uses the address, if any. */
const uidOf = async (email: string): Promise<string | null> => {
  try {
    return (await authentication.getUserByEmail(email)).uid;
  } catch (error) {
    if ((error as { readonly code?: string }).code === 'auth/user-not-found') return null;
    throw error;
  }
};

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
      subject: `${scope.name} : votre invitation`,
      text: `Bonjour ${input.name},\n\n${caller.name} vous invite ${roleWords[input.role]} « ${scope.name} ». Ouvrez ce lien et connectez-vous avec cette adresse pour accepter. L'invitation est valable ${invitationDays} jours.`,
      link: `/invitation/${reference.id}`,
      createdAt: caller.now,
    });
    const summary = `${input.name} invité(e) comme ${input.role} : ${scope.name}`;
    audit(transaction, caller, { act: 'inviteMember', subject: reference.path, programmeId: scope.programmeId, summary });
    return { invitationId: reference.id };
  });
};

/** `inviteMember({ role, scopeId, email, name, details? })` → `{ invitationId }`. */
export const inviteMember = callable('inviteMember', schema, inviteMemberAs);
