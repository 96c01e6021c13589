/** Why: what happens to an application is told to its people in the same three ways: the bell, an e-mail, and their next act. */
import type { Transaction, WriteBatch } from '../platform/firebase';
import type { Application } from '@domain/applications/applications';
import type { Membership, Person } from '@domain/people/people';
import type { Identified } from '@domain/shared/document';
import { database, fromSnapshot, plain } from '../platform/firebase';
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
  readonly body: Words;
}

/** The profiles of some people, in one read each; someone without a profile is told in the bell only. */
export const loadPeople = async (
  transaction: Transaction,
  uids: readonly string[],
): Promise<ReadonlyMap<string, Identified<Person> | null>> => {
  const wanted = [...new Set(uids)];
  if (wanted.length === 0) return new Map();
  const snapshots = await transaction.getAll(...wanted.map((uid) => database.doc(`people/${uid}`)));
  return new Map(snapshots.map((snapshot) => [snapshot.id, fromSnapshot<Person>(snapshot)]));
};

export const tell = (writer: Transaction | WriteBatch, people: ReadonlyMap<string, Identified<Person> | null>, message: Message): void => {
  for (const [uid, person] of people) {
    notify(writer, uid, { kind: message.kind, text: message.text, link: message.link, at: message.at });
    if (person === null) continue;
    const locale = person.locale === 'en' ? 'en' : 'fr';
    queueMail(writer, {
      to: person.email,
      subject: message.subject[locale],
      text: message.body[locale],
      link: message.link,
      createdAt: message.at,
    });
  }
};

/** The managers of a programme: at most 60 act on one. */
export const managersOf = async (programmeId: string): Promise<readonly string[]> => {
  const found = await database
    .collection('memberships')
    .where('programmeId', '==', programmeId)
    .where('role', '==', 'manager')
    .limit(60)
    .get();
  const now = new Date();
  return found.docs
    .map((document) => plain(document.data()) as Membership)
    .filter((membership) => membership.from <= now && (membership.until === null || now < membership.until))
    .map((membership) => membership.uid);
};

/** How a project is called in a sentence; a draft may have no name yet. */
export const titleOf = (application: Pick<Application, 'projectName' | 'callName'>): string =>
  application.projectName || application.callName;

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
