/** Why: every act on an application starts by loading it with what judges it, and by asking in which quality the caller acts. */
import type { Transaction } from '../platform/firebase';
import {
  mostBytes,
  mostFiles,
  type Application,
  type ApplicationContent,
  type ApplicationFile,
  type FileAccess,
} from '@domain/applications/applications';
import { isSetAside } from '@domain/applications/documents';
import { isAuthor, isBound, managesSubmitted, mayActOutside } from '@domain/applications/permissions';
import type { Answers, Call, Form } from '@domain/calls/calls';
import type { Identified } from '@domain/shared/document';
import type { Caller } from '../platform/callable';
import { database, fromSnapshot } from '../platform/firebase';
import { forbidden, missing, Refused } from '../platform/refusals';

export const applicationAt = (id: string) => database.doc(`applications/${id}`);
export const accessAt = (id: string) => database.doc(`applications/${id}/access/files`);
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

/** Ids of the files attached, without those set aside. Refuses more than an application may hold, in number or in weight, however they came. */
export const loadFileIds = async (transaction: Transaction, id: string): Promise<ReadonlySet<string>> => {
  const files = (await transaction.get(database.collection(`applications/${id}/files`).limit(mostFiles + 1))).docs;
  if (files.length > mostFiles) throw new Refused('tooManyFiles', 'resource-exhausted');
  const bytes = files.reduce((sum, file) => sum + (file.data() as ApplicationFile).size, 0);
  if (bytes > mostBytes) throw new Refused('filesTooBig', 'resource-exhausted');
  return new Set(files.filter((file) => !isSetAside(file.data() as ApplicationFile)).map((file) => file.id));
};

export const asAuthor = (caller: Caller, application: Application): void => {
  if (!isAuthor(caller, application)) throw forbidden('notAnAuthor');
};

/** An author whose address is proven: what they do reaches other people. */
export const asProvenAuthor = (caller: Caller, application: Application): void => {
  asAuthor(caller, application);
  if (!mayActOutside(caller, application)) throw forbidden('addressNotVerified');
};

/** Whoever stepped aside from it in a jury does not act on it in another quality. */
export const asUnboundManager = async (transaction: Transaction, caller: Caller, application: Identified<Application>): Promise<void> => {
  asItsManager(caller, application);
  const access = fromSnapshot<FileAccess>(await transaction.get(database.doc(`applications/${application.id}/access/files`)));
  if (access !== null && isBound(caller, access)) throw forbidden('recusedFromThis');
};

export const asItsManager = (caller: Caller, application: Application): void => {
  if (!managesSubmitted(caller, application)) throw forbidden('notItsManager');
};
