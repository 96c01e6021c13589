/** Why: what happens in a plan is told to its people in the bell and by e-mail, in their language. */
import type { Transaction } from '../platform/firebase';
import type { Person } from '@domain/people/people';
import type { Identified } from '@domain/shared/document';
import { database, fromSnapshot } from '../platform/firebase';
import { notify, queueMail } from '../platform/messages';

export interface Words {
  readonly fr: string;
  readonly en: string;
}
export interface Message {
  readonly kind: string;
  readonly link: string;
  readonly at: Date;
  readonly text: Words;
  readonly subject: Words;
}
export type People = ReadonlyMap<string, Identified<Person> | null>;

/** Profiles, in one read each; call it with the transaction's other reads. */
export const peopleOf = async (transaction: Transaction, uids: readonly string[]): Promise<People> => {
  const wanted = [...new Set(uids)];
  if (wanted.length === 0) return new Map();
  const snapshots = await transaction.getAll(...wanted.map((uid) => database.doc(`people/${uid}`)));
  return new Map(snapshots.map((snapshot) => [snapshot.id, fromSnapshot<Person>(snapshot)]));
};

/** Tells one person; someone without a profile is told in the bell only. */
export const tell = (writer: Transaction, people: People, uid: string, message: Message): void => {
  notify(writer, uid, { kind: message.kind, text: message.text, link: message.link, at: message.at });
  const person = people.get(uid) ?? null;
  if (person === null) return;
  const locale = person.locale === 'en' ? 'en' : 'fr';
  queueMail(writer, {
    to: person.email,
    subject: message.subject[locale],
    text: message.text[locale],
    link: message.link,
    createdAt: message.at,
    locale,
  });
};
