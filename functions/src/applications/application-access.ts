/** Why: every act on an application starts by loading it with what judges it, and by asking in which quality the caller acts. */
import type { Transaction } from '../platform/firebase';
import type { Application, ApplicationContent } from '@domain/applications/applications';
import { isAuthor, managesSubmitted, mayActOutside } from '@domain/applications/permissions';
import type { Answers, Call, Form } from '@domain/calls/calls';
import type { Identified } from '@domain/shared/document';
import type { Caller } from '../platform/callable';
import { database, fromSnapshot } from '../platform/firebase';
import { forbidden, missing } from '../platform/refusals';

export const applicationAt = (id: string) => database.doc(`applications/${id}`);
export const contentAt = (id: string) => database.doc(`applications/${id}/content/answers`);

export const loadApplication = async (transaction: Transaction, id: string): Promise<Identified<Application>> => {
  const application = fromSnapshot<Application>(await transaction.get(applicationAt(id)));
  if (application === null) throw missing('applicationMissing');
  return application;
};

export const loadCall = async (transaction: Transaction, callId: string): Promise<Identified<Call>> => {
  const call = fromSnapshot<Call>(await transaction.get(database.doc(`calls/${callId}`)));
  if (call === null) throw missing('callMissing');
  return call;
};

export const loadForm = async (transaction: Transaction, callId: string, version: number): Promise<Identified<Form>> => {
  const form = fromSnapshot<Form>(await transaction.get(database.doc(`calls/${callId}/forms/${version}`)));
  if (form === null) throw missing('formMissing');
  return form;
};

export const loadAnswers = async (transaction: Transaction, id: string): Promise<Answers> =>
  fromSnapshot<ApplicationContent>(await transaction.get(contentAt(id)))?.answers ?? {};

/** Ids of the files attached; at most 50 by the rules. */
export const loadFileIds = async (transaction: Transaction, id: string): Promise<ReadonlySet<string>> =>
  new Set((await transaction.get(database.collection(`applications/${id}/files`).limit(60))).docs.map((file) => file.id));

export const asAuthor = (caller: Caller, application: Application): void => {
  if (!isAuthor(caller, application)) throw forbidden('notAnAuthor');
};

/** An author whose address is proven: what they do reaches other people. */
export const asProvenAuthor = (caller: Caller, application: Application): void => {
  asAuthor(caller, application);
  if (!mayActOutside(caller, application)) throw forbidden('addressNotVerified');
};

export const asItsManager = (caller: Caller, application: Application): void => {
  if (!managesSubmitted(caller, application)) throw forbidden('notItsManager');
};
