/** Why: an answered request goes back to the manager with what changed, and closes the fields again. */
import * as v from 'valibot';
import type { OutputOf } from '@domain/acts';
import type { Application, ComplementRequest } from '@domain/applications/applications';
import { answerComplement as judge } from '@domain/applications/complement';
import type { Identified } from '@domain/shared/document';
import { counted, newsOfAccount } from '../platform/accounts/act-limits';
import { audit } from '../platform/audit';
import { callable, id, type Caller } from '../platform/callable';
import { fromSnapshot } from '../platform/firebase';
import { clearNextAct } from '../platform/next-acts';
import { accepted, missing } from '../platform/refusals';
import { type News, peopleOf, tellAll } from '../platform/tell';
import { transact } from '../platform/transact';
import { applicationAt, asAuthor, loadAnswers, loadApplication, loadForm } from './application-access';
import { titleOf } from './telling';

const schema = v.object({ applicationId: id, requestId: id });
type Input = v.InferOutput<typeof schema>;

const words = (application: Identified<Application>, changed: number, at: Date): News => {
  const text = {
    fr: `« ${titleOf(application)} » (${application.number}) a répondu à votre demande : ${changed} réponse(s) modifiée(s).`,
    en: `“${titleOf(application)}” (${application.number}) has answered your request. Answers changed: ${changed}.`,
  };
  return {
    kind: 'complementAnswered',
    link: `/programmes/${application.programmeId}/appels/${application.callId}/recevabilite?dossier=${application.id}`,
    at,
    text,
    subject: { fr: `Complément reçu : ${titleOf(application)}`, en: `Information received: ${titleOf(application)}` },
    body: { fr: `Bonjour,\n\n${text.fr}`, en: `Hello,\n\n${text.en}` },
  };
};

export const answerComplementAs = (input: Input, caller: Caller): Promise<OutputOf<'answerComplement'>> =>
  transact(async (transaction) => {
    const application = await loadApplication(transaction, input.applicationId);
    asAuthor(caller, application);
    const reference = applicationAt(application.id).collection('requests').doc(input.requestId);
    const request = fromSnapshot<ComplementRequest>(await transaction.get(reference));
    if (request === null) throw missing('requestMissing');
    const [form, answers, people] = await Promise.all([
      loadForm(transaction, application.callId, application.formVersion),
      loadAnswers(transaction, application.id),
      peopleOf(transaction, [request.askedBy]),
    ]);
    const changed = accepted(judge(request, answers, form, caller.now)).filter((one) => one.changed).length;
    transaction.update(reference, { state: 'answered', answeredAt: caller.now });
    transaction.update(applicationAt(application.id), { state: 'submitted', openRequest: null, updatedAt: caller.now });
    audit(transaction, caller, {
      act: 'answerComplement',
      subject: `applications/${application.id}`,
      programmeId: application.programmeId,
      summary: `Complément reçu sur le dossier ${application.number}.`,
    });
    tellAll(transaction, people, words(application, changed, caller.now));
    for (const uid of application.authors) clearNextAct(transaction, uid, `answerRequest~${application.id}`);
    return { changed };
  });

/** `answerComplement({ applicationId, requestId })` → `{ changed }`: how many asked answers differ. */
export const answerComplement = callable('answerComplement', schema, counted(newsOfAccount, answerComplementAs));
