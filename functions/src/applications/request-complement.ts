/** Why: a request for complements opens precise fields until a precise instant, and lapses by itself. */
import { onSchedule } from 'firebase-functions/v2/scheduler';
import * as v from 'valibot';
import type { OutputOf } from '@domain/acts';
import type { Application, ComplementRequest } from '@domain/applications/applications';
import { askComplement, isOverdue } from '@domain/applications/complement';
import { fieldOf } from '@domain/calls/form';
import type { Identified } from '@domain/shared/document';
import { counted, newsOfAccount } from '../platform/accounts/act-limits';
import { audit } from '../platform/audit';
import { callable, id, instant, text, type Caller } from '../platform/callable';
import { database, fromSnapshot, type Transaction } from '../platform/firebase';
import { clearNextAct, setNextAct } from '../platform/next-acts';
import { accepted } from '../platform/refusals';
import { type News, peopleOf, tellAll, when } from '../platform/tell';
import { transact } from '../platform/transact';
import { applicationAt, asUnboundManager, loadAnswers, loadApplication, loadForm } from './application-access';
import { titleOf } from './telling';

const schema = v.object({
  applicationId: id,
  message: text(3000),
  fieldIds: v.pipe(v.array(id), v.minLength(1), v.maxLength(40)),
  dueAt: instant,
});
type Input = v.InferOutput<typeof schema>;

const words = (application: Identified<Application>, request: ComplementRequest, labels: readonly string[]): News => {
  const title = titleOf(application);
  const list = labels.map((label) => `- ${label}`).join('\n');
  return {
    kind: 'complementRequested',
    link: `/candidatures/${application.id}`,
    at: request.askedAt,
    text: {
      fr: `Une précision est demandée sur « ${title} » avant le ${when(request.dueAt, 'fr')}.`,
      en: `Information is needed about “${title}” before ${when(request.dueAt, 'en')}.`,
    },
    subject: { fr: `Précision demandée : ${title}`, en: `Information needed: ${title}` },
    body: {
      fr: `Bonjour,\n\n${request.askedByName} vous demande de compléter votre dossier avant le ${when(request.dueAt, 'fr')} :\n\n${request.message}\n\nRubriques ouvertes à la modification :\n${list}`,
      en: `Hello,\n\n${request.askedByName} asks you to complete your application before ${when(request.dueAt, 'en')}:\n\n${request.message}\n\nQuestions you can change:\n${list}`,
    },
  };
};

/** What waits for each author until the request is answered or lapses. */
const remind = (transaction: Transaction, application: Identified<Application>, request: ComplementRequest): void => {
  for (const uid of application.authors) {
    setNextAct(transaction, uid, `answerRequest~${application.id}`, {
      kind: 'answerRequest',
      link: `/candidatures/${application.id}`,
      subject: titleOf(application),
      count: request.fieldIds.length,
      dueAt: request.dueAt,
      createdAt: request.askedAt,
    });
  }
};

export const requestComplementAs = (input: Input, caller: Caller): Promise<OutputOf<'requestComplement'>> =>
  transact(async (transaction) => {
    const application = await loadApplication(transaction, input.applicationId);
    await asUnboundManager(transaction, caller, application);
    const [form, answers, people] = await Promise.all([
      loadForm(transaction, application.callId, application.formVersion),
      loadAnswers(transaction, application.id),
      peopleOf(transaction, application.authors),
    ]);
    const request = accepted(askComplement(input, application, form, answers, { uid: caller.uid, name: caller.name, at: caller.now }));
    const reference = applicationAt(application.id).collection('requests').doc();
    transaction.create(reference, request);
    transaction.update(applicationAt(application.id), {
      state: 'complement',
      openRequest: { id: reference.id, fieldIds: request.fieldIds, dueAt: request.dueAt },
      updatedAt: caller.now,
    });
    const labels = request.fieldIds.map((fieldId) => fieldOf(form, fieldId)?.label ?? fieldId);
    audit(transaction, caller, {
      act: 'requestComplement',
      subject: `applications/${application.id}`,
      programmeId: application.programmeId,
      summary: `Complément demandé sur le dossier ${application.number} (${labels.join(', ')}).`,
    });
    tellAll(transaction, people, words(application, request, labels));
    remind(transaction, application, request);
    return { requestId: reference.id };
  });

/** `requestComplement({ applicationId, message, fieldIds, dueAt })` → `{ requestId }`. */
export const requestComplement = callable('requestComplement', schema, counted(newsOfAccount, requestComplementAs));

/** Ends one request whose day has passed; the application goes back to the queue with the answers as they are. Harmless twice. */
export const expireRequest = (applicationId: string, requestId: string, at: Date): Promise<boolean> =>
  transact(async (transaction) => {
    const reference = applicationAt(applicationId).collection('requests').doc(requestId);
    const request = fromSnapshot<ComplementRequest>(await transaction.get(reference));
    const application = fromSnapshot<Application>(await transaction.get(applicationAt(applicationId)));
    if (request === null || application === null || !isOverdue(request, at)) return false;
    transaction.update(reference, { state: 'expired' });
    if (application.openRequest?.id === requestId) {
      transaction.update(applicationAt(applicationId), { state: 'submitted', openRequest: null, updatedAt: at });
    }
    for (const uid of application.authors) clearNextAct(transaction, uid, `answerRequest~${applicationId}`);
    audit(
      transaction,
      { uid: 'server', name: 'Essaim', now: at },
      {
        act: 'expireRequest',
        subject: `applications/${applicationId}`,
        programmeId: application.programmeId,
        summary: `Complément non reçu dans le délai sur le dossier ${application.number}.`,
      },
    );
    return true;
  });

/** Every quarter of an hour; the rules refuse late writes in between. */
export const expireRequests = onSchedule({ schedule: '*/15 * * * *', timeZone: 'Europe/Paris' }, async () => {
  const now = new Date();
  const overdue = await database.collectionGroup('requests').where('state', '==', 'open').where('dueAt', '<=', now).get();
  for (const request of overdue.docs) {
    const applicationId = request.ref.parent.parent?.id;
    if (applicationId !== undefined) await expireRequest(applicationId, request.id, now);
  }
});
