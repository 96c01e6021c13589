/** Why: what may link jurors to projects is written where their managers see it: declared, denied, or not answered yet. */
import type { Enrolment } from '@domain/coaching/coaching';
import type { Jury, JuryMember } from '@domain/jury/jury';
import { answerOf, comparedOf, stillDismissed, type KeptLink, type LinksAnswered } from '@domain/jury/possible-links';
import { detectInterests, recusalId, tracedCandidates, type CandidateTraces, type Suspicion } from '@domain/jury/recusal';
import type { Identified } from '@domain/shared/document';
import { database, fromQueryDocument, fromSnapshot, type Transaction } from '../../platform/firebase';
import { setNextAct } from '../../platform/next-acts';
import { transact } from '../../platform/transact';
import { candidatesOf, inJury, juryAt, tracesOf } from '../jury-access';

const coachedBy = async (transaction: Transaction, uid: string): Promise<readonly string[]> =>
  (await transaction.get(database.collection('enrolments').where('coaches', 'array-contains', uid))).docs.map(
    (document) => fromQueryDocument<Enrolment>(document).organisationName,
  );

export interface LinksOfJuror {
  readonly detected: readonly Suspicion[];
  readonly kept: readonly Identified<KeptLink>[];
  /** Denied before, and unchanged since. */
  readonly stillDismissed: readonly string[];
  /** Writes what became of each possible link, given what was answered; `recused`: applications from which the juror stepped aside already. */
  readonly write: (answered: LinksAnswered, recused: readonly string[], now: Date) => void;
}

interface Compared {
  readonly found: Suspicion;
  readonly candidate: CandidateTraces;
  readonly compared: string;
}

const linkOf = (jury: Identified<Jury>, member: Identified<JuryMember>, { found, candidate, compared }: Compared) => ({
  v: 1 as const,
  programmeId: jury.programmeId,
  applicationId: candidate.applicationId,
  jurorUid: member.id,
  jurorName: member.name,
  projectName: candidate.projectName,
  organisationName: candidate.organisationName,
  ground: found.ground,
  sign: found.detail,
  compared,
});

const writerOf =
  (
    transaction: Transaction,
    [jury, member]: readonly [Identified<Jury>, Identified<JuryMember>],
    possible: readonly Compared[],
    kept: readonly Identified<KeptLink>[],
  ): LinksOfJuror['write'] =>
  (answered, recused, now) => {
    const links = inJury(jury.id, 'possibleLinks');
    const before = new Map(kept.map((one) => [one.applicationId, one]));
    for (const one of possible) {
      const { applicationId } = one.candidate;
      const known = before.get(applicationId);
      const holds = known?.answer === 'confirmed' || known?.compared === one.compared ? known.answer : null;
      const answer = answerOf(applicationId, answered, holds);
      // Stepped aside already, by themselves or by the team: nothing waits for them.
      if (answer === 'waiting' && recused.includes(applicationId)) continue;
      before.delete(applicationId);
      const link: KeptLink = { ...linkOf(jury, member, one), answer, at: now };
      if (holds !== answer) transaction.set(links.doc(recusalId(applicationId, member.id)), link);
    }
    // Alike no more, or not to be asked: what was declared stays, as its recusal does.
    for (const gone of before.values()) if (gone.answer !== 'confirmed') transaction.delete(links.doc(gone.id));
  };

/** Everything that is found of one juror; read before any write. */
export const linksOfJuror = async (
  transaction: Transaction,
  jury: Identified<Jury>,
  member: Identified<JuryMember>,
): Promise<LinksOfJuror> => {
  const candidates = tracedCandidates(await candidatesOf(transaction, jury.id), await tracesOf(transaction, jury.id));
  const byId = new Map<string, CandidateTraces>(candidates.map((one) => [one.applicationId, one]));
  const detected = detectInterests({ ...member, uid: member.id }, await coachedBy(transaction, member.id), candidates);
  const query = inJury(jury.id, 'possibleLinks').where('jurorUid', '==', member.id);
  const kept = (await transaction.get(query)).docs.map((one) => fromQueryDocument<KeptLink>(one));
  const possible = detected.flatMap((found) => {
    const candidate = byId.get(found.applicationId);
    return found.isCertain || candidate === undefined ? [] : [{ found, candidate, compared: comparedOf(member, candidate, found) }];
  });
  return {
    detected,
    kept,
    stillDismissed: stillDismissed(kept, new Map(possible.map(({ found, compared }) => [found.applicationId, compared]))),
    write: writerOf(transaction, [jury, member], possible, kept),
  };
};

const refreshOne = (juryId: string, uid: string, now: Date): Promise<void> =>
  transact(async (transaction) => {
    const jury = fromSnapshot<Jury>(await transaction.get(juryAt(juryId)));
    const seat = inJury(juryId, 'members').doc(uid);
    const member = fromSnapshot<JuryMember>(await transaction.get(seat));
    if (jury?.phase !== 'declaring' || member === null) return;
    const recused = await transaction.get(inJury(juryId, 'recusals').where('jurorUid', '==', uid));
    const { detected, kept, stillDismissed: dismissed, write } = await linksOfJuror(transaction, jury, member);
    const aside = recused.docs.map((one) => String(one.get('applicationId')));
    write({ declared: [], dismissed: undefined }, aside, now);
    const answered = [...dismissed, ...kept.filter(({ answer }) => answer === 'confirmed').map(({ applicationId }) => applicationId)];
    // A certain one needs no answer, but a declaration: it is what writes its recusal.
    const toAsk = detected.filter(
      ({ applicationId, isCertain }) => !aside.includes(applicationId) && (isCertain || !answered.includes(applicationId)),
    );
    if (toAsk.length === 0 || member.declaredAt === null) return;
    transaction.update(seat, { declaredAt: null });
    setNextAct(transaction, uid, `declareInterests~${juryId}`, {
      kind: 'declareInterests',
      link: `/jury/${juryId}/interets`,
      subject: jury.name,
      count: toAsk.length,
      dueAt: null,
      createdAt: now,
    });
  });

/** While interests are declared: finds the possible links of every member, and asks again whoever declared before one of them was there, or denied one that changed. */
export const refreshPossibleLinks = async (juryId: string, now: Date): Promise<void> => {
  const members = await inJury(juryId, 'members').select().get();
  for (const { id } of members.docs) await refreshOne(juryId, id, now);
};
