/** Why: handing in is judged by the server's clock and the published form, and leaves a receipt. */
import type { Transaction } from '../platform/firebase';
import * as v from 'valibot';
import type { Application } from '@domain/applications/applications';
import { derive } from '@domain/applications/derive';
import { applicationNumber } from '@domain/applications/names';
import { submit } from '@domain/applications/submission';
import type { Identified } from '@domain/shared/document';
import { audit } from '../platform/audit';
import { callable, id, type Caller } from '../platform/callable';
import { database } from '../platform/firebase';
import { clearNextAct } from '../platform/next-acts';
import { Refused } from '../platform/refusals';
import { type News, peopleOf, tellAll, when } from '../platform/tell';
import { transact } from '../platform/transact';
import {
  applicationAt,
  asProvenAuthor,
  contentAt,
  loadAnswers,
  loadApplication,
  loadCall,
  loadFileIds,
  loadForm,
} from './application-access';
import { titleOf } from './telling';

const schema = v.object({ applicationId: id });
type Input = v.InferOutput<typeof schema>;

const receipt = (application: Identified<Application>, number: string, at: Date): News => {
  const title = titleOf(application);
  return {
    kind: 'applicationSubmitted',
    link: `/candidatures/${application.id}`,
    at,
    text: { fr: `Le dossier « ${title} » est déposé sous le numéro ${number}.`, en: `“${title}” is submitted under number ${number}.` },
    subject: { fr: `Dossier déposé : ${title} (${number})`, en: `Application submitted: ${title} (${number})` },
    body: {
      fr: `Bonjour,\n\nLe dossier « ${title} » a été déposé le ${when(at, 'fr')} pour « ${application.callName} », sous le numéro ${number}.\n\nVous pouvez le retirer pour le modifier jusqu'à la clôture de l'appel. Nous vous écrirons si une précision est nécessaire, puis pour la décision.`,
      en: `Hello,\n\n“${title}” was submitted on ${when(at, 'en')} to “${application.callName}”, under number ${number}.\n\nYou may withdraw it to edit it until the call closes. We will write if a detail is needed, then with the decision.`,
    },
  };
};

/** The next number of the call; an application submitted again keeps its own. */
const numberFor = async (
  transaction: Transaction,
  application: Application,
): Promise<{ readonly number: string; readonly save: () => void }> => {
  const counter = database.doc(`applicationNumbers/${application.callId}`);
  if (application.number !== '') return { number: application.number, save: () => undefined };
  const last = ((await transaction.get(counter)).data()?.['last'] as number | undefined) ?? 0;
  return { number: applicationNumber(application.callName, last + 1), save: () => transaction.set(counter, { v: 1, last: last + 1 }) };
};

export const submitAs = (input: Input, caller: Caller): Promise<{ readonly number: string }> =>
  transact(async (transaction) => {
    const application = await loadApplication(transaction, input.applicationId);
    asProvenAuthor(caller, application);
    const [call, form, answers, files, people, { number, save }] = await Promise.all([
      loadCall(transaction, application.callId),
      loadForm(transaction, application.callId, application.formVersion),
      loadAnswers(transaction, application.id),
      loadFileIds(transaction, application.id),
      peopleOf(transaction, application.authors),
      numberFor(transaction, application),
    ]);
    const result = submit(application, form, answers, call, caller.now, files);
    if (!result.ok) throw new Refused(result.reason, 'failed-precondition', result.faults[0]?.fieldId);
    const sent = result.value.answers;
    const derived = derive({ number, authorNames: application.authorNames }, call, form, sent);
    save();
    transaction.update(contentAt(application.id), { answers: sent });
    transaction.update(applicationAt(application.id), {
      state: 'submitted',
      number,
      ...derived,
      submittedAt: caller.now,
      updatedAt: caller.now,
    });
    audit(transaction, caller, {
      act: 'submitApplication',
      subject: `applications/${application.id}`,
      programmeId: application.programmeId,
      summary: `Dossier ${number} déposé (« ${derived.projectName} », formulaire version ${application.formVersion}, règlement version ${application.regulationVersion}).`,
    });
    tellAll(transaction, people, receipt({ ...application, ...derived }, number, caller.now));
    for (const uid of application.authors) clearNextAct(transaction, uid, `completeDraft~${application.id}`);
    return { number };
  });

/** `submitApplication({ applicationId })` → `{ number }`; refused with the first field to mend. */
export const submitApplication = callable(schema, submitAs);
