/** Why: every act that changes somebody's fate leaves a line. It waits in a queue of its own, so that acts of many people share no document. */
import { FieldValue, type Transaction } from 'firebase-admin/firestore';
import { tellsOfSelection, type AuditLine } from '@domain/people/administration';
import type { Caller } from './callable';
import { database } from './firebase';

/** What an act says of itself; the chain gives it its number and its place. */
export type WaitingLine = Omit<AuditLine, 'sequence' | 'previousHash' | 'hash'>;

/** `auditQueue/{id}`: a line until `chainAudit` has moved it into the journal. */
export interface QueuedLine extends WaitingLine {
  /** The instant of the commit: lines are chained in the order of their acts. */
  readonly queuedAt: Date;
  /** From 0, among the lines of one act. */
  readonly rank: number;
}
export const auditQueue = database.collection('auditQueue');

/** How many lines a transaction has queued. */
const queued = new WeakMap<Transaction, number>();

/** Leaves one line with the act's own transaction: both are written, or neither. */
export const audit = (
  transaction: Transaction,
  actor: Pick<Caller, 'uid' | 'name' | 'now'> & Partial<Pick<Caller, 'email'>>,
  line: Pick<AuditLine, 'act' | 'subject' | 'programmeId' | 'summary' | 'changes'>,
): void => {
  const rank = queued.get(transaction) ?? 0;
  queued.set(transaction, rank + 1);
  const account = typeof actor.email === 'string' ? { actorEmail: actor.email } : {};
  const waiting: WaitingLine = {
    v: 1,
    at: actor.now,
    actorUid: actor.uid,
    actorName: actor.name,
    ...account,
    ...line,
    selection: tellsOfSelection(line),
  };
  transaction.create(auditQueue.doc(), { ...waiting, queuedAt: FieldValue.serverTimestamp(), rank });
};
