/** Why: every signature is sealed into its session's chain, in the order the server received it. */
import { createHash } from 'node:crypto';
import { onDocumentWritten } from 'firebase-functions/v2/firestore';
import { link, sealedContent } from '@domain/peers/attendance';
import type { Attendance, ChainLink } from '@domain/peers/peers';
import { database, fromQueryDocument, fromSnapshot } from '../platform/firebase';

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Adds a link unless the attendance's last link already seals this very content: a retry adds nothing. */
export const sealAttendance = (sessionId: string, attendanceId: string, now: Date): Promise<void> =>
  database.runTransaction(async (transaction) => {
    const session = database.doc(`sessions/${sessionId}`);
    const chain = session.collection('chain');
    const [head, exists, snapshot, mine, present] = await Promise.all([
      transaction.get(chain.orderBy('number', 'desc').limit(1)),
      transaction.get(session),
      transaction.get(session.collection('attendances').doc(attendanceId)),
      transaction.get(chain.where('attendanceId', '==', attendanceId).orderBy('number', 'desc').limit(1)),
      transaction.get(session.collection('attendances').where('state', 'in', ['present', 'late']).limit(2000)),
    ]);
    const attendance = fromSnapshot<Attendance>(snapshot);
    if (attendance === null || !exists.exists) return;
    const { id: _id, ...body } = attendance;
    const previous = mine.docs[0] === undefined ? null : fromQueryDocument<ChainLink>(mine.docs[0]);
    transaction.update(session, { presentCount: new Set(present.docs.map((document) => (document.data() as Attendance).uid)).size });
    if (previous?.content === sealedContent(body, sha256)) return;
    const top = head.docs[0] === undefined ? null : fromQueryDocument<ChainLink>(head.docs[0]);
    const next = link(top, attendanceId, body, sha256, now);
    transaction.set(chain.doc(String(next.number).padStart(6, '0')), next);
  });

export const onAttendanceWritten = onDocumentWritten('sessions/{session}/attendances/{attendance}', (event) =>
  sealAttendance(event.params.session, event.params.attendance, new Date()),
);
