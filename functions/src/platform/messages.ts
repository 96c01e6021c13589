/** Why: a person is told twice, in the bell and by e-mail, in words written once in both languages. */
import type { DocumentReference } from 'firebase-admin/firestore';
import { mailLine, type MailLine, type MailRecord } from '@domain/people/administration';
import type { Notification } from '@domain/people/people';
import { database } from './firebase';
import { composeMail, type MailLocale } from './mails/mail-text';

/** `mails/{id}`: the outbox. In production the "Trigger Email from Firestore" extension sends `message` and writes `delivery`; the local mailbox shows it. */
export type Mail = MailRecord;

/** What a room says: plain words, and a path of the app to open. */
export interface MailWords {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** A path of the app, opened by the message's button; '' when none. */
  readonly link: string;
  readonly createdAt: Date;
  /** Language of what surrounds the words; French unless told. */
  readonly locale?: MailLocale;
  /** Private words of one person to another: administrators see that they were sent, not what they say. */
  readonly personal?: boolean;
}

interface Writer {
  set(reference: DocumentReference, data: Notification | Mail | MailLine): unknown;
}

export const notify = (writer: Writer, uid: string, notification: Omit<Notification, 'v' | 'readAt'>): void => {
  writer.set(database.collection(`people/${uid}/notifications`).doc(), { v: 1, readAt: null, ...notification });
};

/** The message, and the line that administrators read of it. */
export const queueMail = (writer: Writer, { to, subject, text, link, createdAt, locale = 'fr', personal = false }: MailWords): void => {
  const reference = database.collection('mails').doc();
  const mail: Mail = { v: 1, to, message: composeMail(subject, text, link, locale), link, createdAt, personal };
  writer.set(reference, mail);
  writer.set(database.doc(`mailLog/${reference.id}`), mailLine(mail));
};
