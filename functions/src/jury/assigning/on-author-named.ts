/** Why: whoever wrote a candidate may come to run the programme later, or join its authors while they run it: the jury then recuses them from it too. */
import { onDocumentWritten } from 'firebase-functions/v2/firestore';
import type { Application } from '@domain/applications/applications';
import type { Jury } from '@domain/jury/jury';
import type { Membership, Role } from '@domain/people/people';
import { isHeld } from '@domain/people/permissions';
import { database, fromQueryDocument, fromSnapshot, plain } from '../../platform/firebase';
import { transact } from '../../platform/transact';
import { juryAt, tracesOf } from '../jury-access';
import { recuseAuthorsWhoRun } from './authors-who-run';

const running: readonly Role[] = ['manager', 'administrator'];

const recuseIn = (juryId: string, applicationId: string, uid: string, now: Date): Promise<void> =>
  transact(async (transaction) => {
    const jury = fromSnapshot<Jury>(await transaction.get(juryAt(juryId)));
    if (jury === null) return;
    const candidates = (await tracesOf(transaction, juryId))
      .filter((one) => one.applicationId === applicationId)
      .map((one) => ({ ...one, authorUids: [...new Set([...one.authorUids, uid])] }));
    (await recuseAuthorsWhoRun(transaction, jury, candidates, now))();
  });

/** Does what it does once, whatever tells of it again. */
export async function recuseAuthorNamed(uid: string, now: Date): Promise<void> {
  const memberships = (await database.collection('memberships').where('uid', '==', uid).get()).docs
    .map((document) => fromQueryDocument<Membership>(document))
    .filter((membership) => isHeld(membership, now));
  if (!memberships.some(({ role }) => running.includes(role))) return;
  for (const { scopeId } of memberships.filter(({ role }) => role === 'applicant')) {
    const application = fromSnapshot<Application>(await database.doc(`applications/${scopeId}`).get());
    if (application === null) continue;
    const juries = await database.collection('juries').where('callId', '==', application.callId).get();
    for (const { id } of juries.docs) await recuseIn(id, scopeId, uid, now);
  }
}

export const onAuthorNamed = onDocumentWritten({ document: 'memberships/{membership}', retry: true }, async (event) => {
  const held = plain(event.data?.after.data()) as Membership | undefined;
  if (held !== undefined && [...running, 'applicant'].includes(held.role)) await recuseAuthorNamed(held.uid, new Date());
});
