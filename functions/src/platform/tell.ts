/** Why: what happens to people is told in the bell and by e-mail, in the language each of them reads. */
import type { DocumentReference, Transaction } from 'firebase-admin/firestore';
import type { Person } from '@domain/people/people';
import type { Identified } from '@domain/shared/document';
import { database, fromSnapshot } from './firebase';
import { notify, queueMail } from './messages';

export interface Words {
  readonly fr: string;
  readonly en: string;
}
export interface News {
  readonly kind: string;
  /** A path of the app. */
  readonly link: string;
  readonly at: Date;
  /** One sentence: the bell's words and the e-mail's subject. */
  readonly text: Words;
  /** The e-mail's own words; the sentence when there is no more to say. */
  readonly body?: Words;
}
interface Writer {
  set(reference: DocumentReference, data: object): unknown;
}

/** A profile; call it with the transaction's other reads. */
export const readPerson = async (transaction: Transaction, uid: string): Promise<Identified<Person> | null> =>
  fromSnapshot<Person>(await transaction.get(database.doc(`people/${uid}`)));

/** Tells one person; someone without a profile is told in the bell only. */
export const tell = (transaction: Transaction, uid: string, person: Person | null, { body, ...news }: News): void => {
  const writer = transaction as Writer;
  notify(writer, uid, news);
  if (person === null) return;
  const locale = person.locale === 'en' ? 'en' : 'fr';
  const text = (body ?? news.text)[locale];
  queueMail(writer, { to: person.email, subject: news.text[locale], text, link: news.link, createdAt: news.at, locale });
};
