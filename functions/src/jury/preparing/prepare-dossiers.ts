/** Why: jurors read copies prepared before scoring opens: hidden fields are absent from them. */
import type { Application, ApplicationContent, ApplicationFile } from '@domain/applications/applications';
import type { Call, Form } from '@domain/calls/calls';
import { assembleDossier } from '@domain/jury/dossier';
import type { Assignment, Dossier, Jury } from '@domain/jury/jury';
import type { Candidate } from '@domain/jury/recusal';
import type { Identified } from '@domain/shared/document';
import { database, fromQueryDocument, fromSnapshot, type Transaction } from '../../platform/firebase';
import { missing } from '../../platform/refusals';
import { transact } from '../../platform/transact';
import { refuseShownIdentity } from '../composing/blind-form';
import { inJury } from '../jury-access';
import { noteProgress, stillAsked, type Asked } from './generation';

/** Prepared at the same time: 1,000 dossiers one after the other take minutes. */
const together = 25;

export interface ToPrepare {
  readonly applicationId: string;
  readonly readers: number;
}

/** The candidates whose dossier this generation has not prepared yet, or for other readers. */
export const notPrepared = (
  candidates: readonly Candidate[],
  assignments: readonly Pick<Assignment, 'applicationId'>[],
  dossiers: readonly Identified<Pick<Dossier, 'preparation' | 'assignedCount'>>[],
  generation: number,
): readonly ToPrepare[] => {
  const prepared = new Map(dossiers.map((dossier) => [dossier.id, dossier]));
  return candidates
    .map(({ applicationId }) => ({ applicationId, readers: assignments.filter((one) => one.applicationId === applicationId).length }))
    .filter(({ applicationId, readers }) => {
      const dossier = prepared.get(applicationId);
      return dossier?.preparation !== generation || dossier.assignedCount !== readers;
    });
};

/** What the transaction of a preparation needs to know of the dossiers there are. */
export const preparedOf = async (transaction: Transaction, juryId: string) =>
  (await transaction.get(inJury(juryId, 'dossiers').select('preparation', 'assignedCount'))).docs.map((document) =>
    fromQueryDocument<Pick<Dossier, 'preparation' | 'assignedCount'>>(document),
  );

type Forms = Map<string, Promise<Form | null>>;
const formAt = (path: string, forms: Forms): Promise<Form | null> => {
  const found = async (): Promise<Form | null> => fromSnapshot<Form>(await database.doc(path).get());
  const form = forms.get(path) ?? found();
  forms.set(path, form);
  return form;
};

interface Judged {
  readonly jury: Identified<Jury>;
  readonly call: Identified<Call>;
  readonly forms: Forms;
}

const assembled = async (transaction: Transaction, { jury, call, forms }: Judged, application: Identified<Application>) => {
  const path = `applications/${application.id}`;
  const content = fromSnapshot<ApplicationContent>(await transaction.get(database.doc(`${path}/content/answers`)));
  const files = await transaction.get(database.collection(`${path}/files`));
  const form = await formAt(`calls/${application.callId}/forms/${String(application.formVersion)}`, forms);
  if (form === null) throw missing('formMissing');
  refuseShownIdentity(jury, form, call);
  return assembleDossier(jury, {
    application,
    answers: content?.answers ?? {},
    form,
    eligibility: call.eligibility,
    files: files.docs.map((document) => fromQueryDocument<ApplicationFile>(document)),
  });
};

/** A candidate who withdraws meanwhile gets no dossier: the application is read in the transaction that writes. */
const prepareOne = (asked: Asked, { call, forms }: Omit<Judged, 'jury'>, { applicationId, readers }: ToPrepare): Promise<void> =>
  transact(async (transaction) => {
    const jury = await stillAsked(transaction, asked);
    const application = fromSnapshot<Application>(await transaction.get(database.doc(`applications/${applicationId}`)));
    if (application === null) throw missing('applicationMissing');
    if (application.state === 'withdrawn') return;
    const dossier = await assembled(transaction, { jury, call, forms }, application);
    const written: Dossier = { ...dossier, assignedCount: readers, preparation: asked.generation };
    transaction.set(inJury(asked.juryId, 'dossiers').doc(applicationId), written);
  });

/** Throws what went wrong first, once every other has come to its end. */
const allOf = async (work: readonly Promise<void>[]): Promise<void> => {
  for (const outcome of await Promise.allSettled(work)) if (outcome.status === 'rejected') throw outcome.reason;
};

/** Writes the dossiers given, telling the jury how far it is among `total`. */
export const prepareDossiers = async (asked: Asked, callId: string, given: readonly ToPrepare[], total: number): Promise<void> => {
  const call = fromSnapshot<Call>(await database.doc(`calls/${callId}`).get());
  if (call === null) throw missing('callMissing');
  const forms: Forms = new Map();
  for (let at = 0; at < given.length; at += together) {
    await allOf(given.slice(at, at + together).map((one) => prepareOne(asked, { call, forms }, one)));
    await noteProgress(asked, total - Math.max(0, given.length - at - together), total);
  }
};
