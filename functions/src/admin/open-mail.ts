/** Why: administrators follow what became of each e-mail; its words are opened one by one, by an act that leaves a line, and never when they are private. */
import { onDocumentUpdated } from 'firebase-functions/v2/firestore';
import * as v from 'valibot';
import type { OutputOf } from '@domain/acts';
import { mailLine, mayOpenMail, mayReadMails, type MailRecord } from '@domain/people/administration';
import { audit } from '../platform/audit';
import { callable, id, type Caller } from '../platform/callable';
import { database, fromSnapshot } from '../platform/firebase';
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

/** What the provider says of a mail, in its line; told twice or late, it says the same. */
export const refreshMailLine = (mailId: string): Promise<void> =>
  transact(async (transaction) => {
    const mail = fromSnapshot<MailRecord>(await transaction.get(database.doc(`mails/${mailId}`)));
    if (mail !== null) transaction.set(database.doc(`mailLog/${mailId}`), mailLine(mail));
  });

export const onMailDelivered = onDocumentUpdated({ document: 'mails/{mail}', retry: true }, (event) => refreshMailLine(event.params.mail));
