/** Why: who counts in the room, when a vote stands, and what may be recorded as a decision. */
import { done, refused, type Result } from '../shared/result';
import { after, type Instant, isBefore, minutes } from '../shared/instant';
import type { Ballot, Decision, DeliberationRoom, Jury, JuryMember, Outcome, Ranking, Recusal, RoomPresence, Standing } from './jury';

export const outcomes: readonly Outcome[] = ['laureate', 'waitingList', 'notSelected', 'reoriented'];
/** A member is present for a minute after the last sign. */
export const presenceLasts = minutes(1);
export const longestReason = 2000;

type Seat = Pick<JuryMember, 'name' | 'voting'> & { readonly uid: string };

export const isPresent = (presence: Pick<RoomPresence, 'seenAt'>, now: Instant): boolean =>
  isBefore(now, after(presence.seenAt, presenceLasts));

export interface Quorum {
  /** Voting members who are not recused for this project. */
  readonly entitled: number;
  /** How many of them must be there. */
  readonly needed: number;
  readonly present: number;
  readonly presentUids: readonly string[];
  readonly reached: boolean;
}

/** The quorum for one project: a share of the voting members after recusals, rounded up, never less than one. */
export const quorumFor = (
  members: readonly Seat[],
  recusedUids: readonly string[],
  presentUids: readonly string[],
  share: number,
): Quorum => {
  const entitled = members.filter((member) => member.voting && !recusedUids.includes(member.uid));
  const needed = Math.max(1, Math.ceil(entitled.length * share - 1e-9));
  const here = entitled.map((member) => member.uid).filter((uid) => presentUids.includes(uid));
  return { entitled: entitled.length, needed, present: here.length, presentUids: here, reached: here.length >= needed };
};

/** What everyone in the room is told about the project in front of them; null puts nothing in front of them. */
export const roomOn = (
  jury: Pick<Jury, 'programmeId' | 'quorumShare'>,
  project: { readonly applicationId: string; readonly projectName: string } | null,
  members: readonly Seat[],
  recusals: readonly Pick<Recusal, 'applicationId' | 'jurorUid'>[],
  now: Instant,
): DeliberationRoom => {
  const recusedUids = recusals.filter((one) => one.applicationId === project?.applicationId).map((one) => one.jurorUid);
  const { entitled, needed } = quorumFor(members, recusedUids, [], jury.quorumShare);
  return {
    v: 1,
    programmeId: jury.programmeId,
    state: 'open',
    applicationId: project?.applicationId ?? null,
    projectName: project?.projectName ?? '',
    entitled,
    needed,
    recusedUids,
    openedAt: now,
    closedAt: null,
  };
};

export interface Count {
  readonly for: number;
  readonly against: number;
  readonly abstain: number;
}
export interface Vote {
  readonly count: Count;
  readonly result: 'carried' | 'rejected' | 'tied' | 'none';
  /** The president's ballot decided a tie. */
  readonly castingVote: boolean;
}

/** Counts the ballots; a tie is decided by the president's ballot, and stays a tie when there is none or an abstention. */
export const countVotes = (ballots: readonly Pick<Ballot, 'jurorUid' | 'choice'>[], presidentUid: string): Vote => {
  const number = (choice: Ballot['choice']): number => ballots.filter((ballot) => ballot.choice === choice).length;
  const count = { for: number('for'), against: number('against'), abstain: number('abstain') };
  if (ballots.length === 0) return { count, result: 'none', castingVote: false };
  if (count.for !== count.against) return { count, result: count.for > count.against ? 'carried' : 'rejected', castingVote: false };
  const casting = ballots.find((ballot) => ballot.jurorUid === presidentUid)?.choice;
  if (casting === 'for') return { count, result: 'carried', castingVote: true };
  return casting === 'against' ? { count, result: 'rejected', castingVote: true } : { count, result: 'tied', castingVote: false };
};

export type DecisionReason =
  | 'notDeliberating'
  | 'minutesSealed'
  | 'quorumNotReached'
  | 'voteMissing'
  | 'voteNotCarried'
  | 'voteCarried'
  | 'noPlaceLeft'
  | 'reasonMissing'
  | 'reasonTooLong'
  | 'namesAJuror'
  | 'discussionNeeded'
  | 'orientationMissing';

export interface Motion {
  readonly outcome: Outcome;
  readonly reason: string;
  readonly orientation: readonly string[];
}
export interface RoomFacts {
  readonly jury: Pick<Jury, 'phase' | 'places'>;
  readonly quorum: Quorum;
  readonly vote: Vote;
  /** Laureates already decided, this project left out. */
  readonly laureates: number;
}

/** Whoever is reoriented is told where to. */
export const lacksOrientation = (outcome: Outcome | null, orientation: readonly string[]): boolean =>
  outcome === 'reoriented' && orientation.length === 0;

const checkWords = (motion: Motion): DecisionReason | null => {
  if (motion.reason.trim() === '') return 'reasonMissing';
  if (motion.reason.length > longestReason) return 'reasonTooLong';
  return lacksOrientation(motion.outcome, motion.orientation) ? 'orientationMissing' : null;
};

const checkVote = (motion: Motion, facts: RoomFacts): DecisionReason | null => {
  if (facts.vote.result === 'none') return 'voteMissing';
  if (motion.outcome === 'laureate') {
    if (facts.vote.result !== 'carried') return 'voteNotCarried';
    return facts.laureates >= facts.jury.places ? 'noPlaceLeft' : null;
  }
  return facts.vote.result === 'carried' && motion.outcome !== 'waitingList' ? 'voteCarried' : null;
};

/** Whether the room may record this outcome for one project. The vote is on "retain this project": a carried one gives a laureate, or the waiting list when places are short. */
export const checkDecision = (motion: Motion, facts: RoomFacts): Result<null, DecisionReason> => {
  if (facts.jury.phase !== 'deliberating')
    return refused(facts.jury.phase === 'decided' || facts.jury.phase === 'announced' ? 'minutesSealed' : 'notDeliberating');
  const reason = checkWords(motion) ?? (facts.quorum.reached ? null : 'quorumNotReached') ?? checkVote(motion, facts);
  return reason === null ? done(null) : refused(reason);
};

/** Projects far from the last place may be declined together, without a vote on each: never one to discuss or in the tie zone. */
export const checkBlock = (
  phase: Jury['phase'],
  motion: Motion,
  standings: readonly (Pick<Standing, 'mustDiscuss'> & Pick<Ranking['entries'][number], 'inTieZone'>)[],
  quorums: readonly Quorum[],
): Result<null, DecisionReason> => {
  if (phase !== 'deliberating') return refused(phase === 'decided' || phase === 'announced' ? 'minutesSealed' : 'notDeliberating');
  const words = checkWords(motion);
  if (words !== null) return refused(words);
  if (motion.outcome !== 'notSelected' && motion.outcome !== 'reoriented') return refused('voteMissing');
  if (standings.some((standing) => standing.mustDiscuss || standing.inTieZone)) return refused('discussionNeeded');
  return quorums.every((quorum) => quorum.reached) ? done(null) : refused('quorumNotReached');
};

/** The votes as a decision keeps them. */
export const decisionOf = (
  subject: Pick<Decision, 'programmeId' | 'applicationId' | 'projectName' | 'feedback' | 'proposedFeedback' | 'visibleTo' | 'recusedNames'>,
  motion: Motion,
  room: { readonly vote: Vote; readonly quorum: Quorum },
  now: Instant,
): Decision => ({
  v: 1,
  ...subject,
  outcome: motion.outcome,
  reason: motion.reason.trim(),
  // Written for another outcome, then hidden: the letter must not carry it.
  orientation: motion.outcome === 'reoriented' ? motion.orientation : [],
  votes: room.vote.count,
  present: room.quorum.present,
  presentUids: room.quorum.presentUids,
  quorum: room.quorum.needed,
  decidedAt: now,
  announcedAt: null,
});
