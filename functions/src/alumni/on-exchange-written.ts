/** Why: needs and offers find each other as soon as one of them is written. */
import { onDocumentWritten } from 'firebase-functions/v2/firestore';
import type { Exchange } from '@domain/alumni/alumni';
import { match, matchId } from '@domain/alumni/matching';
import type { Identified } from '@domain/shared/document';
import { database, fromQueryDocument, fromSnapshot } from '../platform/firebase';

/** Best matches kept for one exchange. */
const kept = 10;

const counterparts = async (exchange: Identified<Exchange>): Promise<readonly Identified<Exchange>[]> => {
  const other = exchange.kind === 'need' ? 'offer' : 'need';
  const found = await database
    .collection('exchanges')
    .where('kind', '==', other)
    .where('state', '==', 'open')
    .orderBy('updatedAt', 'desc')
    .limit(300)
    .get();
  return found.docs.map((document) => fromQueryDocument<Exchange>(document));
};

/** Recomputes every match of one exchange; those that no longer hold disappear. */
export const matchExchange = async (exchangeId: string, now: Date): Promise<void> => {
  const exchange = fromSnapshot<Exchange>(await database.doc(`exchanges/${exchangeId}`).get());
  const [asNeed, asOffer] = await Promise.all([
    database.collection('matches').where('needId', '==', exchangeId).get(),
    database.collection('matches').where('offerId', '==', exchangeId).get(),
  ]);
  const others = exchange?.state === 'open' ? await counterparts(exchange) : [];
  const matches = others
    .flatMap((other) => {
      const [need, offer] = exchange?.kind === 'need' ? [exchange, other] : [other, exchange];
      const one = offer === null || offer === undefined ? null : match(need, offer, now);
      return one === null ? [] : [one];
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, kept);
  const holding = new Set(matches.map((one) => matchId(one.needId, one.offerId)));
  const batch = database.batch();
  for (const stale of [...asNeed.docs, ...asOffer.docs]) if (!holding.has(stale.id)) batch.delete(stale.ref);
  for (const one of matches) batch.set(database.doc(`matches/${matchId(one.needId, one.offerId)}`), one);
  await batch.commit();
};

export const onExchangeWritten = onDocumentWritten('exchanges/{exchange}', (event) => matchExchange(event.params.exchange, new Date()));
