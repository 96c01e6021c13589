/** Why: a larger room takes in those who waited, without anybody having to think of it. */
import { onDocumentUpdated } from 'firebase-functions/v2/firestore';
import type { Registration, Session } from '@domain/peers/peers';
import { promotable } from '@domain/peers/registration';
import { database, fromQueryDocument, fromSnapshot } from '../platform/firebase';
import { transact } from '../platform/transact';
import { tellPlaceFreed } from './telling';

/** Gives free places to those who wait; a retry finds nobody left to promote. */
export const promoteWaiting = (sessionId: string, now: Date): Promise<readonly string[]> =>
  transact(async (transaction) => {
    const reference = database.doc(`sessions/${sessionId}`);
    const session = fromSnapshot<Session>(await transaction.get(reference));
    const found = await transaction.get(reference.collection('registrations'));
    if (session === null) return [];
    const registrations = found.docs.map((document) => fromQueryDocument<Registration>(document));
    const promoted = promotable(session, registrations, now);
    for (const uid of promoted) {
      transaction.update(reference.collection('registrations').doc(uid), { state: 'registered' });
      tellPlaceFreed(transaction, uid, session, now);
    }
    return promoted;
  });

export const onSessionWritten = onDocumentUpdated({ document: 'sessions/{session}', retry: true }, async (event) => {
  const [before, after] = [event.data?.before.data() as Session | undefined, event.data?.after.data() as Session | undefined];
  if (before === undefined || after === undefined || after.capacity <= before.capacity) return;
  await promoteWaiting(event.params.session, new Date());
});
