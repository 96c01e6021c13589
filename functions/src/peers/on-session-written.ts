/** Why: a larger room takes in those who waited, and a change is told to those who come, without anybody having to think of it. */
import { onDocumentUpdated } from 'firebase-functions/v2/firestore';
import { canonical } from '@domain/shared/canonical';
import type { Registration, Session } from '@domain/peers/peers';
import { promotable } from '@domain/peers/registration';
import { showsTheSame } from '@domain/peers/changes/told';
import { database, fromQueryDocument, fromSnapshot, plain } from '../platform/firebase';
import { transact } from '../platform/transact';
import { askForSheet } from './ask-for-sheets';
import { tellChanges } from './tell-changes';
import { awaitSignature, tellPlaceFreed } from './telling';

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
      awaitSignature(transaction, uid, session, now);
    }
    return promoted;
  });

export const onSessionWritten = onDocumentUpdated({ document: 'sessions/{session}', retry: true }, async (event) => {
  const [before, after] = [event.data?.before.data(), event.data?.after.data()];
  if (before === undefined || after === undefined) return;
  const [known, now] = [plain(before) as Session, plain(after) as Session];
  if (!showsTheSame(known, now)) await tellChanges(event.params.session, known, new Date());
  if (canonical(now.sealed) !== canonical(known.sealed)) await askForSheet(event.params.session, new Date());
  if (now.capacity > known.capacity) await promoteWaiting(event.params.session, new Date());
});
