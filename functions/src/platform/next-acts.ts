/** Why: "what do I do now" is decided where things happen, and read by the home page in one bounded query. */
import type { DocumentReference } from 'firebase-admin/firestore';
import type { NextAct } from '@domain/people/people';
import { database } from './firebase';

interface Writer {
  set(reference: DocumentReference, data: NextAct): unknown;
  delete(reference: DocumentReference): unknown;
}

/** Waits each month for every administrator, until they verify. */
export const verifyJournalKey = 'verifyJournal';
/** Waits for every administrator, until one of them takes note. */
export const failedMailKey = (mailId: string): string => `settleFailedMail~${mailId}`;

const reference = (uid: string, key: string): DocumentReference => database.doc(`people/${uid}/nextActs/${key}`);

/** `key` is stable per subject (`readDossiers~<juryId>`), so that a retry replaces rather than repeats. */
export const setNextAct = (writer: Writer, uid: string, key: string, act: Omit<NextAct, 'v'>): void => {
  writer.set(reference(uid, key), { v: 1, ...act });
};
export const clearNextAct = (writer: Writer, uid: string, key: string): void => {
  writer.delete(reference(uid, key));
};
