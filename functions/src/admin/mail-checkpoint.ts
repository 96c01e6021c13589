/** Why: where the journal stands leaves the system each month, by mail: whoever rewrites it later contradicts what administrators received. */
import { onSchedule } from 'firebase-functions/v2/scheduler';
import { administratorsAt } from '../platform/accounts/administrators';
import { chainAudit, readAuditHead } from '../platform/journal/audit-chain';
import { auditSecret } from '../platform/journal/audit-key';
import { setNextAct, verifyJournalKey } from '../platform/next-acts';
import { peopleOf, tellAll } from '../platform/tell';
import { transact } from '../platform/transact';

/** Answers how many were told. */
export const mailCheckpointAt = async (now: Date): Promise<number> => {
  await chainAudit();
  const { sequence, hash } = await readAuditHead();
  if (sequence === 0) return 0;
  const told = await administratorsAt(now);
  await transact(async (transaction) => {
    const people = await peopleOf(transaction, told);
    for (const uid of told)
      setNextAct(transaction, uid, verifyJournalKey, {
        kind: 'verifyJournal',
        link: '/administration/journal',
        subject: '',
        count: 1,
        dueAt: null,
        createdAt: now,
      });
    tellAll(transaction, people, {
      kind: 'auditCheckpoint',
      link: '/administration/journal',
      at: now,
      text: { fr: `Empreinte du journal : ligne ${sequence}.`, en: `Audit log fingerprint: line ${sequence}.` },
      body: {
        fr: `Le journal compte ${sequence} lignes. Empreinte de la dernière : ${hash}. Gardez ce message : si le journal était réécrit, cette ligne n’aurait plus cette empreinte.`,
        en: `The audit log has ${sequence} lines. The last one’s fingerprint: ${hash}. Keep this message: if the audit log were rewritten, this line would no longer have this fingerprint.`,
      },
    });
  });
  return told.length;
};

export const mailCheckpoint = onSchedule({ schedule: '0 8 1 * *', timeZone: 'Europe/Paris', secrets: [auditSecret] }, async () => {
  await mailCheckpointAt(new Date());
});
