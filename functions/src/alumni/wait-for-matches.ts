/** Why: somebody who answers a need or an offer waits for a word, on the home page as in mutual aid. */
import { onDocumentWritten } from 'firebase-functions/v2/firestore';
import type { Introduction, Match } from '@domain/alumni/alumni';
import { waitingMatches } from '@domain/alumni/matching';
import type { NextAct } from '@domain/people/people';
import { database, fromQueryDocument, fromSnapshot } from '../platform/firebase';
import { clearNextAct, setNextAct } from '../platform/next-acts';
import { transact } from '../platform/transact';

const key = 'readMatches';

/** What waits for this person among their matches, recounted: none when there is none. */
export const refreshMatchAct = (uid: string): Promise<void> =>
  transact(async (transaction) => {
    const of = async <T>(collection: string) =>
      (await transaction.get(database.collection(collection).where('parties', 'array-contains', uid))).docs.map((one) =>
        fromQueryDocument<T>(one),
      );
    const [matches, introductions] = await Promise.all([of<Match>('matches'), of<Introduction>('introductions')]);
    const known = fromSnapshot<NextAct>(await transaction.get(database.doc(`people/${uid}/nextActs/${key}`)));
    const waiting = waitingMatches(uid, matches, introductions);
    const [latest] = [...waiting].sort((a, b) => b.computedAt.getTime() - a.computedAt.getTime());
    if (latest === undefined) {
      if (known !== null) clearNextAct(transaction, uid, key);
      return;
    }
    const subject = latest.parties[0] === uid ? latest.needTitle : latest.offerTitle;
    if (known?.count === waiting.length && known.subject === subject) return;
    setNextAct(transaction, uid, key, {
      kind: 'readMatches',
      link: '/communaute/entraide',
      subject,
      count: waiting.length,
      dueAt: null,
      createdAt: latest.computedAt,
    });
  });

const partiesOf = (
  change: { readonly before: { get(field: string): unknown }; readonly after: { get(field: string): unknown } } | undefined,
) => {
  const named = [change?.before.get('parties'), change?.after.get('parties')].flatMap((uids) =>
    Array.isArray(uids) ? (uids as readonly unknown[]) : [],
  );
  return [...new Set(named.filter((uid) => typeof uid === 'string'))];
};

export const onMatchWritten = onDocumentWritten({ document: 'matches/{match}', retry: true }, async (event) => {
  await Promise.all(partiesOf(event.data).map(refreshMatchAct));
});

/** Whoever wrote, or was written to, waits for that person no more. */
export const onIntroductionWritten = onDocumentWritten({ document: 'introductions/{introduction}', retry: true }, async (event) => {
  await Promise.all(partiesOf(event.data).map(refreshMatchAct));
});
