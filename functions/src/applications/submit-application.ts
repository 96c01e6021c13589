/** Why: handing in is judged by the server's clock and the published form, and leaves a receipt. */
import type { Transaction } from '../platform/firebase';
import * as v from 'valibot';
import type { OutputOf } from '@domain/acts';
import type { Application } from '@domain/applications/applications';
import { derive } from '@domain/applications/derive';
import { applicationNumber } from '@domain/applications/names';
import { submit, whileItWasOpen } from '@domain/applications/submission';
import { canonical } from '@domain/shared/canonical';
import type { Identified } from '@domain/shared/document';
import { audit } from '../platform/audit';
import { callable, id, type Caller } from '../platform/callable';
import { clearNextAct } from '../platform/next-acts';
import { Refused } from '../platform/refusals';
import { type News, peopleOf, tellAll, when } from '../platform/tell';
import { readTogether, transact } from '../platform/transact';
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
import { arrivalAt, forgetArrival, noteArrival } from './submission/arrival';
import { takeNumber } from './submission/take-number';
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

/** The application with what judges it, at the instant it arrived; refused with the first field to mend. */
const judged = async (transaction: Transaction, input: Input, caller: Caller, at: Date) => {
  const application = await loadApplication(transaction, input.applicationId);
  asProvenAuthor(caller, application);
  const [call, form, answers, files] = await Promise.all([
    loadCall(transaction, application.callId),
    loadForm(transaction, application.callId, application.formVersion),
    loadAnswers(transaction, application.id),
    loadFileIds(transaction, application.id),
  ]);
  const result = submit(application, form, answers, whileItWasOpen(call), at, files);
  if (!result.ok) throw new Refused(result.reason, 'failed-precondition', result.faults[0]?.fieldId);
  return { application, call, form, answers, sent: result.value.answers };
};

/** The number, taken once everything else is right: an application submitted again keeps its own. */
const numberFor = async (application: Identified<Application>): Promise<string> =>
  application.number === ''
    ? applicationNumber(application.callName, await takeNumber(application.callId, application.id))
    : application.number;

const handIn = (input: Input, number: string, caller: Caller, at: Date): Promise<void> =>
  transact(async (transaction) => {
    const { application, call, form, answers, sent } = await judged(transaction, input, caller, at);
    const people = await peopleOf(transaction, application.authors);
    const derived = derive({ number, authorNames: application.authorNames }, call, form, sent);
    if (canonical(sent) !== canonical(answers)) transaction.update(contentAt(application.id), { answers: sent });
    transaction.update(applicationAt(application.id), {
      state: 'submitted',
      number,
      ...derived,
      submittedAt: at,
      updatedAt: caller.now,
    });
    transaction.delete(arrivalAt(application.id));
    audit(transaction, caller, {
      act: 'submitApplication',
      subject: `applications/${application.id}`,
      programmeId: application.programmeId,
      summary: `Dossier ${number} déposé (« ${derived.projectName} », formulaire version ${application.formVersion}, règlement version ${application.regulationVersion}).`,
    });
    tellAll(transaction, people, receipt({ ...application, ...derived }, number, at));
    for (const uid of application.authors) clearNextAct(transaction, uid, `completeDraft~${application.id}`);
  });

export const submitAs = async (input: Input, caller: Caller): Promise<OutputOf<'submitApplication'>> => {
  await readTogether(async (transaction) => asProvenAuthor(caller, await loadApplication(transaction, input.applicationId)));
  const at = await noteArrival(input.applicationId, caller.now);
  try {
    const number = await numberFor((await readTogether((transaction) => judged(transaction, input, caller, at))).application);
    await handIn(input, number, caller, at);
    return { number };
  } catch (error) {
    if (error instanceof Refused && error.reason !== 'busy') await forgetArrival(input.applicationId);
    throw error;
  }
};

/** `submitApplication({ applicationId })` → `{ number }`; refused with the first field to mend. */
export const submitApplication = callable('submitApplication', schema, submitAs);
