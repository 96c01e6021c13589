/** Why: a profile is found by words and region that its owner does not type. */
import { onDocumentWritten } from 'firebase-functions/v2/firestore';
import type { AlumnusProfile, CommunityCounts } from '@domain/alumni/alumni';
import { derivedOf } from '@domain/alumni/profile';
import { canonical } from '@domain/shared/canonical';
import { regions } from '@domain/shared/territories';
import { database, fromSnapshot } from '../platform/firebase';
import { inTurns } from '../platform/derived/in-turns';
import { namesToChange } from '../platform/community/announced-names';
import { settleNextActs } from '../platform/derived/next-acts-settled';
import { transact } from '../platform/transact';

export const deriveProfile = (uid: string): Promise<void> =>
  transact(async (transaction) => {
    const reference = database.doc(`alumni/${uid}`);
    const profile = fromSnapshot<AlumnusProfile>(await transaction.get(reference));
    if (profile === null) return;
    const derived = derivedOf(profile);
    const names = await namesToChange(transaction, uid, profile);
    const isComplete = profile.headline !== '' && profile.topics.length > 0;
    const settle = await settleNextActs(transaction, isComplete ? [{ uid, key: 'completeProfile', act: null }] : []);
    if (canonical(derived) !== canonical({ region: profile.region, keywords: profile.keywords }))
      transaction.update(reference, { ...derived });
    names?.();
    settle();
  });

type Counted = readonly [region: string, count: number];
const countVisible = (): Promise<readonly Counted[]> => {
  const visible = database.collection('alumni').where('visible', '==', true);
  return Promise.all(
    regions.map(async ({ code }): Promise<Counted> => [code, (await visible.where('region', '==', code).count().get()).data().count]),
  );
};

/** Counts afresh, region by region: aggregates, so that no profile is read. A count that began later is never covered. */
export const countRegions = async (now: Date, counting: () => Promise<readonly Counted[]> = countVisible): Promise<void> => {
  const counted = await counting();
  const counts: CommunityCounts = { v: 1, counts: Object.fromEntries(counted.filter(([, count]) => count > 0)), updatedAt: now };
  const reference = database.doc('communityCounts/regions');
  await transact(async (transaction) => {
    const before = fromSnapshot<CommunityCounts>(await transaction.get(reference));
    if (before === null || before.updatedAt <= now) transaction.set(reference, counts);
  });
};

/** The region or the visibility changed: nothing else moves the counts. */
const moves = (before: FirebaseData, after: FirebaseData): boolean =>
  before?.['region'] !== after?.['region'] || before?.['visible'] !== after?.['visible'];
type FirebaseData = Readonly<Record<string, unknown>> | undefined;

export const onProfileWritten = onDocumentWritten({ document: 'alumni/{uid}', retry: true }, async (event) => {
  await deriveProfile(event.params.uid);
  if (moves(event.data?.before.data(), event.data?.after.data())) await inTurns('regions', () => countRegions(new Date()));
});
