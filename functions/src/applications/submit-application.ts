/** Why: handing in is judged by the server's clock and the published form, and leaves a receipt. */
import * as v from 'valibot';
import type { OutputOf } from '@domain/acts';
import type { Application } from '@domain/applications/applications';
import { derive } from '@domain/applications/derive';
import { canonical } from '@domain/shared/canonical';
import type { Identified } from '@domain/shared/document';
import { audit } from '../platform/audit';
import { callable, id, type Caller } from '../platform/callable';
import { clearNextAct } from '../platform/next-acts';
import { Refused } from '../platform/refusals';
import { type News, tellAll, when } from '../platform/tell';
import { readTogether, transact } from '../platform/transact';
import { accessAt, applicationAt, contentAt } from './application-access';
import { forgetArrival, noteArrival } from './submission/arrival';
import { judged } from './submission/judged';
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
    text: {
      fr: `Le dossier « ${title} » est déposé sous le numéro ${number}.`,
      en: `“${title}” has been submitted. Its number is ${number}.`,
    },
    subject: { fr: `Dossier déposé : ${title} (${number})`, en: `Application submitted: ${title} (${number})` },
    body: {
      fr: `Bonjour,\n\nLe dossier « ${title} » a été déposé le ${when(at, 'fr')}, pour « ${application.callName} », sous le numéro ${number}.\n\nVous pouvez le retirer pour le modifier jusqu'à la clôture de l'appel. Nous vous écrirons si une précision est nécessaire, puis pour la décision.`,
      en: `Hello,\n\n“${title}” was submitted to “${application.callName}” on ${when(at, 'en')}. Its number is ${number}.\n\nYou can take it back to edit it until the call closes. We will contact you if we need more information, and again with the decision.`,
    },
  };
};

/** The number, taken once everything else is right: an application submitted again keeps its own. */
const numberFor = async (application: Identified<Application>): Promise<string> =>
  application.number === '' ? takeNumber(application) : application.number;

/** Answers the number under which it stands: the one given, or the one of a co-author who was quicker. */
const handIn = (input: Input, number: string, caller: Caller): Promise<string> =>
  transact(async (transaction) => {
    const found = await judged(transaction, input.applicationId, caller);
    if (found.kind === 'already') return found.number;
    const { application, call, form, answers, sent, at } = found;
    const derived = derive({ number, authorNames: application.authorNames }, call, form, sent);
    if (canonical(sent) !== canonical(answers)) transaction.update(contentAt(application.id), { answers: sent });
    transaction.update(applicationAt(application.id), {
      state: 'submitted',
      number,
      ...derived,
      submittedAt: at,
      updatedAt: caller.now,
    });
    for (const trace of found.traces) transaction.delete(trace);
    // Opened to managers with the act itself: a trigger may be late.
    if (found.access?.submitted === false) transaction.update(accessAt(application.id), { submitted: true });
    audit(transaction, caller, {
      act: 'submitApplication',
      subject: `applications/${application.id}`,
      programmeId: application.programmeId,
      summary: `Dossier ${number} déposé (« ${derived.projectName} », formulaire version ${application.formVersion}, règlement version ${application.regulationVersion}).`,
    });
    tellAll(transaction, found.people, receipt({ ...application, ...derived }, number, at));
    for (const uid of application.authors) clearNextAct(transaction, uid, `completeDraft~${application.id}`);
    return number;
  });

/** What the store was too busy for is judged, when it is sent again, by the instant of this try; what was refused arrives again. */
const afterFailure = async (error: unknown, input: Input, caller: Caller): Promise<void> => {
  if (!(error instanceof Refused)) return;
  if (error.reason === 'busy') await noteArrival(input.applicationId, caller.uid, caller.now);
  if (error.reason === 'incomplete') await forgetArrival(input.applicationId, caller.uid, caller.now);
};

/** Asked again once it is submitted, it answers the number it has. */
export const submitAs = async (input: Input, caller: Caller): Promise<OutputOf<'submitApplication'>> => {
  try {
    const found = await readTogether((transaction) => judged(transaction, input.applicationId, caller));
    if (found.kind === 'already') return { number: found.number };
    return { number: await handIn(input, await numberFor(found.application), caller) };
  } catch (error) {
    await afterFailure(error, input, caller);
    throw error;
  }
};

/** `submitApplication({ applicationId })` → `{ number }`; refused with the first field to correct. */
export const submitApplication = callable('submitApplication', schema, submitAs);
