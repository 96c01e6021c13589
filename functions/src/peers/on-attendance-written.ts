/** Why: every signature is sealed into its session's chain, in the order the server received it. */
import { createHash } from 'node:crypto';
import { onDocumentWritten } from 'firebase-functions/v2/firestore';
import { link, sealedContent, stateWhenSigned } from '@domain/peers/attendance';
import type { Attendance, ChainLink, Session } from '@domain/peers/peers';
import { database, fromQueryDocument, fromSnapshot } from '../platform/firebase';
import { clearNextAct } from '../platform/next-acts';

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Whether a signature came late is the server's word, until a manager says otherwise. */
const judged = (attendance: Attendance, session: Session): Attendance => {
  const half = session.halfDays.find((one) => one.id === attendance.halfDayId);
  if (half === undefined || attendance.method !== 'signature' || attendance.validatedAt !== null) return attendance;
  return { ...attendance, state: stateWhenSigned(half, attendance.at) };
};

/** Adds a link unless the attendance's last link already seals this very content: a retry adds nothing. */
export const sealAttendance = (sessionId: string, attendanceId: string, now: Date): Promise<void> =>
  database.runTransaction(async (transaction) => {
    const reference = database.doc(`sessions/${sessionId}`);
    const chain = reference.collection('chain');
    const attendances = reference.collection('attendances');
    const [head, found, snapshot, mine, present] = await Promise.all([
      transaction.get(chain.orderBy('number', 'desc').limit(1)),
      transaction.get(reference),
      transaction.get(attendances.doc(attendanceId)),
      transaction.get(chain.where('attendanceId', '==', attendanceId).orderBy('number', 'desc').limit(1)),
      transaction.get(attendances.where('state', 'in', ['present', 'late'])),
    ]);
    const [attendance, session] = [fromSnapshot<Attendance>(snapshot), fromSnapshot<Session>(found)];
    if (attendance === null || session === null) return;
    const { id: _id, ...written } = attendance;
    const body = judged(written, session);
    const came = present.docs.map((document) => document.data() as Attendance);
    transaction.update(reference, { presentCount: new Set(came.map((one) => one.uid)).size });
    if (body.state !== written.state) transaction.update(snapshot.ref, { state: body.state });
    if (came.filter((one) => one.uid === body.uid).length === session.halfDays.length)
      clearNextAct(transaction, body.uid, `signAttendance~${sessionId}`);
    const previous = mine.docs[0] === undefined ? null : fromQueryDocument<ChainLink>(mine.docs[0]);
    if (previous?.content === sealedContent(body, sha256)) return;
    const top = head.docs[0] === undefined ? null : fromQueryDocument<ChainLink>(head.docs[0]);
    const next = link(top, attendanceId, body, sha256, now);
    transaction.set(chain.doc(String(next.number).padStart(6, '0')), next);
  });

export const onAttendanceWritten = onDocumentWritten('sessions/{session}/attendances/{attendance}', (event) =>
  sealAttendance(event.params.session, event.params.attendance, new Date()),
);
