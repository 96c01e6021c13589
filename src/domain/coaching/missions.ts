/** Why: expertise days are counted against a budget by one set of rules, whoever moves the mission. */
import type { Day, Instant } from '../shared/instant';
import { isDay } from '../shared/time';
import { done, refused, type Result } from '../shared/result';
import type { DayWorked, EarlierDay, Enrolment, FallenSignature, LoggedDay, Mission, MissionState } from './coaching';

export type MissionActor = 'laureate' | 'coach' | 'expert' | 'manager';

const moves: Readonly<Record<MissionState, Partial<Record<MissionState, readonly MissionActor[]>>>> = {
  requested: { agreed: ['coach', 'manager'], cancelled: ['laureate', 'coach', 'manager'] },
  agreed: { underWay: ['coach', 'expert', 'manager', 'laureate'], requested: ['expert'], cancelled: ['coach', 'manager'] },
  underWay: { delivered: ['expert', 'coach', 'manager'], cancelled: ['manager'] },
  delivered: { signed: ['laureate'], underWay: ['laureate', 'coach'] },
  signed: {},
  cancelled: {},
};

/** A person may act in several qualities at once: a coach who is also the expert of the mission. */
const mayMove = (state: MissionState, to: MissionState, actors: readonly MissionActor[]): boolean =>
  actors.some((actor) => moves[state][to]?.includes(actor));
export const movesFor = (state: MissionState, actors: readonly MissionActor[]): readonly MissionState[] =>
  (Object.keys(moves[state]) as MissionState[]).filter((to) => mayMove(state, to, actors));
/** Days are logged by whoever works or answers for the programme, never by those who sign them off. */
export const mayLogDays = (actors: readonly MissionActor[]): boolean => actors.some((actor) => actor !== 'laureate');

const mostDays = 200;
/** Days come in halves: 0.5, 1, 1.5… */
export const isDayCount = (days: number): boolean => days > 0 && days <= mostDays && Number.isInteger(days * 2);

/** Nothing moves a signed or a cancelled mission any more. */
export const isSettled = (state: MissionState): boolean => state === 'signed' || state === 'cancelled';

export interface Budget {
  readonly granted: number;
  readonly planned: number;
  readonly done: number;
  readonly signed: number;
  readonly left: number;
}

/** Recomputed from the missions: those signed or cancelled free the days they did not use; days done stay consumed. */
export const budgetOf = (granted: number, missions: readonly Pick<Mission, 'state' | 'daysPlanned' | 'daysDone'>[]): Budget => {
  const planned = missions.reduce(
    (sum, mission) => sum + (isSettled(mission.state) ? mission.daysDone : Math.max(mission.daysPlanned, mission.daysDone)),
    0,
  );
  const doneDays = missions.reduce((sum, mission) => sum + mission.daysDone, 0);
  const signed = missions.reduce((sum, mission) => sum + (mission.state === 'signed' ? mission.daysDone : 0), 0);
  return { granted, planned, done: doneDays, signed, left: granted - planned };
};

export type RequestRefusal = 'titleMissing' | 'letterMissing' | 'badDays' | 'overBudget';

/** A new mission, within what is left of the budget. */
export const requestMission = (
  input: {
    readonly title: string;
    readonly letter: string;
    readonly expertName: string;
    readonly expertUid: string | null;
    readonly days: number;
  },
  enrolment: Pick<Enrolment, 'dayBudget'>,
  missions: readonly Mission[],
  at: Instant,
): Result<Mission, RequestRefusal> => {
  if (input.title.trim() === '') return refused('titleMissing');
  if (input.letter.trim() === '') return refused('letterMissing');
  if (!isDayCount(input.days)) return refused('badDays');
  if (input.days > budgetOf(enrolment.dayBudget, missions).left) return refused('overBudget');
  return done({
    v: 1,
    title: input.title.trim(),
    letter: input.letter.trim(),
    expertName: input.expertName.trim(),
    expertUid: input.expertUid,
    daysPlanned: input.days,
    daysDone: 0,
    state: 'requested',
    deliverable: '',
    log: [],
    signedByName: '',
    signedAt: null,
    updatedAt: at,
  });
};

export type MissionMoveRefusal = 'notThatWay' | 'expertMissing' | 'deliverableMissing' | 'nothingDone' | 'reasonMissing';

export interface MissionMove {
  readonly byName: string;
  /** Given when agreeing: who will do it. */
  readonly expertName?: string;
  readonly expertUid?: string | null;
  readonly deliverable?: string;
  /** Given by an expert who declines. */
  readonly reason?: string;
}

/** An expert who cannot: the mission is to be given to somebody else, who will know that it was asked. */
const declined = (mission: Mission, by: MissionMove, at: Instant): Result<Mission, MissionMoveRefusal> => {
  const reason = by.reason?.trim() ?? '';
  if (reason === '') return refused('reasonMissing');
  const told = { byName: by.byName, reason, at };
  return done({ ...mission, state: 'requested', expertName: '', expertUid: null, declined: told, updatedAt: at });
};

/** Moves a mission; agreeing wants an expert, declining a reason, delivering a deliverable and days done, signing is the laureate's. */
export const moveMission = (
  mission: Mission,
  to: MissionState,
  actors: readonly MissionActor[],
  by: MissionMove,
  at: Instant,
): Result<Mission, MissionMoveRefusal> => {
  if (!mayMove(mission.state, to, actors)) return refused('notThatWay');
  if (to === 'requested') return declined(mission, by, at);
  const agreeing = to === 'agreed';
  const expertName = agreeing ? (by.expertName?.trim() ?? mission.expertName) : mission.expertName;
  const expertUid = agreeing && by.expertUid !== undefined ? by.expertUid : mission.expertUid;
  // What was delivered stays as it was, whoever signs it.
  const deliverable = to === 'delivered' ? (by.deliverable?.trim() ?? mission.deliverable) : mission.deliverable;
  if (agreeing && expertName === '') return refused('expertMissing');
  if (to === 'delivered' && deliverable === '') return refused('deliverableMissing');
  if (to === 'delivered' && mission.daysDone === 0) return refused('nothingDone');
  const signed = to === 'signed' ? { signedByName: by.byName, signedAt: at } : {};
  return done({ ...mission, expertName, expertUid, state: to, deliverable, ...signed, updatedAt: at });
};

export type CountersignRefusal = 'managersOnly' | 'ownDays' | 'notSigned' | 'alreadyCountersigned';

/** Nobody confirms that they are to be paid themselves, whatever else they are. */
export const isPaidTo = ({ expertUid }: Pick<Mission, 'expertUid'>, uid: string | null): boolean => uid !== null && expertUid === uid;

/** The programme signs after the team, once: days signed by both are what it answers for. */
export const countersign = (
  mission: Mission,
  actors: readonly MissionActor[],
  by: { readonly uid: string; readonly name: string },
  at: Instant,
): Result<Mission, CountersignRefusal> => {
  if (!actors.includes('manager')) return refused('managersOnly');
  if (isPaidTo(mission, by.uid)) return refused('ownDays');
  if (mission.state !== 'signed') return refused('notSigned');
  if ((mission.countersignedAt ?? null) !== null) return refused('alreadyCountersigned');
  return done({ ...mission, countersignedByName: by.name, countersignedAt: at, updatedAt: at });
};

type Logged = Pick<Mission, 'log'>;
/** What missions count already on one date. */
const daysOn = (missions: readonly Logged[], on: Day): number =>
  missions.reduce((sum, { log }) => sum + log.reduce((days, entry) => (entry.on === on ? days + entry.days : days), 0), 0);

/** Where days may fall: from the day the plan began (null: not known here) to today; what the same expert did on other missions. */
export interface DayBounds {
  readonly from: Day | null;
  readonly to: Day;
  readonly elsewhere?: readonly Logged[];
}
type DayRefusal = 'badDate' | 'badDays' | 'overPlanned' | 'overOneDay' | 'overOneDayElsewhere' | 'inTheFuture' | 'beforePlan';

/** Whether one more day fits a mission: never more than planned, never more than one a date, whatever the missions. */
const dayFault = (mission: Mission, { on, days }: Pick<DayWorked, 'on' | 'days'>, within: DayBounds): DayRefusal | null => {
  if (!isDay(on)) return 'badDate';
  if (!isDayCount(days)) return 'badDays';
  if (on > within.to) return 'inTheFuture';
  if (within.from !== null && on < within.from) return 'beforePlan';
  if (mission.daysDone + days > mission.daysPlanned) return 'overPlanned';
  if (daysOn([mission], on) + days > 1) return 'overOneDay';
  return daysOn([mission, ...(within.elsewhere ?? [])], on) + days > 1 ? 'overOneDayElsewhere' : null;
};

export type LogRefusal = 'notUnderWay' | DayRefusal;

/** Logs days worked. */
export const logDay = (mission: Mission, entry: DayWorked, within: DayBounds, at: Instant): Result<Mission, LogRefusal> => {
  if (mission.state !== 'underWay') return refused('notUnderWay');
  const fault = dayFault(mission, entry, within);
  if (fault !== null) return refused(fault);
  return done({ ...mission, daysDone: mission.daysDone + entry.days, log: [...mission.log, entry], updatedAt: at });
};

/** Who logs days corrects them until the team signs; then a manager alone, who says why. */
export const mayCorrectDays = (state: MissionState, actors: readonly MissionActor[]): boolean => {
  if (state === 'underWay' || state === 'delivered') return mayLogDays(actors);
  return state === 'signed' && actors.includes('manager');
};

export interface DayCorrection {
  /** Where it stands in the log, and what its author saw there. */
  readonly place: number;
  readonly seen: Pick<DayWorked, 'on' | 'days'>;
  /** Null withdraws it. */
  readonly to: Pick<DayWorked, 'on' | 'days' | 'note'> | null;
  readonly reason: string;
}
export type CorrectionRefusal = 'notCorrectable' | 'dayChanged' | 'reasonMissing' | 'nothingDone' | DayRefusal;

/** Nobody's signature stands under days they did not see: the team signs again, then the programme. */
const withoutSignatures = (mission: Mission, { replacedByName, reason, replacedAt }: EarlierDay): Partial<Mission> => {
  if (mission.state !== 'signed') return {};
  const { signedByName, signedAt, countersignedByName = '', countersignedAt = null } = mission;
  const signatures = { signedByName, signedAt, countersignedByName, countersignedAt };
  const fallen: FallenSignature = { ...signatures, correctedByName: replacedByName, reason, fellAt: replacedAt };
  return {
    state: 'delivered',
    signedByName: '',
    signedAt: null,
    countersignedByName: '',
    countersignedAt: null,
    fallenSignatures: [...(mission.fallenSignatures ?? []), fallen],
  };
};

/** Corrects or withdraws a day: what it said before stays with it. A delivered mission keeps at least one day, a signed one is to be signed again. */
export const correctDay = (
  mission: Mission,
  { place, seen, to, reason }: DayCorrection,
  by: { readonly actors: readonly MissionActor[]; readonly name: string },
  within: DayBounds,
  at: Instant,
): Result<Mission, CorrectionRefusal> => {
  const { was = [], ...before } = mission.log[place] ?? { on: '', days: 0, note: '', byName: '' };
  if (!mayCorrectDays(mission.state, by.actors)) return refused('notCorrectable');
  if (before.days === 0 || before.on !== seen.on || before.days !== seen.days) return refused('dayChanged');
  if (mission.state === 'signed' && reason.trim() === '') return refused('reasonMissing');
  const others = mission.log.filter((_, index) => index !== place);
  const without: Mission = { ...mission, log: others, daysDone: mission.daysDone - before.days };
  const fault = to === null ? null : dayFault(without, to, within);
  if (fault !== null) return refused(fault);
  const days = to?.days ?? 0;
  if (mission.state !== 'underWay' && without.daysDone + days === 0) return refused('nothingDone');
  const earlier: EarlierDay = { ...before, replacedByName: by.name, replacedAt: at, reason: reason.trim() };
  const entry: LoggedDay = { ...before, ...to, days, was: [...was, earlier] };
  const log = mission.log.map((one, index) => (index === place ? entry : one));
  return done({ ...mission, ...withoutSignatures(mission, earlier), log, daysDone: without.daysDone + days, updatedAt: at });
};
