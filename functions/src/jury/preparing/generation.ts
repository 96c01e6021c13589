/** Why: a task may run twice, late, or beside a newer one; only the task of the generation that the jury asks for may write. */
import type { Reason } from '@domain/acts';
import type { Jury } from '@domain/jury/jury';
import type { Identified } from '@domain/shared/document';
import { fromSnapshot, type Transaction } from '../../platform/firebase';
import { transact } from '../../platform/transact';
import { juryAt } from '../jury-access';

export interface Asked {
  readonly juryId: string;
  readonly generation: number;
}

/** The reading is open, or a newer request has taken over: nothing is left to do. */
export class NoLongerAsked extends Error {}

/** The jury, read in the transaction that writes. */
export const stillAsked = async (transaction: Transaction, { juryId, generation }: Asked): Promise<Identified<Jury>> => {
  const jury = fromSnapshot<Jury>(await transaction.get(juryAt(juryId)));
  const preparing = jury?.preparing ?? null;
  if (jury === null || preparing === null || preparing.generation !== generation || preparing.state === 'dropped')
    throw new NoLongerAsked();
  return jury;
};

/** Tells the jury how far its preparation is; one that had failed goes on. */
export const noteProgress = (asked: Asked, done: number, total: number): Promise<void> =>
  transact(async (transaction) => {
    await stillAsked(transaction, asked);
    const { generation } = asked;
    transaction.update(juryAt(asked.juryId), { preparing: { generation, done, total, state: 'running', reason: '', at: new Date() } });
  });

/** Says why nothing was opened; the dossiers that are ready stay so. */
export const noteFailure = (asked: Asked, reason: Reason): Promise<void> =>
  transact(async (transaction) => {
    const { preparing } = await stillAsked(transaction, asked);
    transaction.update(juryAt(asked.juryId), { preparing: { ...preparing, state: 'failed', reason, at: new Date() } });
  });
