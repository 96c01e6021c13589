/** Why: contacts are exchanged in the same act as the second yes. */
import * as v from 'valibot';
import type { OutputOf } from '@domain/acts';
import type { AlumnusContact, AlumnusProfile, Exchange, ExchangedContacts, Introduction } from '@domain/alumni/alumni';
import { answer, close, isMetBy } from '@domain/alumni/introductions';
import { communityId, membershipId, type Membership } from '@domain/people/people';
import { isAlumnus, isHeld } from '@domain/people/permissions';
import { counted, newsOfAccount } from '../platform/accounts/act-limits';
import { audit } from '../platform/audit';
import { callable, id, type Caller } from '../platform/callable';
import { database, fromSnapshot, type Transaction } from '../platform/firebase';
import { clearNextAct } from '../platform/next-acts';
import { accepted, forbidden, missing } from '../platform/refusals';
import { readPerson, tell, type News, type Words } from '../platform/tell';
import { transact } from '../platform/transact';
import { introductionInFrench } from '../platform/journal/codes-in-french';

const answerSchema = v.object({ introductionId: id, accept: v.boolean() });

/** A role that ended opens nobody's contact: both must be members still. Saying no stays open to whoever was asked. */
const refuseToFormer = async (transaction: Transaction, caller: Caller, { fromUid }: Introduction): Promise<void> => {
  if (!isAlumnus(caller)) throw forbidden('membersOnly');
  const asked = database.doc(`memberships/${membershipId('alumnus', communityId, fromUid)}`);
  const held = fromSnapshot<Membership>(await transaction.get(asked));
  if (held === null || !isHeld(held, caller.now)) throw missing('personMissing');
};

const profileOf = async (transaction: Transaction, uid: string): Promise<AlumnusProfile | null> =>
  fromSnapshot<AlumnusProfile>(await transaction.get(database.doc(`alumni/${uid}`)));

/** The two contacts, given in the same transaction as the yes. */
const giveContacts = (
  transaction: Transaction,
  introduction: Introduction,
  id: string,
  contacts: readonly (AlumnusContact | null)[],
): void => {
  const given = introduction.parties.map((uid, index): readonly [string, Pick<AlumnusContact, 'email' | 'phone'>] => [
    uid,
    { email: contacts[index]?.email ?? '', phone: contacts[index]?.phone ?? '' },
  ]);
  const exchanged: ExchangedContacts = { v: 1, contacts: Object.fromEntries(given) };
  transaction.set(database.doc(`introductions/${id}/private/contacts`), exchanged);
};

const named = (name: string): Words =>
  name === '' ? { fr: 'La personne à qui vous avez écrit', en: 'The person you wrote to' } : { fr: name, en: name };

const newsOf = ({ toName, fromName }: Introduction, accept: boolean, at: Date): News => ({
  kind: 'introductionAnswered',
  text: accept
    ? { fr: `${toName} accepte d’échanger avec vous.`, en: `${toName} has agreed to talk to you.` }
    : {
        fr: `${named(toName).fr} ne peut pas donner suite cette fois.`,
        en: `${named(toName).en} is not able to take this further this time.`,
      },
  body: accept
    ? {
        fr: `Bonjour ${fromName},\n\n${toName} accepte votre demande. Ses coordonnées vous attendent dans vos mises en relation.`,
        en: `Hello ${fromName},\n\n${toName} has accepted your request. Their contact details are in your introductions.`,
      }
    : {
        fr: `Bonjour ${fromName},\n\n${named(toName).fr} ne peut pas donner suite cette fois. D’autres membres peuvent vous aider : la communauté vous est ouverte.`,
        en: `Hello ${fromName},\n\n${named(toName).en} is not able to take this further this time. Other members may be able to help: the community is open to you.`,
      },
  link: '/communaute/mises-en-relation',
  at,
  personal: true,
});

export const answerIntroductionAs = (input: v.InferOutput<typeof answerSchema>, caller: Caller): Promise<OutputOf<'answerIntroduction'>> =>
  transact(async (transaction) => {
    const reference = database.doc(`introductions/${input.introductionId}`);
    const introduction = fromSnapshot<Introduction>(await transaction.get(reference));
    if (introduction === null || !introduction.parties.includes(caller.uid)) throw missing('introductionMissing');
    const contactOf = async (uid: string) =>
      fromSnapshot<AlumnusContact>(await transaction.get(database.doc(`alumni/${uid}/private/contact`)));
    const contacts = await Promise.all(introduction.parties.map(contactOf));
    const [asker, answering] = await Promise.all([
      readPerson(transaction, introduction.fromUid),
      profileOf(transaction, introduction.toUid),
    ]);
    if (input.accept && introduction.toUid === caller.uid) await refuseToFormer(transaction, caller, introduction);
    const own = contacts[introduction.parties.indexOf(caller.uid)] ?? null;
    const { state, answeredAt } = accepted(answer(introduction, caller.uid, input.accept, own, caller.now));
    // Whoever was asked while hidden is named by their own yes.
    const toName = state === 'accepted' ? (answering?.name ?? introduction.toName) : introduction.toName;
    transaction.update(reference, { state, answeredAt, toName });
    if (state === 'accepted') giveContacts(transaction, introduction, input.introductionId, contacts);
    audit(transaction, caller, {
      act: 'answerIntroduction',
      subject: reference.path,
      programmeId: null,
      summary: `Mise en relation ${introductionInFrench[state]}`,
    });
    clearNextAct(transaction, caller.uid, `answerIntroduction~${input.introductionId}`);
    tell(transaction, introduction.fromUid, asker, newsOf({ ...introduction, toName }, input.accept, caller.now));
    return { state };
  });

/** `answerIntroduction({ introductionId, accept })`: the person asked, once; refuses with `AnswerRefusal`. */
export const answerIntroduction = callable('answerIntroduction', answerSchema, counted(newsOfAccount, answerIntroductionAs));

const closeSchema = v.object({ introductionId: id, outcome: v.picklist(['helped', 'noFollowUp']) });

export const closeIntroductionAs = (input: v.InferOutput<typeof closeSchema>, caller: Caller): Promise<OutputOf<'closeIntroduction'>> =>
  transact(async (transaction) => {
    const reference = database.doc(`introductions/${input.introductionId}`);
    const introduction = fromSnapshot<Introduction>(await transaction.get(reference));
    if (introduction === null || !introduction.parties.includes(caller.uid)) throw missing('introductionMissing');
    const exchange = introduction.exchangeId === null ? null : await transaction.get(database.doc(`exchanges/${introduction.exchangeId}`));
    const { outcome } = accepted(close(introduction, caller.uid, input.outcome));
    transaction.update(reference, { outcome });
    if (outcome === 'helped' && exchange !== null && isMetBy(fromSnapshot<Exchange>(exchange))) {
      transaction.update(exchange.ref, { state: 'met', updatedAt: caller.now });
    }
    return { outcome };
  });

/** `closeIntroduction({ introductionId, outcome })`: either party says what came of it. */
export const closeIntroduction = callable('closeIntroduction', closeSchema, closeIntroductionAs);
