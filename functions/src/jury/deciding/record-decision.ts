/** Why: a decision is recorded from what the server counts (quorum, ballots, recusals), never from what a screen says. */
import type { Transaction } from '../../platform/firebase';
import * as v from 'valibot';
import type { OutputOf } from '@domain/acts';
import { feedbackFor, namesAJuror } from '@domain/jury/announcement';
import {
  checkBlock,
  checkDecision,
  countVotes,
  decisionOf,
  isPresent,
  longestReason,
  outcomes,
  quorumFor,
  type Quorum,
  type Vote,
} from '@domain/jury/deliberation';
import { replacesUnseen } from '@domain/jury/deciding/seen-decision';
import type { Ballot, Decision, Jury, JuryMember, Ranking, Recusal, Review, RoomPresence, Standing } from '@domain/jury/jury';
import { counting } from '@domain/jury/tally';
import type { Identified } from '@domain/shared/document';
import { audit } from '../../platform/audit';
import { callable, id, text, type Caller } from '../../platform/callable';
import { fromQueryDocument, fromSnapshot } from '../../platform/firebase';
import { keepFallen } from '../../platform/juries/take-back';
import { accepted, forbidden, invalid, missing, Refused } from '../../platform/refusals';
import { transact } from '../../platform/transact';
import { decisionsOf, inJury, juryAt, juryToManage, membersOf, rankingOf, recusalsOf } from '../jury-access';

const line = v.object({ label: text(200), text: text(5000) });
const schema = v.object({
  juryId: id,
  applicationIds: v.pipe(v.array(id), v.minLength(1), v.maxLength(50)),
  outcome: v.picklist(outcomes),
  reason: text(longestReason),
  orientation: v.pipe(v.array(text(200)), v.maxLength(6)),
  /** Approved feedback; left out, it is assembled from the reviews, and waits for approval when they are too few. */
  feedback: v.optional(v.pipe(v.array(line), v.maxLength(20))),
  /** The instant of the decision that the screen showed for each project, null when there was none. */
  seen: v.optional(v.nullable(text(40))),
});
type Input = v.InferOutput<typeof schema>;

interface Room {
  readonly jury: Identified<Jury>;
  readonly members: readonly Identified<JuryMember>[];
  readonly recusals: readonly Recusal[];
  readonly decisions: readonly Identified<Decision>[];
  readonly present: readonly string[];
  readonly ranking: Ranking | null;
}
interface Subject {
  readonly standing: Standing;
  readonly reviews: readonly Review[];
  readonly quorum: Quorum;
  readonly vote: Vote;
}

const loadRoom = async (transaction: Transaction, input: Input, caller: Caller): Promise<Room> => {
  const jury = await juryToManage(transaction, input.juryId, caller);
  const [members, recusals, decisions] = [
    await membersOf(transaction, jury.id),
    await recusalsOf(transaction, jury.id),
    await decisionsOf(transaction, jury.id),
  ];
  const presences = (await transaction.get(inJury(jury.id, 'presences'))).docs.map((document) => fromQueryDocument<RoomPresence>(document));
  return {
    jury,
    members,
    recusals,
    decisions,
    ranking: await rankingOf(transaction, jury.id),
    present: presences.filter((presence) => isPresent(presence, caller.now)).map((presence) => presence.id),
  };
};

/** Somebody who voted was there, even if their screen went to sleep since. */
const loadSubject = async (transaction: Transaction, applicationId: string, room: Room, caller: Caller): Promise<Subject> => {
  const { jury } = room;
  const standing = fromSnapshot<Standing>(await transaction.get(inJury(jury.id, 'standings').doc(applicationId)));
  if (standing === null) throw missing('unknownApplication');
  const recused = room.recusals.filter((one) => one.applicationId === applicationId).map((one) => one.jurorUid);
  // A manager who also sits in the jury leaves the pen to another.
  if (recused.includes(caller.uid)) throw forbidden('recusedFromThis');
  const cast = (await transaction.get(inJury(jury.id, 'ballots').where('applicationId', '==', applicationId))).docs.map((document) =>
    fromQueryDocument<Ballot>(document),
  );
  const memberUids = room.members.map((member) => member.id);
  const ballots = counting(cast, memberUids, room.recusals);
  const reviews = (
    await transaction.get(inJury(jury.id, 'reviews').where('applicationId', '==', applicationId).where('state', '==', 'submitted'))
  ).docs.map((document) => fromQueryDocument<Review>(document));
  const seats = room.members.map((member) => ({ ...member, uid: member.id }));
  const present = [...new Set([...room.present, ...ballots.map((ballot) => ballot.jurorUid)])];
  return {
    standing,
    reviews: counting(reviews, memberUids, room.recusals),
    quorum: quorumFor(seats, recused, present, jury.quorumShare),
    vote: countVotes(ballots, jury.presidentUid),
  };
};

/** Without a ranking nothing proves that a project is far from the last place. */
const isTied = (room: Room, applicationId: string): boolean =>
  room.ranking?.entries.find((entry) => entry.applicationId === applicationId)?.inTieZone ?? true;

const judge = (input: Input, room: Room, subjects: readonly Subject[]): void => {
  const [only] = subjects;
  if (subjects.length > 1 || only === undefined) {
    accepted(
      checkBlock(
        room.jury.phase,
        input,
        subjects.map(({ standing }) => ({ ...standing, inTieZone: isTied(room, standing.applicationId) })),
        subjects.map((one) => one.quorum),
      ),
    );
  } else {
    const laureates = room.decisions.filter(
      (one) => one.outcome === 'laureate' && one.applicationId !== only.standing.applicationId,
    ).length;
    accepted(checkDecision(input, { jury: room.jury, quorum: only.quorum, vote: only.vote, laureates }));
  }
  const names = room.members.map((member) => member.name);
  if (namesAJuror(input.reason, names)) throw invalid('namesAJuror', 'reason');
  if (input.feedback?.some((one) => namesAJuror(one.text, names)) === true) throw invalid('namesAJuror', 'feedback');
};

const refuseUnseen = (input: Input, { decisions }: Room): void => {
  const isUnseen = (applicationId: string): boolean =>
    replacesUnseen(decisions.find(({ id: one }) => one === applicationId) ?? null, input, input.seen);
  if (input.applicationIds.some(isUnseen)) throw new Refused('decisionChanged');
};

const write = (transaction: Transaction, input: Input, room: Room, subject: Subject, now: Date): Decision => {
  const { standing, reviews, vote, quorum } = subject;
  const names = room.members.map((member) => member.name);
  const decision = decisionOf(
    {
      programmeId: room.jury.programmeId,
      applicationId: standing.applicationId,
      projectName: standing.projectName,
      visibleTo: standing.visibleTo,
      ...(input.feedback === undefined ? feedbackFor(room.jury, reviews, names) : { feedback: input.feedback, proposedFeedback: [] }),
      recusedNames: room.recusals.filter((one) => one.applicationId === standing.applicationId).map((one) => one.jurorName),
    },
    input,
    { vote, quorum },
    now,
  );
  const earlier = room.decisions.find((one) => one.id === standing.applicationId);
  if (earlier !== undefined) keepFallen(transaction, room.jury.id, earlier, { cause: 'amended', who: '', now });
  transaction.set(inJury(room.jury.id, 'decisions').doc(standing.applicationId), decision);
  transaction.update(inJury(room.jury.id, 'standings').doc(standing.applicationId), { outcome: decision.outcome, fell: null });
  return decision;
};

export const recordDecisionAs = (input: Input, caller: Caller): Promise<OutputOf<'recordDecision'>> =>
  transact(async (transaction) => {
    const room = await loadRoom(transaction, input, caller);
    const subjects: Subject[] = [];
    for (const applicationId of new Set(input.applicationIds)) subjects.push(await loadSubject(transaction, applicationId, room, caller));
    judge(input, room, subjects);
    refuseUnseen(input, room);
    for (const subject of subjects) {
      const decision = write(transaction, input, room, subject, caller.now);
      audit(transaction, caller, {
        act: 'recordDecision',
        subject: `juries/${room.jury.id}/decisions/${decision.applicationId}`,
        programmeId: room.jury.programmeId,
        // The journal is read by managers who stepped aside too: what was decided is in the decision.
        summary: `Décision de la salle enregistrée sur « ${decision.projectName} ».`,
      });
    }
    const decided = new Set([...room.decisions.map((one) => one.applicationId), ...input.applicationIds]);
    transaction.update(juryAt(room.jury.id), { decidedCount: decided.size });
    return { decided: decided.size, castingVote: subjects.length === 1 && subjects[0]?.vote.castingVote === true };
  });

/** `recordDecision({ juryId, applicationIds, outcome, reason, orientation, feedback?, seen? })`: one project with its vote, or several far from the last place declined together. */
export const recordDecision = callable('recordDecision', schema, recordDecisionAs);
