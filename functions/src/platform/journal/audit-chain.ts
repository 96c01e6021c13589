/** Why: the journal is one chain nobody can rewrite; the lines that acts left in the queue are numbered and hashed here, in batches, by one writer at a time. */
import type { DocumentReference, Transaction } from 'firebase-admin/firestore';
import type { AuditLine } from '@domain/people/administration';
import { auditQueue, type QueuedLine, type WaitingLine } from '../audit';
import { database, fromSnapshot } from '../firebase';
import { inTurns } from '../derived/in-turns';
import { transact } from '../transact';
import { auditHash, headSeal, type AuditHead } from './audit-hash';
import { currentKey, type AuditKey } from './audit-key';

export { auditHash, type AuditHead } from './audit-hash';

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

const append = (transaction: Transaction, previous: AuditHead, waiting: WaitingLine, key: AuditKey): AuditHead => {
  const body = { ...waiting, v: 2 as const, key: key.id, sequence: previous.sequence + 1, previousHash: previous.hash };
  const hash = auditHash(body);
  transaction.create(database.doc(auditPath(body.sequence)), { ...body, hash } satisfies AuditLine);
  return { sequence: body.sequence, hash, key: key.id };
};

const keyMark = {
  v: 1 as const,
  actorUid: '',
  actorName: '',
  act: 'keyAudit',
  subject: 'auditHeads/main',
  programmeId: null,
  selection: false,
};

/** A line marks the change: before it, lines are verified by the rule, or with the key, of before. */
const markKey = (transaction: Transaction, previous: AuditHead, at: Date, key: AuditKey): AuditHead =>
  previous.sequence === 0 || previous.key === key.id
    ? previous
    : append(
        transaction,
        previous,
        { ...keyMark, at, summary: `À partir de cette ligne, le journal est scellé avec la clé ${key.id}.` },
        key,
      );

/** A line and its place in the queue: 400 writes, the mark of a new key and the head in one commit. */
const mostAtOnce = 200;

/** Chains those of `lines` that still wait: the head, read first, lets one chainer through at a time. */
const chain = (lines: readonly DocumentReference[]): Promise<void> =>
  transact(async (transaction) => {
    const [headSnapshot, ...snapshots] = await transaction.getAll(headDocument, ...lines);
    const first = headSnapshot?.exists === true ? (headSnapshot.data() as AuditHead) : none;
    const key = currentKey();
    let head = first;
    for (const snapshot of snapshots) {
      const line = fromSnapshot<QueuedLine>(snapshot);
      if (line === null) continue;
      const { id: _id, queuedAt: _queuedAt, rank: _rank, ...waiting } = line;
      head = append(transaction, markKey(transaction, head, waiting.at, key), waiting, key);
      transaction.delete(snapshot.ref);
    }
    if (head !== first) transaction.set(headDocument, { ...head, seal: headSeal(key, head) });
  });

/** Empties the queue into the journal. Run twice, at once or again, in one process or several, it numbers each line once. */
export const chainQueue = async (): Promise<void> => {
  for (;;) {
    const waiting = await auditQueue.orderBy('queuedAt').orderBy('rank').limit(mostAtOnce).select().get();
    if (waiting.empty) return;
    await chain(waiting.docs.map(({ ref }) => ref));
  }
};

/** Every line queued before the call is in the journal after it. */
export const chainAudit = (restMs = 0): Promise<void> => inTurns('audit', chainQueue, restMs);
