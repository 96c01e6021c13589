/** Why: a sheet that nobody validates counts no hour: the morning after, it waits for the managers until every half-day is sealed. */
import { isSealed } from '@domain/peers/attendance';
import type { Session } from '@domain/peers/peers';
import type { Identified } from '@domain/shared/document';
import { settleNextActs } from '../platform/derived/next-acts-settled';
import { fromSnapshot } from '../platform/firebase';
import { managersOf } from '../platform/memberships';
import { transact } from '../platform/transact';
import { sessionAt } from './sealing';

export const sheetKey = (sessionId: string): string => `reviewAttendance~${sessionId}`;

const waits = (session: Identified<Session>, now: Date): boolean =>
  session.state !== 'cancelled' &&
  session.registeredCount > 0 &&
  session.endsAt <= now &&
  session.halfDays.some(({ id }) => !isSealed(session, id));

/** Asks the managers of a session that is over, or takes back what was asked; a retry finds nothing to change. */
export const askForSheet = (sessionId: string, now: Date): Promise<void> =>
  transact(async (transaction) => {
    const session = fromSnapshot<Session>(await transaction.get(sessionAt(sessionId)));
    if (session === null) return;
    const managers = await managersOf(session.programmeId, now, transaction);
    const act = {
      kind: 'reviewAttendance' as const,
      link: `/seances/${sessionId}/emargement`,
      subject: session.title,
      count: session.halfDays.length,
      dueAt: null,
      createdAt: now,
    };
    const settle = await settleNextActs(
      transaction,
      managers.map((uid) => ({ uid, key: sheetKey(sessionId), act: waits(session, now) ? act : null })),
    );
    settle();
  });
