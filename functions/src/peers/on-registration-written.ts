/** Why: a session shows its counts without reading its registrations. */
import { onDocumentWritten } from 'firebase-functions/v2/firestore';
import type { Registration } from '@domain/peers/peers';
import { countsOf } from '@domain/peers/registration';
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
    transaction.update(reference, { ...countsOf(registrations.docs.map((document) => fromQueryDocument<Registration>(document))) });
  });

export const onRegistrationWritten = onDocumentWritten('sessions/{session}/registrations/{uid}', (event) =>
  countRegistrations(event.params.session),
);
