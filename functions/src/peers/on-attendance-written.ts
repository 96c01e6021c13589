/** Why: every record of attendance is sealed into its session's chain, in the order the server received it. */
import { onDocumentWritten } from 'firebase-functions/v2/firestore';
import type { Session } from '@domain/peers/peers';
import { fromSnapshot } from '../platform/firebase';
import { settleNextActs } from '../platform/derived/next-acts-settled';
import { transact } from '../platform/transact';
import { signingKey } from './telling';
import { chainRecords, headOf, linksOf, readTally, recordsOf, recount, saveTally, sessionAt } from './sealing';

/** Seals whatever one person's half-day has unsealed: a trigger that comes late, early or twice loses and doubles nothing. */
export const sealAttendance = (sessionId: string, attendanceId: string, now: Date): Promise<void> =>
  transact(async (transaction) => {
    const [halfDayId = '', uid = ''] = attendanceId.split('~');
    const session = fromSnapshot<Session>(await transaction.get(sessionAt(sessionId)));
    if (session === null) return;
    const about = sessionAt(sessionId).collection('attendances').where('uid', '==', uid).where('halfDayId', '==', halfDayId);
    const records = await recordsOf(transaction, about);
    const links = await linksOf(transaction, sessionId, records);
    const head = await headOf(transaction, sessionId);
    const before = await readTally(transaction, session);
    const tally = recount(session, before, halfDayId, uid, records);
    const hasSignedAll = (tally[uid] ?? []).length === session.halfDays.length;
    const settle = await settleNextActs(transaction, hasSignedAll ? [{ uid, key: signingKey(sessionId), act: null }] : []);
    chainRecords(transaction, sessionId, head, { records, links, now });
    saveTally(transaction, session, before, tally);
    settle();
  });

export const onAttendanceWritten = onDocumentWritten({ document: 'sessions/{session}/attendances/{attendance}', retry: true }, (event) =>
  sealAttendance(event.params.session, event.params.attendance, new Date()),
);
