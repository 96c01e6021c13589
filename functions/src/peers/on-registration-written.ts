/** Why: a session shows its counts without reading its registrations. */
import { onDocumentWritten } from 'firebase-functions/v2/firestore';
import type { Registration } from '@domain/peers/peers';
import { countsOf } from '@domain/peers/registration';
import { inTurns } from '../platform/derived/in-turns';
import { database, fromQueryDocument } from '../platform/firebase';
import { transact } from '../platform/transact';

export const countRegistrations = (sessionId: string): Promise<void> =>
  transact(async (transaction) => {
    const reference = database.doc(`sessions/${sessionId}`);
    const [session, registrations] = await Promise.all([
      transaction.get(reference),
      transaction.get(reference.collection('registrations')),
    ]);
    if (!session.exists) return;
    const counts = countsOf(registrations.docs.map((document) => fromQueryDocument<Registration>(document)));
    if (Object.entries(counts).some(([key, count]) => session.get(key) !== count)) transaction.update(reference, { ...counts });
  });

export const onRegistrationWritten = onDocumentWritten({ document: 'sessions/{session}/registrations/{uid}', retry: true }, (event) =>
  inTurns(`registrations~${event.params.session}`, () => countRegistrations(event.params.session)),
);
