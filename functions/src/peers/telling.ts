/** Why: the words people receive about a session, written once. */
import type { Transaction } from '../platform/firebase';
import type { Person } from '@domain/people/people';
import type { Session } from '@domain/peers/peers';
import type { Identified } from '@domain/shared/document';
import { database, fromSnapshot } from '../platform/firebase';
import { notify, queueMail } from '../platform/messages';

type Told = Pick<Identified<Session>, 'id' | 'title'>;

export const tellPlaceFreed = (transaction: Transaction, uid: string, session: Told, at: Date): void => {
  notify(transaction, uid, {
    kind: 'placeFreed',
    text: {
      fr: `Une place s’est libérée : vous êtes inscrit à « ${session.title} ».`,
      en: `A place is free: you are registered for “${session.title}”.`,
    },
    link: `/seances/${session.id}`,
    at,
  });
};

export interface Words {
  readonly fr: string;
  readonly en: string;
}

export const peopleOf = async (transaction: Transaction, uids: readonly string[]): Promise<readonly Identified<Person>[]> => {
  if (uids.length === 0) return [];
  const snapshots = await transaction.getAll(...uids.map((uid) => database.doc(`people/${uid}`)));
  return snapshots.map((snapshot) => fromSnapshot<Person>(snapshot)).filter((person) => person !== null);
};

/** The bell and an e-mail, in the person's language. */
export const tellAll = (
  writer: Transaction,
  people: readonly Identified<Person>[],
  message: { readonly kind: string; readonly link: string; readonly at: Date; readonly text: Words; readonly subject: Words },
): void => {
  for (const person of people) {
    const locale = person.locale === 'en' ? 'en' : 'fr';
    notify(writer, person.id, { kind: message.kind, text: message.text, link: message.link, at: message.at });
    queueMail(writer, {
      to: person.email,
      subject: message.subject[locale],
      text: message.text[locale],
      link: message.link,
      createdAt: message.at,
      locale,
    });
  }
};

/** A day and an hour as people read them in Paris. */
export const when = (at: Date, locale: 'fr' | 'en'): string =>
  new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Europe/Paris',
  }).format(at);
