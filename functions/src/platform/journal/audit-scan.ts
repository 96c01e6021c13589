/** Why: each line is judged by the one before it, so that a journal of any length is verified page by page. */
import type { AuditFault, AuditLine } from '@domain/people/administration';
import { auditHash, headSeal, type AuditHead } from './audit-hash';
import { keyNamed } from './audit-key';

export interface Scan {
  readonly previous: AuditHead;
  /** The first line sealed with a key; null while none is. */
  readonly keyedFrom: number | null;
}
export const beforeTheFirst: Scan = { previous: { sequence: 0, hash: '' }, keyedFrom: null };

/** What is wrong with a line that should follow what was scanned; null when it follows. */
export const faultOf = (line: AuditLine, { previous, keyedFrom }: Scan): AuditFault | null => {
  if (line.sequence !== previous.sequence + 1) return 'missing';
  if (line.previousHash !== previous.hash) return 'unchained';
  if (line.v === 1) return keyedFrom !== null ? 'unkeyed' : auditHash(line) === line.hash ? null : 'changed';
  if (keyNamed(line.key) === null) return 'otherKey';
  return auditHash(line) === line.hash ? null : 'changed';
};

export const scanned = ({ keyedFrom }: Scan, line: AuditLine): Scan => ({
  previous: { sequence: line.sequence, hash: line.hash },
  keyedFrom: keyedFrom ?? (line.v === 2 ? line.sequence : null),
});

/** Whether the head is the last line's, as the key says once there is one. */
export const headFault = (head: AuditHead, { previous, keyedFrom }: Scan): AuditFault | null => {
  if (previous.hash !== head.hash) return 'changed';
  if (keyedFrom === null) return null;
  const key = keyNamed(head.key);
  if (key === null) return head.key === undefined ? 'unkeyed' : 'otherKey';
  return head.seal === headSeal(key, head) ? null : 'unkeyed';
};
