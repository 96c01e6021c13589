/** Why: an application is written together; a co-author joins by following a link sent to an address that must be verified. */
import * as v from 'valibot';
import type { OutputOf } from '@domain/acts';
import { mostAuthors, type Application } from '@domain/applications/applications';
import { writableFields } from '@domain/applications/permissions';
import { scopeOf, type Invitation } from '@domain/people/people';
import type { Identified } from '@domain/shared/document';
import { after, days } from '@domain/shared/time';
import { spendInvitation } from '../platform/accounts/act-limits';
import { recordOf, uidOf } from '../platform/accounts/known-account';
import { callable, emailAddress, id, personName, type Caller } from '../platform/callable';
import { database, fromQueryDocument } from '../platform/firebase';
import { authorInvitation, languageFor } from '../platform/mails/invitation-words';
import { queueMail } from '../platform/messages';
import { invalid, Refused } from '../platform/refusals';
import { peopleOf } from '../platform/tell';
import { transact } from '../platform/transact';
import { asProvenAuthor, loadApplication, loadCall } from './application-access';
import { titleOf } from './telling';

/** Revoked ones count: withdrawing an invitation must not give another message to send. */
const mostInvitations = 24;
const schema = v.object({
  applicationId: id,
  email: emailAddress,
  name: personName,
  language: v.optional(v.picklist(['fr', 'en'])),
});
type Input = v.InferOutput<typeof schema>;

const invitationTo = (input: Input, application: Identified<Application>, caller: Caller): Invitation => ({
  v: 1,
  role: 'applicant',
  scopeKind: scopeOf.applicant,
  scopeId: application.id,
  scopeName: titleOf(application),
  // A draft, its name and its authors are nobody else's business: managers do not see who is invited to write it.
  programmeId: null,
  subjectId: application.callId,
  email: input.email,
  name: input.name,
  invitedBy: caller.uid,
  invitedByName: caller.name,
  invitedAt: caller.now,
  expiresAt: after(caller.now, days(30)),
  state: 'pending',
  details: {},
});

export const inviteCoAuthorAs = async (input: Input, caller: Caller): Promise<OutputOf<'inviteCoAuthor'>> => {
  const language = languageFor(await recordOf(await uidOf(input.email)), input.language);
  return transact(async (transaction) => {
    const application = await loadApplication(transaction, input.applicationId);
    asProvenAuthor(caller, application);
    const sent = await transaction.get(database.collection('invitations').where('scopeId', '==', application.id).limit(mostInvitations));
    const invited = sent.docs
      .map((document) => fromQueryDocument<Invitation>(document))
      .filter((one) => one.state === 'pending' && one.expiresAt > caller.now);
    const [call, people] = await Promise.all([loadCall(transaction, application.callId), peopleOf(transaction, application.authors)]);
    if (writableFields(application, call, caller.now).length === 0) throw new Refused('notWritable');
    if ([...people.values()].some((person) => person?.email === input.email)) throw invalid('alreadyAuthor', 'email');
    if (invited.some((one) => one.email === input.email)) throw invalid('alreadyInvited', 'email');
    if (application.authors.length + invited.length >= mostAuthors) throw new Refused('tooManyAuthors');
    if (sent.size >= mostInvitations) throw new Refused('tooManyInvitations', 'resource-exhausted');
    const count = await spendInvitation(transaction, caller, input.email);
    const reference = database.collection('invitations').doc();
    count();
    transaction.create(reference, invitationTo(input, application, caller));
    queueMail(transaction, {
      to: input.email,
      ...authorInvitation(language, application.callName, { name: input.name, byName: caller.name, scope: titleOf(application) }),
      link: `/invitation/${reference.id}`,
      createdAt: caller.now,
      locale: language,
    });
    return { invitationId: reference.id };
  });
};

/** `inviteCoAuthor({ applicationId, email, name, language? })` → `{ invitationId }`; `acceptInvitation` makes an author of whoever follows it. */
export const inviteCoAuthor = callable('inviteCoAuthor', schema, inviteCoAuthorAs);
