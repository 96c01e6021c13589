/** Why: needs and offers find each other as soon as one of them is written. */
import { onDocumentWritten } from 'firebase-functions/v2/firestore';
import type { Exchange, Match } from '@domain/alumni/alumni';
import { match, matchId } from '@domain/alumni/matching';
import { canonical } from '@domain/shared/canonical';
import type { Identified } from '@domain/shared/document';
import { database, fromQueryDocument, fromSnapshot, plain } from '../platform/firebase';

/** Best matches added for one exchange; others may have been kept by their own. */
const kept = 10;

const counterparts = async (exchange: Identified<Exchange>): Promise<readonly Identified<Exchange>[]> => {
  const other = exchange.kind === 'need' ? 'offer' : 'need';
  const found = await database
    .collection('exchanges')
    .where('kind', '==', other)
    .where('state', '==', 'open')
    .orderBy('updatedAt', 'desc')
    .get();
  return found.docs.map((document) => fromQueryDocument<Exchange>(document));
};

/** Every match that holds for this exchange now, the best first. */
const holding = async (exchange: Identified<Exchange>, now: Date): Promise<readonly Match[]> =>
  (await counterparts(exchange))
    .flatMap((other) => (exchange.kind === 'need' ? match(exchange, other, now) : match(other, exchange, now)) ?? [])
    .sort((a, b) => b.score - a.score);

const isSame = ({ computedAt: _a, ...one }: Match, { computedAt: _b, ...other }: Match): boolean => canonical(one) === canonical(other);

/** Recomputes the matches of one exchange: those that no longer hold disappear, new ones are kept among the best, unchanged ones are left alone. */
export const matchExchange = async (exchangeId: string, now: Date): Promise<void> => {
  const exchange = fromSnapshot<Exchange>(await database.doc(`exchanges/${exchangeId}`).get());
  const [asNeed, asOffer] = await Promise.all([
    database.collection('matches').where('needId', '==', exchangeId).get(),
    database.collection('matches').where('offerId', '==', exchangeId).get(),
  ]);
  const known = new Map([...asNeed.docs, ...asOffer.docs].map((document) => [document.id, document]));
  const found = exchange?.state === 'open' ? await holding(exchange, now) : [];
  const valid = new Set(found.map((one) => matchId(one.needId, one.offerId)));
  const batch = database.batch();
  for (const [id, document] of known) if (!valid.has(id)) batch.delete(document.ref);
  found.forEach((one, rank) => {
    const id = matchId(one.needId, one.offerId);
    const before = known.get(id);
    if (before === undefined ? rank < kept : !isSame(plain(before.data()) as Match, one)) batch.set(database.doc(`matches/${id}`), one);
  });
  await batch.commit();
};

export const onExchangeWritten = onDocumentWritten('exchanges/{exchange}', (event) => matchExchange(event.params.exchange, new Date()));
