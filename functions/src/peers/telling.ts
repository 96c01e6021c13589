/** Why: the words people receive about a session, written once. */
import type { Transaction } from '../platform/firebase';
import { signingCloses } from '@domain/peers/attendance';
import type { CalendarWords, Session } from '@domain/peers/peers';
import { isReminded } from '@domain/peers/changes/reminding';
import { newsBetween } from '@domain/peers/changes/told';
import type { NextAct } from '@domain/people/people';
import type { Identified } from '@domain/shared/document';
import { notify } from '../platform/messages';
import { setNextAct } from '../platform/next-acts';
import { when, type News, type Words } from '../platform/tell';

type Told = Pick<Identified<Session>, 'id' | 'title'>;

export const tellPlaceFreed = (transaction: Transaction, uid: string, session: Told, at: Date): void => {
  notify(transaction, uid, {
    kind: 'placeFreed',
    text: {
      fr: `Une place s’est libérée : vous êtes inscrit à « ${session.title} ».`,
      en: `A place has become free: you are registered for “${session.title}”.`,
    },
    link: `/seances/${session.id}`,
    at,
  });
};

export const signingKey = (sessionId: string): string => `signAttendance~${sessionId}`;

/** What waits for whoever is registered, from the reminder on. */
export const signingAct = (session: Identified<Session>, now: Date): NextAct => {
  const last = session.halfDays.at(-1);
  return {
    v: 1,
    kind: 'signAttendance',
    link: `/seances/${session.id}`,
    subject: session.title,
    count: session.halfDays.length,
    dueAt: last === undefined ? null : signingCloses(last),
    createdAt: now,
  };
};

/** Whoever takes a place after the morning's reminder has to sign as the others do. */
export const awaitSignature = (transaction: Transaction, uid: string, session: Identified<Session>, now: Date): void => {
  if (isReminded(session, now)) setNextAct(transaction, uid, signingKey(session.id), signingAct(session, now));
};

const changeWords: Readonly<Record<ReturnType<typeof newsBetween>[number], (now: CalendarWords) => Words>> = {
  title: ({ title }) => ({ fr: `elle s’appelle désormais « ${title} »`, en: `it is now called “${title}”` }),
  times: ({ startsAt, endsAt }) => ({
    fr: `elle commence ${when(startsAt, 'fr')}, et se termine ${when(endsAt, 'fr')}`,
    en: `it starts ${when(startsAt, 'en')}, and ends ${when(endsAt, 'en')}`,
  }),
  place: ({ place }) =>
    place === '' ? { fr: 'elle se tient à distance', en: 'it is held online' } : { fr: `lieu : ${place}`, en: `place: ${place}` },
  link: ({ link }) => ({ fr: `lien : ${link}`, en: `link: ${link}` }),
};

/** What changed since people were last told, under the name they know; null when nothing they count on did. */
export const changeNews = (session: Identified<Session>, was: CalendarWords, at: Date): News | null => {
  const changes = newsBetween(was, session).map((change) => changeWords[change](session));
  if (changes.length === 0) return null;
  const fr = `« ${was.title} » a changé : ${changes.map((change) => change.fr).join(' ; ')}.`;
  const en = `“${was.title}” has changed: ${changes.map((change) => change.en).join('; ')}.`;
  return {
    kind: 'sessionChanged',
    link: `/seances/${session.id}`,
    at,
    text: { fr, en },
    subject: { fr: `Séance modifiée : ${was.title}`, en: `Session changed: ${was.title}` },
    body: {
      fr: `${fr} Si vous l’avez mise dans votre agenda, ajoutez-la de nouveau : elle y sera remplacée.`,
      en: `${en} If it is in your calendar, add it again: the new version will replace the old one.`,
    },
  };
};
