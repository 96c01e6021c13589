/** Why: a person is told twice, in the bell and by e-mail, in words written once in both languages. */
import type { DocumentReference } from 'firebase-admin/firestore';
import type { Notification } from '@domain/people/people';
import { database } from './firebase';

/** `mails/{id}`: the outbox of e-mails; `on-mail-written` hands them to the mail provider, the local mailbox shows them. */
export interface Mail {
  readonly v: 1;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** A path of the app, opened by the message's button; '' when none. */
  readonly link: string;
  readonly state: 'queued' | 'sent' | 'failed';
  readonly createdAt: Date;
}

interface Writer {
  set(reference: DocumentReference, data: Notification | Mail): unknown;
}

export const notify = (writer: Writer, uid: string, notification: Omit<Notification, 'v' | 'readAt'>): void => {
  writer.set(database.collection(`people/${uid}/notifications`).doc(), { v: 1, readAt: null, ...notification });
};

export const queueMail = (writer: Writer, mail: Omit<Mail, 'v' | 'state'>): void => {
  writer.set(database.collection('mails').doc(), { v: 1, state: 'queued', ...mail });
};
