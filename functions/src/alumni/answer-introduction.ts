/** Why: contacts are exchanged in the same act as the second yes. */
import * as v from 'valibot';
import type { AlumnusContact, Introduction } from '@domain/alumni/alumni';
import { answer, close } from '@domain/alumni/introductions';
import { audit, auditHead } from '../platform/audit';
import { callable, id, type Caller } from '../platform/callable';
import { database, fromSnapshot } from '../platform/firebase';
import { notify } from '../platform/messages';
import { clearNextAct } from '../platform/next-acts';
import { accepted, missing } from '../platform/refusals';

const answerSchema = v.object({ introductionId: id, accept: v.boolean() });

export const answerIntroductionAs = (
  input: v.InferOutput<typeof answerSchema>,
  caller: Caller,
): Promise<{ readonly state: Introduction['state'] }> =>
  database.runTransaction(async (transaction) => {
    const reference = database.doc(`introductions/${input.introductionId}`);
    const introduction = fromSnapshot<Introduction>(await transaction.get(reference));
    if (introduction === null) throw missing('introductionMissing');
    const contactOf = async (uid: string) =>
      fromSnapshot<AlumnusContact>(await transaction.get(database.doc(`alumni/${uid}/private/contact`)));
    const contacts = await Promise.all(introduction.parties.map(contactOf));
    const head = await auditHead(transaction);
    const { state, answeredAt } = accepted(answer(introduction, caller.uid, input.accept, caller.now));
    transaction.update(reference, { state, answeredAt });
    if (state === 'accepted') {
      const shared = Object.fromEntries(
        introduction.parties.map((uid, index) => [uid, { email: contacts[index]?.email ?? '', phone: contacts[index]?.phone ?? '' }]),
      );
      transaction.set(reference.collection('private').doc('contacts'), { v: 1, contacts: shared });
    }
    audit(transaction, head, caller, { act: 'answerIntroduction', subject: reference.path, programmeId: null, summary: state });
    clearNextAct(transaction, caller.uid, `answerIntroduction~${input.introductionId}`);
    notify(transaction, introduction.fromUid, {
      kind: 'introductionAnswered',
      text: input.accept
        ? { fr: `${caller.name} accepte d’échanger avec vous.`, en: `${caller.name} agrees to talk with you.` }
        : { fr: `${caller.name} ne peut pas donner suite cette fois.`, en: `${caller.name} cannot follow up this time.` },
      link: '/communaute/mises-en-relation',
      at: caller.now,
    });
    return { state };
  });

/** `answerIntroduction({ introductionId, accept })`: the person asked, once. */
export const answerIntroduction = callable(answerSchema, answerIntroductionAs);

const closeSchema = v.object({ introductionId: id, outcome: v.picklist(['helped', 'noFollowUp']) });

export const closeIntroductionAs = (
  input: v.InferOutput<typeof closeSchema>,
  caller: Caller,
): Promise<{ readonly outcome: Introduction['outcome'] }> =>
  database.runTransaction(async (transaction) => {
    const reference = database.doc(`introductions/${input.introductionId}`);
    const introduction = fromSnapshot<Introduction>(await transaction.get(reference));
    if (introduction === null) throw missing('introductionMissing');
    const exchange = introduction.exchangeId === null ? null : await transaction.get(database.doc(`exchanges/${introduction.exchangeId}`));
    const { outcome } = accepted(close(introduction, caller.uid, input.outcome));
    transaction.update(reference, { outcome });
    if (outcome === 'helped' && exchange?.exists === true) transaction.update(exchange.ref, { state: 'met', updatedAt: caller.now });
    return { outcome };
  });

/** `closeIntroduction({ introductionId, outcome })`: either party says what came of it. */
export const closeIntroduction = callable(closeSchema, closeIntroductionAs);
