/** Why: a juror may leave: what they read goes back to the others, and their opinions, kept, weigh nothing any more. */
import * as v from 'valibot';
import type { OutputOf } from '@domain/acts';
import type { FileAccess } from '@domain/applications/applications';
import { membershipId } from '@domain/people/people';
import type { Assignment, Ballot, Jury, JuryMember, Review } from '@domain/jury/jury';
import { restsOn } from '@domain/jury/deciding/fall';
import type { Identified } from '@domain/shared/document';
import { counted, newsOfAccount } from '../../platform/accounts/act-limits';
import { audit } from '../../platform/audit';
import { callable, id, type Caller } from '../../platform/callable';
import { database, fromQueryDocument, fromSnapshot, type DocumentSnapshot, type Transaction } from '../../platform/firebase';
import { clearNextAct } from '../../platform/next-acts';
import { reseat, seatingOf } from '../../platform/juries/reseat';
import { allDecided, decidedAmong, takeBack, type Decided } from '../../platform/juries/take-back';
import { missing, Refused } from '../../platform/refusals';
import { type News, peopleOf, tellOne } from '../../platform/tell';
import { transact } from '../../platform/transact';
import { inJury, juryAt, juryToManage, refuseBound } from '../jury-access';
import { refreshStandings } from '../reading/refresh-standings';

const schema = v.object({ juryId: id, jurorUid: id });
type Input = v.InferOutput<typeof schema>;
const acts = ['declareInterests', 'readDossiers', 'joinDeliberation'] as const;

const farewell = (jury: Jury, at: Date): News => ({
  kind: 'jurorRemoved',
  link: '/jury',
  at: at,
  text: { fr: `Vous ne faites plus partie de ${jury.name}.`, en: `You are no longer a member of ${jury.name}.` },
  subject: { fr: `${jury.name} : fin de votre participation`, en: `${jury.name}: end of your participation` },
  body: {
    fr: `Bonjour,\n\nVous ne faites plus partie de ${jury.name}. Les avis que vous avez rendus sont conservés, et ne comptent plus dans le classement.`,
    en: `Hello,\n\nYou are no longer a member of ${jury.name}. The reviews you submitted are kept, but no longer count in the ranking.`,
  },
});

const thanks = (jury: Jury, at: Date): News => ({
  ...farewell(jury, at),
  body: {
    fr: `Bonjour,\n\n${jury.name} est terminé : votre participation prend fin, avec l'accès aux dossiers. Vos avis font partie de ce que le procès-verbal a scellé.`,
    en: `Hello,\n\n${jury.name} is over. Your participation has ended, along with your access to the applications. Your reviews are part of the sealed minutes.`,
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

/** What falls with them; refused to whoever stepped aside from one of these projects. */
const fallingWith = async (transaction: Transaction, juryId: string, uid: string, caller: Caller): Promise<Decided> => {
  const decided = await restingOn(transaction, juryId, uid);
  const ids = decided.decisions.map(({ applicationId }) => applicationId);
  await refuseBound(transaction, juryId, caller, ids);
  return decided;
};

/** Who may open the files of what they were given to read. */
const filesOf = async (transaction: Transaction, pile: readonly Assignment[]): Promise<readonly DocumentSnapshot[]> => {
  if (pile.length === 0) return [];
  const access = pile.map(({ applicationId }) => database.doc(`applications/${applicationId}/access/files`));
  return (await transaction.getAll(...access)).filter((one) => one.exists);
};

/** With the act itself: a trigger may be late. */
const closeFiles = (transaction: Transaction, uid: string, files: readonly DocumentSnapshot[]): void => {
  for (const one of files) {
    const { jurors } = one.data() as FileAccess;
    transaction.update(one.ref, { jurors: Object.fromEntries(Object.entries(jurors).filter(([juror]) => juror !== uid)) });
  }
};

/** Once the minutes are sealed nothing of what was judged moves: the role ends, and the person stays a member of the record. */
const retire = async (transaction: Transaction, jury: Identified<Jury>, jurorUid: string, caller: Caller): Promise<Removal> => {
  const seat = inJury(jury.id, 'members').doc(jurorUid);
  const member = fromSnapshot<JuryMember>(await transaction.get(seat));
  if (member === null) throw missing('memberMissing');
  const removal = { freed: 0, phase: jury.phase };
  if (member.leftAt !== undefined) return removal;
  const membership = await transaction.get(database.doc(`memberships/${membershipId('juror', jury.id, jurorUid)}`));
  const people = await peopleOf(transaction, [jurorUid]);
  transaction.update(seat, { leftAt: caller.now });
  if (membership.exists) transaction.update(membership.ref, { until: caller.now });
  for (const act of acts) clearNextAct(transaction, jurorUid, `${act}~${jury.id}`);
  tellOne(transaction, people, jurorUid, thanks(jury, caller.now));
  audit(transaction, caller, {
    act: 'removeJuror',
    subject: seat.path,
    programmeId: jury.programmeId,
    summary: `${member.name} quitte ${jury.name}, dont le procès-verbal est scellé.`,
  });
  return removal;
};

interface Removal {
  readonly freed: number;
  readonly phase: Jury['phase'];
}

export const removeJurorAs = async ({ juryId, jurorUid }: Input, caller: Caller): Promise<OutputOf<'removeJuror'>> => {
  const { freed, phase } = await transact(async (transaction): Promise<Removal> => {
    const jury = await juryToManage(transaction, juryId, caller);
    if (jury.phase === 'decided' || jury.phase === 'announced') return retire(transaction, jury, jurorUid, caller);
    const member = fromSnapshot<JuryMember>(await transaction.get(inJury(juryId, 'members').doc(jurorUid)));
    if (member === null) throw missing('memberMissing');
    if (jury.presidentUid === jurorUid && jury.phase !== 'composing') throw new Refused('presidentStays');
    const pile = (await transaction.get(inJury(juryId, 'assignments').where('jurorUid', '==', jurorUid))).docs.map((document) =>
      fromQueryDocument<Assignment>(document),
    );
    const membership = await transaction.get(database.doc(`memberships/${membershipId('juror', juryId, jurorUid)}`));
    const people = await peopleOf(transaction, [jurorUid]);
    const files = await filesOf(transaction, pile);
    const [decided, seating] = [await fallingWith(transaction, juryId, jurorUid, caller), await seatingOf(transaction, juryId)];
    for (const one of pile) transaction.delete(inJury(juryId, 'assignments').doc(one.id));
    closeFiles(transaction, jurorUid, files);
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
export const removeJuror = callable('removeJuror', schema, counted(newsOfAccount, removeJurorAs));
