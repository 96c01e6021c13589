/** Why: what a line of the journal and its head are sealed with; the same for whoever writes them and whoever verifies them. */
import { createHash } from 'node:crypto';
import type { AuditLine } from '@domain/people/administration';
import { canonical } from '@domain/shared/canonical';
import { keyNamed, type AuditKey } from './audit-key';

export interface AuditHead {
  readonly sequence: number;
  readonly hash: string;
  /** The key that sealed the last line, and its seal on both; absent while the journal has no keyed line. */
  readonly key?: string;
  readonly seal?: string;
}

type Body = Omit<AuditLine, 'hash'> & { readonly hash?: string };

/**
 * Of what came before and of everything the line says but its own hash: HMAC-SHA-256 with the line's key, plain SHA-256 for lines of before (`v: 1`).
 * '' when the key is not known here.
 */
export const auditHash = ({ hash: _hash, ...body }: Body): string => {
  const text = body.previousHash + canonical(body);
  return body.v === 1 ? createHash('sha256').update(text).digest('hex') : (keyNamed(body.key)?.seal(text) ?? '');
};

/** Nobody puts the journal back to an earlier head without the key. */
export const headSeal = (key: AuditKey, { sequence, hash }: AuditHead): string => key.seal(`head ${sequence} ${hash}`);
