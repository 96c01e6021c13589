/** Why: expertise days are counted against a budget by one set of rules, whoever moves the mission. */
import { isDay } from '../shared/civil-day';
import { done, refused, type Result } from '../shared/result';
import type { Day, Instant } from '../shared/time';
import type { Enrolment, Mission, MissionState } from './coaching';

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
export const mayMove = (state: MissionState, to: MissionState, actors: readonly MissionActor[]): boolean =>
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

export type CountersignRefusal = 'managersOnly' | 'notSigned' | 'alreadyCountersigned';

/** The programme signs after the team, once: days signed by both are what it answers for. */
export const countersign = (
  mission: Mission,
  actors: readonly MissionActor[],
  byName: string,
  at: Instant,
): Result<Mission, CountersignRefusal> => {
  if (!actors.includes('manager')) return refused('managersOnly');
  if (mission.state !== 'signed') return refused('notSigned');
  if ((mission.countersignedAt ?? null) !== null) return refused('alreadyCountersigned');
  return done({ ...mission, countersignedByName: byName, countersignedAt: at, updatedAt: at });
};

/** What a mission counts already on one date. */
const daysOn = (mission: Pick<Mission, 'log'>, on: Day): number =>
  mission.log.reduce((sum, entry) => (entry.on === on ? sum + entry.days : sum), 0);

export type LogRefusal = 'notUnderWay' | 'badDate' | 'badDays' | 'overPlanned' | 'overOneDay' | 'inTheFuture' | 'beforePlan';

/** Logs days worked: never more than planned, never more than one a date, from the day the plan began (null: not known here) to today. */
export const logDay = (
  mission: Mission,
  entry: { readonly on: Day; readonly days: number; readonly note: string; readonly byName: string },
  within: { readonly from: Day | null; readonly to: Day },
  at: Instant,
): Result<Mission, LogRefusal> => {
  if (mission.state !== 'underWay') return refused('notUnderWay');
  if (!isDay(entry.on)) return refused('badDate');
  if (!isDayCount(entry.days)) return refused('badDays');
  if (entry.on > within.to) return refused('inTheFuture');
  if (within.from !== null && entry.on < within.from) return refused('beforePlan');
  if (mission.daysDone + entry.days > mission.daysPlanned) return refused('overPlanned');
  if (daysOn(mission, entry.on) + entry.days > 1) return refused('overOneDay');
  return done({ ...mission, daysDone: mission.daysDone + entry.days, log: [...mission.log, entry], updatedAt: at });
};
