/** Why: an introduction is proposed within caps that only the server can count. */
import * as v from 'valibot';
import type { AlumnusProfile, Exchange, Introduction } from '@domain/alumni/alumni';
import { propose } from '@domain/alumni/introductions';
import { isAlumnus } from '@domain/people/permissions';
import { audit, auditHead } from '../platform/audit';
import { callable, id, text, type Caller } from '../platform/callable';
import { database, fromQueryDocument, fromSnapshot } from '../platform/firebase';
import { notify } from '../platform/messages';
import { setNextAct } from '../platform/next-acts';
import { accepted, forbidden, missing } from '../platform/refusals';

const schema = v.object({ toUid: id, exchangeId: v.nullable(id), message: text(1500) });

export const proposeIntroductionFrom = (
  input: v.InferOutput<typeof schema>,
  caller: Caller,
): Promise<{ readonly introductionId: string }> =>
  database.runTransaction(async (transaction) => {
    if (!isAlumnus(caller)) throw forbidden('membersOnly');
    const pending = (field: string, uid: string) =>
      transaction.get(database.collection('introductions').where(field, '==', uid).where('state', '==', 'proposed').limit(10));
    const [target, exchange, from, to] = await Promise.all([
      transaction.get(database.doc(`alumni/${input.toUid}`)),
      input.exchangeId === null ? null : transaction.get(database.doc(`exchanges/${input.exchangeId}`)),
      pending('fromUid', caller.uid),
      pending('toUid', input.toUid),
    ]);
    const head = await auditHead(transaction);
    const profile = fromSnapshot<AlumnusProfile>(target);
    if (!profile?.visible) throw missing('personMissing');
    const about = exchange === null ? null : fromSnapshot<Exchange>(exchange);
    if (exchange !== null && (about === null || about.authorUid !== input.toUid)) throw missing('exchangeMissing');
    const introduction = accepted(
      propose(
        {
          from: { uid: caller.uid, name: caller.name },
          to: { uid: input.toUid, name: profile.name },
          exchangeId: input.exchangeId,
          about: about?.title ?? '',
          message: input.message,
        },
        from.docs.map((document) => fromQueryDocument<Introduction>(document)),
        to.docs,
        caller.now,
      ),
    );
    const reference = database.collection('introductions').doc();
    transaction.set(reference, introduction);
    if (about !== null) transaction.update(database.doc(`exchanges/${about.id}`), { solicitations: about.solicitations + 1 });
    audit(transaction, head, caller, {
      act: 'proposeIntroduction',
      subject: reference.path,
      programmeId: null,
      summary: `${caller.name} → ${profile.name}`,
    });
    const link = '/communaute/mises-en-relation';
    setNextAct(transaction, input.toUid, `answerIntroduction~${reference.id}`, {
      kind: 'answerIntroduction',
      link,
      subject: caller.name,
      count: 1,
      dueAt: null,
      createdAt: caller.now,
    });
    notify(transaction, input.toUid, {
      kind: 'introductionProposed',
      text: { fr: `${caller.name} souhaite échanger avec vous.`, en: `${caller.name} would like to talk with you.` },
      link,
      at: caller.now,
    });
    return { introductionId: reference.id };
  });

/** `proposeIntroduction({ toUid, exchangeId, message })`: members; refuses `tooManyPending`, `tooSolicited`, `alreadyProposed`. */
export const proposeIntroduction = callable(schema, proposeIntroductionFrom);
