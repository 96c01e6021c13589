/** Why: administrators read the line of a mail, not its words; mails from before have none. */
import type { DocumentReference, Transaction } from 'firebase-admin/firestore';
import { mailLine, type MailRecord } from '@domain/people/administration';
import { database } from '../firebase';

export const logMail = async (
  transaction: Transaction,
  { id }: DocumentReference,
  data: Readonly<Record<string, unknown>>,
): Promise<(() => void) | null> => {
  const line = database.doc(`mailLog/${id}`);
  const isLogged = (await transaction.get(line)).exists;
  return isLogged ? null : () => void transaction.set(line, { ...mailLine(data as unknown as MailRecord) });
};
