/** Why: a juror may leave: what they read goes back to the others, and their opinions, kept, weigh nothing any more. */
import * as v from 'valibot';
import { membershipId } from '@domain/people/people';
import type { Assignment, Ballot, Jury, JuryMember, Review } from '@domain/jury/jury';
import { restsOn } from '@domain/jury/deciding/fall';
import { audit } from '../../platform/audit';
import { callable, id, type Caller } from '../../platform/callable';
import { database, fromQueryDocument, fromSnapshot } from '../../platform/firebase';
import { clearNextAct } from '../../platform/next-acts';
import type { Transaction } from '../../platform/firebase';
import { reseat, seatingOf } from '../../platform/juries/reseat';
import { allDecided, decidedAmong, takeBack, type Decided } from '../../platform/juries/take-back';
import { missing, Refused } from '../../platform/refusals';
import { type News, peopleOf, tellOne } from '../../platform/tell';
import { transact } from '../../platform/transact';
import { inJury, juryAt, juryToManage } from '../jury-access';
import { refreshStandings } from '../reading/refresh-standings';

const schema = v.object({ juryId: id, jurorUid: id });
const acts = ['declareInterests', 'readDossiers', 'joinDeliberation'] as const;

const farewell = (jury: Jury, at: Date): News => ({
  kind: 'jurorRemoved',
  link: '/jury',
  at: at,
  text: { fr: `Vous ne faites plus partie de ${jury.name}.`, en: `You are no longer a member of ${jury.name}.` },
  subject: { fr: `${jury.name} : fin de votre participation`, en: `${jury.name}: end of your participation` },
  body: {
    fr: `Bonjour,\n\nVous ne faites plus partie de ${jury.name}. Les avis que vous avez rendus sont conservés, et ne comptent plus dans le classement.`,
    en: `Hello,\n\nYou are no longer a member of ${jury.name}. The opinions you submitted are kept, and count no more in the ranking.`,
  },
});

/** The decisions that counted them: their ballot, their presence, or the opinion they gave. */
const restingOn = async (transaction: Transaction, juryId: string, uid: string): Promise<Decided> => {
  const all = await allDecided(transaction, juryId);
  if (all.length === 0) return { decisions: [], ranked: new Set() };
  const signed = async <T extends Ballot | Review>(collection: 'ballots' | 'reviews'): Promise<readonly T[]> =>
    (await transaction.get(inJury(juryId, collection).where('jurorUid', '==', uid))).docs.map((one) => fromQueryDocument<T>(one));
  const opinions = (await signed<Review>('reviews')).filter(({ state }) => state === 'submitted');
  const marks = [...(await signed<Ballot>('ballots')), ...opinions];
  return decidedAmong(
    transaction,
    juryId,
    all.filter((decision) => restsOn(decision, uid, marks)).map((decision) => decision.id),
  );
};

export const removeJurorAs = async (
  { juryId, jurorUid }: v.InferOutput<typeof schema>,
  caller: Caller,
): Promise<{ readonly freed: number }> => {
  const { freed, phase } = await transact(async (transaction) => {
    const jury = await juryToManage(transaction, juryId, caller);
    if (jury.phase === 'decided' || jury.phase === 'announced') throw new Refused('minutesSealed');
    const member = fromSnapshot<JuryMember>(await transaction.get(inJury(juryId, 'members').doc(jurorUid)));
    if (member === null) throw missing('memberMissing');
    if (jury.presidentUid === jurorUid && jury.phase !== 'composing') throw new Refused('presidentStays');
    const pile = (await transaction.get(inJury(juryId, 'assignments').where('jurorUid', '==', jurorUid))).docs.map((document) =>
      fromQueryDocument<Assignment>(document),
    );
    const membership = await transaction.get(database.doc(`memberships/${membershipId('juror', juryId, jurorUid)}`));
    const people = await peopleOf(transaction, [jurorUid]);
    const [decided, seating] = [await restingOn(transaction, juryId, jurorUid), await seatingOf(transaction, juryId)];
    for (const one of pile) transaction.delete(inJury(juryId, 'assignments').doc(one.id));
    transaction.delete(inJury(juryId, 'members').doc(jurorUid));
    if (membership.exists) transaction.update(membership.ref, { until: caller.now });
    transaction.update(juryAt(juryId), {
      memberCount: Math.max(0, jury.memberCount - 1),
      assignmentCount: jury.assignmentCount - pile.length,
      ...(jury.presidentUid === jurorUid ? { presidentUid: '' } : {}),
    });
    takeBack(transaction, jury, decided, { cause: 'removal', who: member.name, now: caller.now });
    reseat(transaction, jury, seating, { leaving: jurorUid });
    for (const act of acts) clearNextAct(transaction, jurorUid, `${act}~${juryId}`);
    tellOne(transaction, people, jurorUid, farewell(jury, caller.now));
    audit(transaction, caller, {
      act: 'removeJuror',
      subject: `juries/${juryId}/members/${jurorUid}`,
      programmeId: jury.programmeId,
      summary: `${member.name} quitte ${jury.name} ; lectures à redistribuer : ${pile.length}.`,
    });
    return { freed: pile.length, phase: jury.phase };
  });
  if (phase === 'scoring' || phase === 'deliberating') await refreshStandings(juryId, caller.now);
  return { freed };
};

/** `removeJuror({ juryId, jurorUid })` → `{ freed }`: readings to assign again; the president is replaced first. */
export const removeJuror = callable(schema, removeJurorAs);
