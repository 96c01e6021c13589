/** Why: handing in is judged twice, before a number is taken and in the transaction that accepts; both read the same, in two rounds however much hangs on it. */
import type { Application, ApplicationContent, Arrival, FileAccess, SubmissionArrival } from '@domain/applications/applications';
import { instantThatCounts, submit, whileItWasOpen } from '@domain/applications/submission';
import type { Call, Form } from '@domain/calls/calls';
import type { Person } from '@domain/people/people';
import type { Caller } from '../../platform/callable';
import { database, fromSnapshot, type DocumentSnapshot, type Transaction } from '../../platform/firebase';
import { missing, Refused } from '../../platform/refusals';
import { accessAt, applicationAt, asProvenAuthor, contentAt, loadFileIds } from '../application-access';
import { arrivalAt, arrivalOf } from './arrival';

const read = <T>(snapshot: DocumentSnapshot | undefined): ReturnType<typeof fromSnapshot<T>> =>
  snapshot === undefined ? null : fromSnapshot<T>(snapshot);

const readDraft = async (transaction: Transaction, applicationId: string, caller: Caller) => {
  const [[draft, written], files] = await Promise.all([
    transaction.getAll(applicationAt(applicationId), contentAt(applicationId)),
    loadFileIds(transaction, applicationId),
  ]);
  const application = read<Application>(draft);
  if (application === null) throw missing('applicationMissing');
  asProvenAuthor(caller, application);
  return { application, content: read<ApplicationContent>(written), files };
};

/** What the application names: its call, its form, its authors, and when each of them handed it in. */
const readAround = async (transaction: Transaction, { id, callId, formVersion, authors }: Application & { readonly id: string }) => {
  const [call, form, access, noted, ...ofAuthors] = await transaction.getAll(
    database.doc(`calls/${callId}`),
    database.doc(`calls/${callId}/forms/${String(formVersion)}`),
    accessAt(id),
    arrivalAt(id),
    ...authors.map((uid) => arrivalOf(id, uid)),
    ...authors.map((uid) => database.doc(`people/${uid}`)),
  );
  const arrivals = [noted, ...ofAuthors.slice(0, authors.length)].filter((one) => one?.exists === true);
  const [found, asked] = [read<Call>(call), read<Form>(form)];
  if (found === null) throw missing('callMissing');
  if (asked === null) throw missing('formMissing');
  return {
    call: found,
    form: asked,
    access: read<FileAccess>(access),
    arrivals: arrivals.flatMap((one) => read<Arrival | SubmissionArrival>(one)?.at ?? []),
    /** To be taken away once accepted. */
    traces: arrivals.flatMap((one) => one?.ref ?? []),
    people: new Map(ofAuthors.slice(authors.length).map((one) => [one.id, fromSnapshot<Person>(one)] as const)),
  };
};

/** The application with what judges it, at the instant that counts; refused with the first field to correct. */
export const judged = async (transaction: Transaction, applicationId: string, caller: Caller) => {
  const { application, content, files } = await readDraft(transaction, applicationId, caller);
  if (application.state === 'submitted') return { kind: 'already', number: application.number } as const;
  const around = await readAround(transaction, application);
  const answers = content?.answers ?? {};
  const at = instantThatCounts(around.call, around.arrivals, content?.updatedAt ?? caller.now, caller.now);
  const result = submit(application, around.form, answers, whileItWasOpen(around.call), at, files);
  if (!result.ok) throw new Refused(result.reason, 'failed-precondition', result.faults[0]?.fieldId);
  return { kind: 'complete', application, ...around, at, sent: result.value.answers, answers } as const;
};
