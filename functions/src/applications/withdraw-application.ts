/** Why: until closing, a submitted application may be taken back to be corrected; until the decision, its authors may leave. */
import * as v from 'valibot';
import type { OutputOf } from '@domain/acts';
import type { Application } from '@domain/applications/applications';
import { withdraw, type Withdrawal } from '@domain/applications/submission';
import type { Identified } from '@domain/shared/document';
import { counted, newsOfAccount } from '../platform/accounts/act-limits';
import { audit } from '../platform/audit';
import { callable, id, type Caller } from '../platform/callable';
import { clearNextAct } from '../platform/next-acts';
import { accepted } from '../platform/refusals';
import { type News, peopleOf, tellAll, when } from '../platform/tell';
import { transact } from '../platform/transact';
import { applicationAt, asAuthor, loadApplication, loadCall } from './application-access';
import { leaveJury } from './leave-jury';
import { titleOf } from './telling';

const schema = v.object({ applicationId: id, purpose: v.picklist(['edit', 'leave'] satisfies readonly Withdrawal[]) });
type Input = v.InferOutput<typeof schema>;

const words = (application: Identified<Application>, purpose: Withdrawal, closesAt: Date | null, at: Date): News => {
  const title = titleOf(application);
  const base = { kind: 'applicationWithdrawn', link: `/candidatures/${application.id}`, at };
  if (purpose === 'leave') {
    const text = { fr: `Le dossier « ${title} » est retiré de la sélection.`, en: `“${title}” has been withdrawn from the selection.` };
    return { ...base, text, subject: text, body: { fr: `Bonjour,\n\n${text.fr}`, en: `Hello,\n\n${text.en}` } };
  }
  const until = closesAt ?? at;
  return {
    ...base,
    text: {
      fr: `Le dossier « ${title} » est redevenu un brouillon : il faut le déposer à nouveau avant le ${when(until, 'fr')}.`,
      en: `“${title}” is a draft again: submit it again before ${when(until, 'en')}.`,
    },
    subject: { fr: `À déposer à nouveau : ${title}`, en: `Submit again: ${title}` },
    body: {
      fr: `Bonjour,\n\nLe dossier « ${title} » a été retiré pour être modifié. Il ne sera examiné que s'il est déposé à nouveau avant le ${when(until, 'fr')}.`,
      en: `Hello,\n\n“${title}” was taken back to be edited. It will only be considered if it is submitted again before ${when(until, 'en')}.`,
    },
  };
};

export const withdrawAs = (input: Input, caller: Caller): Promise<OutputOf<'withdrawApplication'>> =>
  transact(async (transaction) => {
    const application = await loadApplication(transaction, input.applicationId);
    asAuthor(caller, application);
    const [call, people] = await Promise.all([loadCall(transaction, application.callId), peopleOf(transaction, application.authors)]);
    const state = accepted(withdraw(application, input.purpose, call, caller.now));
    const access = await transaction.get(applicationAt(application.id).collection('access').doc('files'));
    const leave = state === 'withdrawn' && application.state === 'eligible' ? await leaveJury(transaction, application, caller.now) : null;
    transaction.update(applicationAt(application.id), { state, openRequest: null, updatedAt: caller.now });
    // Closed with the act itself: a trigger may be late.
    if (access.exists) transaction.update(access.ref, { submitted: state !== 'draft', jurors: {} });
    if (application.openRequest !== null) {
      transaction.update(applicationAt(application.id).collection('requests').doc(application.openRequest.id), { state: 'expired' });
      for (const uid of application.authors) clearNextAct(transaction, uid, `answerRequest~${application.id}`);
    }
    audit(transaction, caller, {
      act: 'withdrawApplication',
      subject: `applications/${application.id}`,
      programmeId: application.programmeId,
      summary:
        state === 'draft'
          ? `Dossier ${application.number} retiré pour être modifié.`
          : `Dossier ${application.number} retiré de la sélection.`,
    });
    leave?.();
    tellAll(transaction, people, words(application, input.purpose, call.closesAt, caller.now));
    return { state };
  });

/** `withdrawApplication({ applicationId, purpose: 'edit' | 'leave' })` → `{ state }`. */
export const withdrawApplication = callable('withdrawApplication', schema, counted(newsOfAccount, withdrawAs));
