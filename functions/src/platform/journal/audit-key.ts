/** Why: the journal's hashes are made with a key that only functions hold: whoever can write documents cannot rewrite the chain. */
import { createHash, createHmac } from 'node:crypto';
import { defineSecret } from 'firebase-functions/params';

/** `new`, or `new,old`: lines are sealed with the first, each is verified with its own. Lost, the journal can be read but no longer verified. */
export const auditSecret = defineSecret('AUDIT_KEY');

export interface AuditKey {
  /** Names the key without telling it. */
  readonly id: string;
  seal(text: string): string;
}

const idLength = 16;

const keyOf = (secret: string): AuditKey => ({
  id: createHash('sha256').update(`audit key ${secret}`).digest('hex').slice(0, idLength),
  seal: (text) => createHmac('sha256', secret).update(text).digest('hex'),
});

const keys = (): readonly AuditKey[] =>
  auditSecret
    .value()
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map(keyOf);

/** What lines are sealed with from now on. Throws when the secret is not set: an unsealed line must not pass for a sealed one. */
export const currentKey = (): AuditKey => {
  const [first] = keys();
  if (first === undefined) throw new Error('The secret AUDIT_KEY is not set.');
  return first;
};

export const keyNamed = (id: string | undefined): AuditKey | null => keys().find((one) => one.id === id) ?? null;
