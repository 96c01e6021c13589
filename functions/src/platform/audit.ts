/** Why: every act that changes somebody's fate leaves a line nobody can rewrite: append-only, hash-chained. */
import { createHash } from 'node:crypto';
import type { Transaction } from 'firebase-admin/firestore';
import { canonical } from '@domain/shared/canonical';
import type { Caller } from './callable';
import { database } from './firebase';

/** `audit/{sequence}`; `hash` is SHA-256 (hexadecimal) of `previousHash` and the canonical JSON of the rest. */
export interface AuditLine {
  readonly v: 1;
  readonly sequence: number;
  readonly at: Date;
  readonly actorUid: string;
  readonly actorName: string;
  readonly act: string;
  readonly subject: string;
  readonly programmeId: string | null;
  readonly summary: string;
  readonly previousHash: string;
  readonly hash: string;
}

export interface AuditHead {
  readonly sequence: number;
  readonly hash: string;
}

const head = database.doc('auditHeads/main');

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
  const hash = createHash('sha256').update(previous.hash).update(canonical(body)).digest('hex');
  transaction.set(database.doc(`audit/${String(body.sequence).padStart(12, '0')}`), { ...body, hash } satisfies AuditLine);
  const next: AuditHead = { sequence: body.sequence, hash };
  transaction.set(head, next);
  return next;
};
