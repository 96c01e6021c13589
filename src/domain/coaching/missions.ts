/** Why: expertise days are counted against a budget by one set of rules, whoever moves the mission. */
import { done, refused, type Result } from '../shared/result';
import type { Day, Instant } from '../shared/time';
import type { Enrolment, Mission, MissionState } from './coaching';

export type MissionActor = 'laureate' | 'coach' | 'expert' | 'manager';

const moves: Readonly<Record<MissionState, Partial<Record<MissionState, readonly MissionActor[]>>>> = {
  requested: { agreed: ['coach', 'manager'], cancelled: ['laureate', 'coach', 'manager'] },
  agreed: { underWay: ['coach', 'expert', 'manager', 'laureate'], cancelled: ['coach', 'manager'] },
  underWay: { delivered: ['expert', 'coach', 'manager'], cancelled: ['manager'] },
  delivered: { signed: ['laureate'], underWay: ['laureate', 'coach'] },
  signed: {},
  cancelled: {},
};

export const mayMove = (state: MissionState, to: MissionState, actor: MissionActor): boolean => moves[state][to]?.includes(actor) ?? false;
export const movesFor = (state: MissionState, actor: MissionActor): readonly MissionState[] =>
  (Object.keys(moves[state]) as MissionState[]).filter((to) => mayMove(state, to, actor));

/** Days come in halves: 0.5, 1, 1.5… */
export const isDayCount = (days: number): boolean => days > 0 && Number.isInteger(days * 2);

export interface Budget {
  readonly granted: number;
  readonly planned: number;
  readonly done: number;
  readonly signed: number;
  readonly left: number;
}

/** Recomputed from the missions: cancelled ones free their planned days, but days already done stay consumed. */
export const budgetOf = (granted: number, missions: readonly Pick<Mission, 'state' | 'daysPlanned' | 'daysDone'>[]): Budget => {
  const planned = missions.reduce(
    (sum, mission) => sum + (mission.state === 'cancelled' ? mission.daysDone : Math.max(mission.daysPlanned, mission.daysDone)),
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

export type MissionMoveRefusal = 'notThatWay' | 'deliverableMissing' | 'nothingDone';

/** Moves a mission; delivering wants a deliverable and days done, signing is the laureate's. */
export const moveMission = (
  mission: Mission,
  to: MissionState,
  actor: MissionActor,
  by: { readonly name: string; readonly deliverable?: string },
  at: Instant,
): Result<Mission, MissionMoveRefusal> => {
  if (!mayMove(mission.state, to, actor)) return refused('notThatWay');
  const deliverable = by.deliverable?.trim() ?? mission.deliverable;
  if (to === 'delivered' && deliverable === '') return refused('deliverableMissing');
  if (to === 'delivered' && mission.daysDone === 0) return refused('nothingDone');
  const signed = to === 'signed' ? { signedByName: by.name, signedAt: at } : {};
  return done({ ...mission, state: to, deliverable, ...signed, updatedAt: at });
};

export type LogRefusal = 'notUnderWay' | 'badDays' | 'overPlanned' | 'inTheFuture';

/** Logs days worked, never more than planned nor later than today. */
export const logDay = (
  mission: Mission,
  entry: { readonly on: Day; readonly days: number; readonly note: string; readonly byName: string },
  today: Day,
  at: Instant,
): Result<Mission, LogRefusal> => {
  if (mission.state !== 'underWay') return refused('notUnderWay');
  if (!isDayCount(entry.days)) return refused('badDays');
  if (entry.on > today) return refused('inTheFuture');
  if (mission.daysDone + entry.days > mission.daysPlanned) return refused('overPlanned');
  return done({ ...mission, daysDone: mission.daysDone + entry.days, log: [...mission.log, entry], updatedAt: at });
};
