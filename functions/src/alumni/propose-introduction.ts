/** Why: an introduction is proposed within caps that only the server can count. */
import * as v from 'valibot';
import type { OutputOf } from '@domain/acts';
import type { AlumnusContact, AlumnusProfile, Exchange, Introduction } from '@domain/alumni/alumni';
import { pendingCap as mostPending, propose } from '@domain/alumni/introductions';
import { mayPropose } from '@domain/alumni/permissions';
import type { Identified } from '@domain/shared/document';
import { spendMessage } from '../platform/accounts/act-limits';
import { audit } from '../platform/audit';
import { callable, id, text, type Caller } from '../platform/callable';
import { database, fromQueryDocument, fromSnapshot, type DocumentReference, type Transaction } from '../platform/firebase';
import { setNextAct } from '../platform/next-acts';
import { accepted, forbidden, missing } from '../platform/refusals';
import { readPerson, tell } from '../platform/tell';
import { transact } from '../platform/transact';

const schema = v.object({ toUid: id, exchangeId: v.nullable(id), message: text(1500) });
type Input = v.InferOutput<typeof schema>;

const introductions = database.collection('introductions');

const readAround = async (transaction: Transaction, fromUid: string, toUid: string) => {
  const pending = async (field: string, uid: string): Promise<number> =>
    (await transaction.get(introductions.where(field, '==', uid).where('state', '==', 'proposed').limit(mostPending))).size;
  const [contact, between, pendingFrom, pendingTo] = await Promise.all([
    transaction.get(database.doc(`alumni/${fromUid}/private/contact`)),
    transaction.get(introductions.where('fromUid', '==', fromUid).where('toUid', '==', toUid)),
    pending('fromUid', fromUid),
    pending('toUid', toUid),
  ]);
  return {
    contact: fromSnapshot<AlumnusContact>(contact),
    between: between.docs.map((document) => fromQueryDocument<Introduction>(document)),
    pendingFrom,
    pendingTo,
  };
};

/** A hidden member is named to whom they say yes, not before. */
const nameShown = ({ visible, name }: AlumnusProfile): string => (visible ? name : '');

/** Who is asked, and about what. Whoever posts a need or an offer may be asked about it, even when their profile is hidden. */
const readTarget = async (transaction: Transaction, { toUid, exchangeId }: Input) => {
  const profile = fromSnapshot<AlumnusProfile>(await transaction.get(database.doc(`alumni/${toUid}`)));
  const exchange = exchangeId === null ? null : fromSnapshot<Exchange>(await transaction.get(database.doc(`exchanges/${exchangeId}`)));
  if (exchangeId !== null && exchange?.authorUid !== toUid) throw missing('exchangeMissing');
  if (profile === null || (!profile.visible && exchange === null)) throw missing('personMissing');
  return { profile, exchange };
};

const ask = (
  transaction: Transaction,
  reference: DocumentReference,
  introduction: Introduction,
  exchange: Identified<Exchange> | null,
): void => {
  transaction.set(reference, introduction);
  if (exchange !== null) transaction.update(database.doc(`exchanges/${exchange.id}`), { solicitations: exchange.solicitations + 1 });
  setNextAct(transaction, introduction.toUid, `answerIntroduction~${reference.id}`, {
    kind: 'answerIntroduction',
    link,
    subject: introduction.fromName,
    count: 1,
    dueAt: null,
    createdAt: introduction.proposedAt,
  });
};

const link = '/communaute/mises-en-relation';

export const proposeIntroductionFrom = (input: Input, caller: Caller): Promise<OutputOf<'proposeIntroduction'>> =>
  transact(async (transaction) => {
    if (!mayPropose(caller)) throw forbidden('membersOnly');
    const [{ profile, exchange }, around, person] = await Promise.all([
      readTarget(transaction, input),
      readAround(transaction, caller.uid, input.toUid),
      readPerson(transaction, input.toUid),
    ]);
    const [from, to] = [caller, { uid: input.toUid, name: nameShown(profile) }];
    const introduction = accepted(propose({ from, to, exchange, message: input.message }, around, caller.now));
    const count = await spendMessage(transaction, caller);
    const reference = introductions.doc();
    count();
    ask(transaction, reference, introduction, exchange);
    // The journal names nobody whom the directory does not.
    const summary = `${caller.name} → ${nameShown(profile) || input.toUid}`;
    audit(transaction, caller, { act: 'proposeIntroduction', subject: reference.path, programmeId: null, summary });
    tell(transaction, input.toUid, person, {
      kind: 'introductionProposed',
      text: { fr: `${caller.name} souhaite échanger avec vous.`, en: `${caller.name} would like to talk to you.` },
      body: {
        fr: `Bonjour,\n\n${caller.name} vous écrit :\n\n« ${input.message} »\n\nSi vous acceptez, vos coordonnées et les siennes sont échangées. Si vous déclinez, rien n’est transmis.`,
        en: `Hello,\n\n${caller.name} has written to you:\n\n“${input.message}”\n\nIf you accept, you will each receive the other’s contact details. If you decline, nothing is shared.`,
      },
      link,
      at: caller.now,
      personal: true,
    });
    return { introductionId: reference.id };
  });

/** `proposeIntroduction({ toUid, exchangeId, message })`: members; refuses with `ProposeRefusal`, `personMissing`, `exchangeMissing`. */
export const proposeIntroduction = callable('proposeIntroduction', schema, proposeIntroductionFrom);
