/** Why: somebody who stepped aside from an application as a juror may come to manage later: their lists then leave it out. */
import { onDocumentWritten } from 'firebase-functions/v2/firestore';
import type { Membership } from '@domain/people/people';
import { plain } from '../platform/firebase';
import { bindManager, listingRoles } from '../platform/juries/bind';
import { transact } from '../platform/transact';

/** Until it ran they list nothing; it does what it does once. */
export const bindManagerAgain = (uid: string, now: Date): Promise<void> =>
  transact(async (transaction) => {
    (await bindManager(transaction, uid, now))?.();
  });

export const onManagerNamed = onDocumentWritten({ document: 'memberships/{membership}', retry: true }, async (event) => {
  const held = plain(event.data?.after.data()) as Membership | undefined;
  if (held !== undefined && listingRoles.includes(held.role)) await bindManagerAgain(held.uid, new Date());
});
