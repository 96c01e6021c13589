/** Why: what happens to people is told in the bell and by e-mail, in the language each of them reads. */
import type { DocumentReference, Transaction, WriteBatch } from 'firebase-admin/firestore';
import type { Person } from '@domain/people/people';
import type { Identified } from '@domain/shared/document';
import { momentInWords } from '@domain/shared/time';
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
  /** One sentence: the bell's words, and the e-mail's subject unless it has its own. */
  readonly text: Words;
  readonly subject?: Words;
  /** The e-mail's own words; the sentence when there is no more to say. */
  readonly body?: Words;
  /** The e-mail holds private words of one person to another. */
  readonly personal?: boolean;
}
interface Writer {
  set(reference: DocumentReference, data: object): unknown;
}

/** A profile; call it with the transaction's other reads. */
export const readPerson = async (transaction: Transaction, uid: string): Promise<Identified<Person> | null> =>
  fromSnapshot<Person>(await transaction.get(database.doc(`people/${uid}`)));

export type People = ReadonlyMap<string, Identified<Person> | null>;

/** The profiles of some people, in one read each; call it with the transaction's other reads. */
export const peopleOf = async (transaction: Transaction, uids: readonly string[]): Promise<People> => {
  const wanted = [...new Set(uids)];
  if (wanted.length === 0) return new Map();
  const snapshots = await transaction.getAll(...wanted.map((uid) => database.doc(`people/${uid}`)));
  return new Map(snapshots.map((snapshot) => [snapshot.id, fromSnapshot<Person>(snapshot)]));
};

/** Tells one person; someone without a profile is told in the bell only. */
export const tell = (
  transaction: Transaction | WriteBatch,
  uid: string,
  person: Person | null,
  { subject, body, personal = false, ...news }: News,
): void => {
  const writer = transaction as Writer;
  notify(writer, uid, news);
  if (person === null) return;
  const locale = person.locale === 'en' ? 'en' : 'fr';
  queueMail(writer, {
    to: person.email,
    subject: (subject ?? news.text)[locale],
    text: (body ?? news.text)[locale],
    link: news.link,
    createdAt: news.at,
    locale,
    personal,
  });
};
export const tellOne = (writer: Transaction | WriteBatch, people: People, uid: string, news: News): void =>
  tell(writer, uid, people.get(uid) ?? null, news);
export const tellAll = (writer: Transaction | WriteBatch, people: People, news: News): void => {
  for (const uid of people.keys()) tellOne(writer, people, uid, news);
};

/** "mardi 6 avril 2027 à 18:00, heure de Paris": a mail is read anywhere, and may be read in another year. */
export const when = (at: Date, locale: 'fr' | 'en'): string =>
  locale === 'fr' ? `${momentInWords(at, 'fr-FR', 'full')}, heure de Paris` : `${momentInWords(at, 'en-GB', 'full')}, Paris time`;
