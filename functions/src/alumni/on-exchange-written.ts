/** Why: needs and offers find each other as soon as one of them is written. */
import { onDocumentWritten } from 'firebase-functions/v2/firestore';
import type { Exchange, Match } from '@domain/alumni/alumni';
import { match, matchId } from '@domain/alumni/matching';
import { canonical } from '@domain/shared/canonical';
import type { Identified } from '@domain/shared/document';
import { database, fromQueryDocument, fromSnapshot, plain, type Transaction } from '../platform/firebase';
import { transact } from '../platform/transact';

/** Best matches added for one exchange; others may have been kept by their own. */
const kept = 10;

const counterparts = async (transaction: Transaction, exchange: Identified<Exchange>): Promise<readonly Identified<Exchange>[]> => {
  const other = exchange.kind === 'need' ? 'offer' : 'need';
  const open = database.collection('exchanges').where('kind', '==', other).where('state', '==', 'open');
  const found = await transaction.get(open.orderBy('updatedAt', 'desc'));
  return found.docs.map((document) => fromQueryDocument<Exchange>(document));
};

/** Every match that holds for this exchange now, the best first. */
const holding = async (transaction: Transaction, exchange: Identified<Exchange>, now: Date): Promise<readonly Match[]> =>
  (await counterparts(transaction, exchange))
    .flatMap((other) => (exchange.kind === 'need' ? match(exchange, other, now) : match(other, exchange, now)) ?? [])
    .sort((a, b) => b.score - a.score);

const isSame = ({ computedAt: _a, ...one }: Match, { computedAt: _b, ...other }: Match): boolean => canonical(one) === canonical(other);

/** Recomputes the matches of one exchange: those that no longer hold disappear, new ones are kept among the best, unchanged ones are left alone. */
export const matchExchange = (exchangeId: string, now: Date): Promise<void> =>
  transact(async (transaction) => {
    const exchange = fromSnapshot<Exchange>(await transaction.get(database.doc(`exchanges/${exchangeId}`)));
    const [asNeed, asOffer] = await Promise.all([
      transaction.get(database.collection('matches').where('needId', '==', exchangeId)),
      transaction.get(database.collection('matches').where('offerId', '==', exchangeId)),
    ]);
    const known = new Map([...asNeed.docs, ...asOffer.docs].map((document) => [document.id, document]));
    const found = exchange?.state === 'open' ? await holding(transaction, exchange, now) : [];
    const valid = new Set(found.map((one) => matchId(one.needId, one.offerId)));
    for (const [id, document] of known) if (!valid.has(id)) transaction.delete(document.ref);
    found.forEach((one, rank) => {
      const id = matchId(one.needId, one.offerId);
      const before = known.get(id);
      if (before === undefined ? rank < kept : !isSame(plain(before.data()) as Match, one))
        transaction.set(database.doc(`matches/${id}`), one);
    });
  });

export const onExchangeWritten = onDocumentWritten({ document: 'exchanges/{exchange}', retry: true }, (event) =>
  matchExchange(event.params.exchange, new Date()),
);
