/** Why: the words people receive about a session, written once. */
import type { Transaction } from '../platform/firebase';
import type { Session } from '@domain/peers/peers';
import type { Identified } from '@domain/shared/document';
import { notify } from '../platform/messages';

type Told = Pick<Identified<Session>, 'id' | 'title'>;

export const tellPlaceFreed = (transaction: Transaction, uid: string, session: Told, at: Date): void => {
  notify(transaction, uid, {
    kind: 'placeFreed',
    text: {
      fr: `Une place s’est libérée : vous êtes inscrit à « ${session.title} ».`,
      en: `A place is free: you are registered for “${session.title}”.`,
    },
    link: `/seances/${session.id}`,
    at,
  });
};
