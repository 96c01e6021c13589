/** Why: a profile is found by words and region that its owner does not type. */
import { onDocumentWritten } from 'firebase-functions/v2/firestore';
import type { AlumnusProfile } from '@domain/alumni/alumni';
import { derivedOf } from '@domain/alumni/profile';
import { canonical } from '@domain/shared/canonical';
import { database, fromSnapshot } from '../platform/firebase';
import { clearNextAct } from '../platform/next-acts';

export const deriveProfile = (uid: string): Promise<void> =>
  database.runTransaction(async (transaction) => {
    const reference = database.doc(`alumni/${uid}`);
    const profile = fromSnapshot<AlumnusProfile>(await transaction.get(reference));
    if (profile === null) return;
    const derived = derivedOf(profile);
    if (canonical(derived) !== canonical({ region: profile.region, keywords: profile.keywords }))
      transaction.update(reference, { ...derived });
    if (profile.headline !== '' && profile.topics.length > 0) clearNextAct(transaction, uid, 'completeProfile');
  });

export const onProfileWritten = onDocumentWritten('alumni/{uid}', (event) => deriveProfile(event.params.uid));
