/** Why: applications and recusals from before lists said who may read them (decision 0011). */
import type { DocumentReference, Transaction } from 'firebase-admin/firestore';
import { openLanes } from '@domain/applications/listing/lanes';
import { bind } from './bind';

type Data = Readonly<Record<string, unknown>>;

/** Open to every lane, but those already closed. */
export const openEveryLane = ({ openAs }: Data): Data => ({ openAs: { ...openLanes([]), ...(openAs as Data | undefined) } });

/** A recusal binds whoever it names, in lists too. */
export const bindRecused = async (transaction: Transaction, _: DocumentReference, data: Data): Promise<(() => void) | null> => {
  const { jurorUid, applicationId } = data;
  return typeof jurorUid === 'string' && typeof applicationId === 'string'
    ? bind(transaction, jurorUid, [applicationId], new Date())
    : null;
};
