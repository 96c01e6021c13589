/** Why: in specs no trigger empties the queue of the journal: whoever reads it has it chained first. */
import type { AuditLine } from '@domain/people/administration';

export const keyOfSpecs = 'the key of the specs';

/** The journal's lines whose `field` is `value`, in order, once everything queued is chained. The embedded Firestore listens already. */
export const journalLines = async (field: keyof AuditLine, value: string): Promise<readonly AuditLine[]> => {
  const [{ database, fromQueryDocument }, { chainAudit }] = await Promise.all([import('../firebase'), import('../journal/audit-chain')]);
  process.env['AUDIT_KEY'] ??= keyOfSpecs;
  await chainAudit();
  const found = await database.collection('audit').where(field, '==', value).get();
  return found.docs.map((document) => fromQueryDocument<AuditLine>(document)).sort((a, b) => a.sequence - b.sequence);
};
