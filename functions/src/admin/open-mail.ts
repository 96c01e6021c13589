/** Why: administrators follow what became of each e-mail; its words are opened one by one, by an act that leaves a line, and never when they are private. */
import { onDocumentUpdated } from 'firebase-functions/v2/firestore';
import * as v from 'valibot';
import type { OutputOf } from '@domain/acts';
import { isFailed, mailLine, mayOpenMail, mayReadMails, type MailLine, type MailRecord } from '@domain/people/administration';
import { administratorsAt } from '../platform/accounts/administrators';
import { audit } from '../platform/audit';
import { callable, id, type Caller } from '../platform/callable';
import { database, fromSnapshot } from '../platform/firebase';
import { clearNextAct, failedMailKey, setNextAct } from '../platform/next-acts';
import { forbidden, missing } from '../platform/refusals';
import { transact } from '../platform/transact';

const schema = v.object({ mailId: id });

export const openMailAs = ({ mailId }: v.InferOutput<typeof schema>, caller: Caller): Promise<OutputOf<'openMail'>> =>
  transact(async (transaction) => {
    if (!mayReadMails(caller)) throw forbidden('administratorsOnly');
    const reference = database.doc(`mails/${mailId}`);
    const mail = fromSnapshot<MailRecord>(await transaction.get(reference));
    if (mail === null) throw missing('mailMissing');
    if (!mayOpenMail(caller, mailLine(mail))) throw forbidden('personalWords');
    audit(transaction, caller, {
      act: 'openMail',
      subject: reference.path,
      programmeId: null,
      summary: `${mail.message.subject} → ${mail.to}`,
    });
    return { text: mail.message.text };
  });

/** `openMail({ mailId })` → its words: administrators; private words of one person to another are refused. */
export const openMail = callable('openMail', schema, openMailAs);

/** What the provider says of a mail, in its line; told twice or late, it says the same. One that failed waits for administrators. */
export const refreshMailLine = (mailId: string, now: Date): Promise<void> =>
  transact(async (transaction) => {
    const reference = database.doc(`mailLog/${mailId}`);
    const mail = fromSnapshot<MailRecord>(await transaction.get(database.doc(`mails/${mailId}`)));
    if (mail === null) return;
    const before = fromSnapshot<MailLine>(await transaction.get(reference));
    const line = mailLine(mail);
    const waits = isFailed(line);
    const told = waits || (before !== null && isFailed(before)) ? await administratorsAt(now, transaction) : [];
    transaction.set(reference, line);
    for (const uid of told)
      if (waits)
        setNextAct(transaction, uid, failedMailKey(mailId), {
          kind: 'settleFailedMail',
          link: '/administration/courriels',
          subject: line.to,
          count: 1,
          dueAt: null,
          createdAt: line.createdAt,
        });
      else clearNextAct(transaction, uid, failedMailKey(mailId));
  });

export const onMailDelivered = onDocumentUpdated({ document: 'mails/{mail}', retry: true }, (event) =>
  refreshMailLine(event.params.mail, new Date()),
);

export const settleFailedMailAs = ({ mailId }: v.InferOutput<typeof schema>, caller: Caller): Promise<OutputOf<'settleFailedMail'>> =>
  transact(async (transaction) => {
    if (!mayReadMails(caller)) throw forbidden('administratorsOnly');
    const reference = database.doc(`mails/${mailId}`);
    if (!(await transaction.get(reference)).exists) throw missing('mailMissing');
    const told = await administratorsAt(caller.now, transaction);
    transaction.update(reference, { settled: true });
    transaction.set(database.doc(`mailLog/${mailId}`), { settled: true }, { merge: true });
    for (const uid of told) clearNextAct(transaction, uid, failedMailKey(mailId));
    return null;
  });

/** `settleFailedMail({ mailId })`: an administrator took note of a failure; it waits for nobody any more. */
export const settleFailedMail = callable('settleFailedMail', schema, settleFailedMailAs);
