/** Why: whoever registered comes where and when they were told: a session moved or renamed is told to them, once. */
import type { Registration, Session } from '@domain/peers/peers';
import { isReminded } from '@domain/peers/changes/reminding';
import { toldNext, toldOf } from '@domain/peers/changes/told';
import type { Identified } from '@domain/shared/document';
import { settleNextActs } from '../platform/derived/next-acts-settled';
import { database, fromQueryDocument, fromSnapshot, type Transaction } from '../platform/firebase';
import { peopleOf, tellAll } from '../platform/tell';
import { transact } from '../platform/transact';
import { changeNews, signingAct, signingKey } from './telling';

/** The signature that waits follows the session; moved beyond the reminder, it waits for the next one. */
const followed = (session: Identified<Session>, uids: readonly string[], now: Date) =>
  uids.map((uid) => ({ uid, key: signingKey(session.id), act: isReminded(session, now) ? signingAct(session, now) : null }));

/** Whoever signed already has no such act any more, and gets none again for another name. */
const whoHave = async (transaction: Transaction, sessionId: string, uids: readonly string[]): Promise<readonly string[]> => {
  if (uids.length === 0) return [];
  const acts = await transaction.getAll(...uids.map((uid) => database.doc(`people/${uid}/nextActs/${signingKey(sessionId)}`)));
  return uids.filter((_, index) => acts[index]?.exists === true);
};

/**
 * Compares the session with what was last told of it (with `before` when nothing was yet), tells those registered or waiting of another
 * name, other hours or another place while it is still to come, and keeps what is told now. A retry finds no difference.
 */
export const tellChanges = (sessionId: string, before: Session, now: Date): Promise<void> =>
  transact(async (transaction) => {
    const reference = database.doc(`sessions/${sessionId}`);
    const session = fromSnapshot<Session>(await transaction.get(reference));
    const told = session === null ? null : toldNext(session, before);
    if (session === null || told === null) return;
    const was = session.told ?? toldOf(before);
    const isToCome = session.state === 'planned' && (session.endsAt > now || was.endsAt > now);
    const news = isToCome ? changeNews(session, was, now) : null;
    if (news === null) {
      transaction.update(reference, { told });
      return;
    }
    const found = await transaction.get(reference.collection('registrations').where('state', 'in', ['registered', 'waiting']));
    const concerned = found.docs.map((document) => fromQueryDocument<Registration>(document));
    const people = await peopleOf(
      transaction,
      concerned.map(({ id }) => id),
    );
    const isMoved = was.endsAt.getTime() !== session.endsAt.getTime() || was.startsAt.getTime() !== session.startsAt.getTime();
    const registered = concerned.filter(({ state }) => state === 'registered').map(({ id }) => id);
    const waiting = isMoved ? registered : await whoHave(transaction, session.id, registered);
    const settle = await settleNextActs(transaction, followed(session, waiting, now));
    transaction.update(reference, { told });
    tellAll(transaction, people, news);
    settle();
  });
