/** Why: a journal nobody can rewrite is worth what its verification is worth: the whole chain is recomputed, line by line. */
import * as v from 'valibot';
import type { OutputOf } from '@domain/acts';
import type { MinutesContent } from '@domain/jury/deciding/minutes';
import type { AuditFault, AuditLine, AuditVerdict } from '@domain/people/administration';
import { isAdministrator } from '@domain/people/permissions';
import { costlyOfAccount, counted } from '../platform/accounts/act-limits';
import { countWaiting, readAuditHead } from '../platform/journal/audit-chain';
import { auditSecret } from '../platform/journal/audit-key';
import { beforeTheFirst, faultOf, headFault, scanned } from '../platform/journal/audit-scan';
import { callable, type Caller } from '../platform/callable';
import { database, fromQueryDocument } from '../platform/firebase';
import { verifyJournalKey } from '../platform/next-acts';
import { forbidden } from '../platform/refusals';

const pageSize = 500;

const pageAfter = async (sequence: number): Promise<readonly AuditLine[]> => {
  const page = await database.collection('audit').where('sequence', '>', sequence).orderBy('sequence').limit(pageSize).get();
  return page.docs.map((document) => {
    const { id: _id, ...line } = fromQueryDocument<AuditLine>(document);
    return line;
  });
};

/** Where sealed minutes, which are printed, signed and filed, say that the journal stood: hash by line. */
const checkpoints = async (): Promise<ReadonlyMap<number, string>> => {
  const sealed = await database.collectionGroup('minutes').select('content').get();
  const journals = sealed.docs.map((one) => (JSON.parse(one.get('content') as string) as Pick<MinutesContent, 'journal'>).journal);
  return new Map(journals.flatMap((one) => (one === undefined || one.sequence === 0 ? [] : [[one.sequence, one.hash] as const])));
};

const verdictFor = async (caller: Caller): Promise<OutputOf<'verifyAudit'>> => {
  if (!isAdministrator(caller)) throw forbidden('administratorsOnly');
  // Checkpoints, then the head: what is written meanwhile comes after both, and is left for the next verification.
  const kept = await checkpoints();
  const [head, waiting] = await Promise.all([readAuditHead(), countWaiting()]);
  const broken = (sequence: number, fault: AuditFault): AuditVerdict => ({ ok: false, sequence, fault, waiting });
  let scan = beforeTheFirst;
  while (scan.previous.sequence < head.sequence) {
    const page = await pageAfter(scan.previous.sequence);
    for (const line of page) {
      const fault = faultOf(line, scan);
      if (fault !== null) return broken(scan.previous.sequence + 1, fault);
      if ((kept.get(line.sequence) ?? line.hash) !== line.hash) return broken(line.sequence, 'contradicted');
      scan = scanned(scan, line);
      if (line.sequence === head.sequence) break;
    }
    if (page.length === 0) return broken(scan.previous.sequence + 1, 'missing');
  }
  const fault = headFault(head, scan);
  if (fault !== null) return broken(head.sequence, fault);
  if ([...kept.keys()].some((sequence) => sequence > head.sequence)) return broken(head.sequence + 1, 'missing');
  return { ok: true, lines: head.sequence, keyedFrom: scan.keyedFrom, waiting };
};

/** Whoever read the verdict has done what waited for them, whatever it says. */
export const verifyAuditAs = async (_input: object, caller: Caller): Promise<OutputOf<'verifyAudit'>> => {
  const verdict = await verdictFor(caller);
  await database.doc(`people/${caller.uid}/nextActs/${verifyJournalKey}`).delete();
  return verdict;
};

/** `verifyAudit({})` → `AuditVerdict`: administrators; the first broken line, or how many hold together; and how many wait to be chained. */
export const verifyAudit = callable('verifyAudit', v.object({}), counted(costlyOfAccount, verifyAuditAs), { secrets: [auditSecret] });
