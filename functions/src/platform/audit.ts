/** Why: every act that changes somebody's fate leaves a line nobody can rewrite: append-only, hash-chained. */
import { createHash } from 'node:crypto';
import type { Transaction } from 'firebase-admin/firestore';
import type { AuditLine } from '@domain/people/administration';
import { canonical } from '@domain/shared/canonical';
import type { Caller } from './callable';
import { database } from './firebase';

export interface AuditHead {
  readonly sequence: number;
  readonly hash: string;
}

/** SHA-256 of what came before and of everything the line says but its own hash. */
export const auditHash = ({ hash: _hash, ...body }: Omit<AuditLine, 'hash'> & { readonly hash?: string }): string =>
  createHash('sha256').update(body.previousHash).update(canonical(body)).digest('hex');

/** Twelve digits, so that names sort as numbers. */
export const auditPath = (sequence: number): string => `audit/${String(sequence).padStart(12, '0')}`;

const head = database.doc('auditHeads/main');

/** The last line's number and hash; number 0 before the first. */
export const readAuditHead = async (): Promise<AuditHead> => {
  const snapshot = await head.get();
  return snapshot.exists ? (snapshot.data() as AuditHead) : { sequence: 0, hash: '' };
};

/** Reads the head; call it with the transaction's other reads, before any write. */
export const auditHead = async (transaction: Transaction): Promise<AuditHead> => {
  const snapshot = await transaction.get(head);
  return snapshot.exists ? (snapshot.data() as AuditHead) : { sequence: 0, hash: '' };
};

/** Appends one line after `previous` and returns the new head, to chain several lines in one transaction. */
export const audit = (
  transaction: Transaction,
  previous: AuditHead,
  actor: Pick<Caller, 'uid' | 'name' | 'now'>,
  line: Pick<AuditLine, 'act' | 'subject' | 'programmeId' | 'summary'>,
): AuditHead => {
  const body = {
    v: 1 as const,
    sequence: previous.sequence + 1,
    at: actor.now,
    actorUid: actor.uid,
    actorName: actor.name,
    ...line,
    previousHash: previous.hash,
  };
  const hash = auditHash(body);
  transaction.set(database.doc(auditPath(body.sequence)), { ...body, hash } satisfies AuditLine);
  const next: AuditHead = { sequence: body.sequence, hash };
  transaction.set(head, next);
  return next;
};
