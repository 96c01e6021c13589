/** Why: the journal is one chain nobody can rewrite; the lines that acts left in the queue are numbered and hashed here, in batches, by one writer at a time. */
import { createHash } from 'node:crypto';
import type { DocumentReference, Transaction } from 'firebase-admin/firestore';
import type { AuditLine } from '@domain/people/administration';
import { canonical } from '@domain/shared/canonical';
import { auditQueue, type QueuedLine, type WaitingLine } from '../audit';
import { database, fromSnapshot } from '../firebase';
import { transact } from '../transact';

export interface AuditHead {
  readonly sequence: number;
  readonly hash: string;
}

/** SHA-256 of what came before and of everything the line says but its own hash. */
export const auditHash = ({ hash: _hash, ...body }: Omit<AuditLine, 'hash'> & { readonly hash?: string }): string =>
  createHash('sha256').update(body.previousHash).update(canonical(body)).digest('hex');

/** Twelve digits, so that names sort as numbers. */
export const auditPath = (sequence: number): string => `audit/${String(sequence).padStart(12, '0')}`;

const headDocument = database.doc('auditHeads/main');
const none: AuditHead = { sequence: 0, hash: '' };

/** The last line's number and hash; number 0 before the first. */
export const readAuditHead = async (): Promise<AuditHead> => {
  const snapshot = await headDocument.get();
  return snapshot.exists ? (snapshot.data() as AuditHead) : none;
};

/** Lines whose act is done and that the chain does not hold yet. */
export const countWaiting = async (): Promise<number> => (await auditQueue.count().get()).data().count;

const append = (transaction: Transaction, previous: AuditHead, waiting: WaitingLine): AuditHead => {
  const body = { ...waiting, sequence: previous.sequence + 1, previousHash: previous.hash };
  const hash = auditHash(body);
  transaction.create(database.doc(auditPath(body.sequence)), { ...body, hash } satisfies AuditLine);
  return { sequence: body.sequence, hash };
};

/** A line and its place in the queue: 400 writes and the head in one commit. */
const mostAtOnce = 200;

/** Chains those of `lines` that still wait: the head, read first, lets one chainer through at a time. */
const chain = (lines: readonly DocumentReference[]): Promise<void> =>
  transact(async (transaction) => {
    const [headSnapshot, ...snapshots] = await transaction.getAll(headDocument, ...lines);
    const first = headSnapshot?.exists === true ? (headSnapshot.data() as AuditHead) : none;
    let head = first;
    for (const snapshot of snapshots) {
      const line = fromSnapshot<QueuedLine>(snapshot);
      if (line === null) continue;
      const { id: _id, queuedAt: _queuedAt, rank: _rank, ...waiting } = line;
      head = append(transaction, head, waiting);
      transaction.delete(snapshot.ref);
    }
    if (head !== first) transaction.set(headDocument, head);
  });

/** Empties the queue into the journal. Run twice, at once or again, in one process or several, it numbers each line once. */
export const chainQueue = async (): Promise<void> => {
  for (;;) {
    const waiting = await auditQueue.orderBy('queuedAt').orderBy('rank').limit(mostAtOnce).select().get();
    if (waiting.empty) return;
    await chain(waiting.docs.map(({ ref }) => ref));
  }
};

let running: Promise<void> | null = null;
let following: Promise<void> | null = null;

/** Every line queued before the call is in the journal after it. Calls made while a round runs share the next one. */
export const chainAudit = (): Promise<void> => {
  if (running === null) {
    running = chainQueue().finally(() => {
      running = null;
    });
    return running;
  }
  const again = (): Promise<void> => {
    following = null;
    return chainAudit();
  };
  following ??= running.then(again, again);
  return following;
};
