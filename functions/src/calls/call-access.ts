/** Why: every act on a call starts by loading it, checking who acts, and ends by telling those who run the programme. */
import type { DocumentReference, Transaction } from '../platform/firebase';
import type { Call } from '@domain/calls/calls';
import type { Membership, Notification, Person } from '@domain/people/people';
import { isManager } from '@domain/people/permissions';
import type { Identified } from '@domain/shared/document';
import type { Caller } from '../platform/callable';
import { database, fromQueryDocument, fromSnapshot } from '../platform/firebase';
import { notify, queueMail, type Mail } from '../platform/messages';
import { forbidden, missing } from '../platform/refusals';

export const callAt = (callId: string) => database.doc(`calls/${callId}`);

export const callToManage = async (transaction: Transaction, callId: string, caller: Caller): Promise<Identified<Call>> => {
  const call = fromSnapshot<Call>(await transaction.get(callAt(callId)));
  if (call === null) throw missing('callMissing');
  if (!isManager(caller, call.programmeId)) throw forbidden('notItsManager');
  return call;
};

/** Profiles of the managers of a programme now; at most 60 act on one. */
export const managersOf = async (transaction: Transaction, programmeId: string, now: Date): Promise<readonly Identified<Person>[]> => {
  const query = database.collection('memberships').where('programmeId', '==', programmeId).where('role', '==', 'manager').limit(60);
  const held = (await transaction.get(query)).docs
    .map((document) => fromQueryDocument<Membership>(document))
    .filter(({ from, until }) => from <= now && (until === null || now < until));
  if (held.length === 0) return [];
  const profiles = await transaction.getAll(...held.map(({ uid }) => database.doc(`people/${uid}`)));
  return profiles.flatMap((profile) => fromSnapshot<Person>(profile) ?? []);
};

export interface News {
  readonly kind: string;
  readonly link: string;
  readonly at: Date;
  readonly text: Notification['text'];
}
interface Writer {
  set(reference: DocumentReference, data: Notification | Mail): unknown;
}

/** In the bell and by e-mail, each in their language; whoever acted is not told what they did. */
export const tellManagers = (transaction: Transaction, managers: readonly Identified<Person>[], actorUid: string, news: News): void => {
  const writer = transaction as Writer;
  for (const person of managers.filter(({ id }) => id !== actorUid)) {
    const words = news.text[person.locale === 'en' ? 'en' : 'fr'];
    notify(writer, person.id, news);
    queueMail(writer, { to: person.email, subject: words, text: words, link: news.link, createdAt: news.at });
  }
};

/** "6 avril 2027 à 18:00" in Paris. */
export const inWords = (at: Date, locale: 'fr-FR' | 'en-GB'): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Paris' }).format(at);
