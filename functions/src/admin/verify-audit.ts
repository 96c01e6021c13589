/** Why: a journal nobody can rewrite is worth what its verification is worth: the whole chain is recomputed, line by line. */
import * as v from 'valibot';
import type { AuditLine, AuditVerdict } from '@domain/people/administration';
import { isAdministrator } from '@domain/people/permissions';
import { auditHash, countWaiting, readAuditHead, type AuditHead } from '../platform/journal/audit-chain';
import { callable, type Caller } from '../platform/callable';
import { database, fromQueryDocument } from '../platform/firebase';
import { forbidden } from '../platform/refusals';

const pageSize = 500;

const pageAfter = async (sequence: number): Promise<readonly AuditLine[]> => {
  const page = await database.collection('audit').orderBy('sequence').startAfter(sequence).limit(pageSize).get();
  return page.docs.map((document) => {
    const { id: _id, ...line } = fromQueryDocument<AuditLine>(document);
    return line;
  });
};

type Fault = Extract<AuditVerdict, { readonly ok: false }>['fault'];

/** What is wrong with a line that should follow `previous`; null when it follows. */
const faultOf = (line: AuditLine, previous: AuditHead): Fault | null => {
  if (line.sequence !== previous.sequence + 1) return 'missing';
  if (line.previousHash !== previous.hash) return 'unchained';
  return auditHash(line) === line.hash ? null : 'changed';
};

export const verifyAuditAs = async (_input: object, caller: Caller): Promise<AuditVerdict> => {
  if (!isAdministrator(caller)) throw forbidden('administratorsOnly');
  // Read first: lines written meanwhile come after it, and are left for the next verification.
  const [head, waiting] = await Promise.all([readAuditHead(), countWaiting()]);
  let previous: AuditHead = { sequence: 0, hash: '' };
  while (previous.sequence < head.sequence) {
    const page = await pageAfter(previous.sequence);
    for (const line of page) {
      const fault = faultOf(line, previous);
      if (fault !== null) return { ok: false, sequence: previous.sequence + 1, fault, waiting };
      previous = { sequence: line.sequence, hash: line.hash };
      if (previous.sequence === head.sequence) break;
    }
    if (page.length === 0) return { ok: false, sequence: previous.sequence + 1, fault: 'missing', waiting };
  }
  return previous.hash === head.hash
    ? { ok: true, lines: previous.sequence, waiting }
    : { ok: false, sequence: previous.sequence, fault: 'changed', waiting };
};

/** `verifyAudit({})` → `AuditVerdict`: administrators; the first broken line, or how many hold together; and how many wait to be chained. */
export const verifyAudit = callable(v.object({}), verifyAuditAs);
