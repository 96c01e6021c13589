/** Why: people come to what they are reminded of, and find the signature where they look first. */
import { onSchedule } from 'firebase-functions/v2/scheduler';
import type { Registration, Session } from '@domain/peers/peers';
import { remindedUntil } from '@domain/peers/changes/reminding';
import { after, days } from '@domain/shared/time';
import type { Identified } from '@domain/shared/document';
import { database, fromQueryDocument } from '../platform/firebase';
import { setNextAct } from '../platform/next-acts';
import { peopleOf, tellAll, when } from '../platform/tell';
import { transact } from '../platform/transact';
import { askForSheet } from './ask-for-sheets';
import { signingAct, signingKey } from './telling';

/** Reminds those registered who were not yet; a retry, or a second run the same day, reminds nobody twice. */
export const remindOf = (session: Identified<Session>, now: Date): Promise<number> =>
  transact(async (transaction) => {
    const found = await transaction.get(database.collection(`sessions/${session.id}/registrations`).where('state', '==', 'registered'));
    const registered = found.docs.map((document) => fromQueryDocument<Registration>(document).id);
    const key = signingKey(session.id);
    const acts =
      registered.length === 0 ? [] : await transaction.getAll(...registered.map((uid) => database.doc(`people/${uid}/nextActs/${key}`)));
    const fresh = registered.filter((_, index) => acts[index]?.exists !== true);
    const people = await peopleOf(transaction, fresh);
    for (const uid of fresh) setNextAct(transaction, uid, key, signingAct(session, now));
    tellAll(transaction, people, {
      kind: 'sessionReminder',
      link: `/seances/${session.id}`,
      at: now,
      text: {
        fr: `« ${session.title} » commence ${when(session.startsAt, 'fr')}${session.place === '' ? '' : `, ${session.place}`}. Vous signerez votre présence depuis votre téléphone.`,
        en: `“${session.title}” starts ${when(session.startsAt, 'en')}${session.place === '' ? '' : `, ${session.place}`}. You can sign your attendance on your phone.`,
      },
      subject: { fr: `Rappel : ${session.title}`, en: `Reminder: ${session.title}` },
    });
    return fresh.length;
  });

/** A morning that the schedule missed is made up for by the next ones. */
const sheetsAskedFor = days(7);

/** Sessions that start within a day and a half are reminded of; sheets of those that are over are asked for. */
export const remindSessions = onSchedule({ schedule: '0 7 * * *', timeZone: 'Europe/Paris' }, async () => {
  const now = new Date();
  const soon = await database
    .collection('sessions')
    .where('state', '==', 'planned')
    .where('startsAt', '>=', now)
    .where('startsAt', '<=', remindedUntil(now))
    .get();
  for (const document of soon.docs) await remindOf(fromQueryDocument<Session>(document), now);
  const over = await database
    .collection('sessions')
    .where('endsAt', '>=', after(now, -sheetsAskedFor))
    .where('endsAt', '<=', now)
    .select()
    .get();
  for (const { id } of over.docs) await askForSheet(id, now);
});
