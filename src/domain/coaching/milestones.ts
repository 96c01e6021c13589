/** Why: a roadmap moves by milestones; each move keeps its proof or its reason. */
import type { Day, Instant } from '../shared/instant';
import { dayOf, isDay, yearOf } from '../shared/time';
import type { Identified } from '../shared/document';
import { done, refused, type Result } from '../shared/result';
import type { Milestone, MilestoneState } from './coaching';

/** Where a milestone may go from each state. A reached or abandoned one may be taken up again, a postponed one postponed again. */
export const milestoneMoves: Readonly<Record<MilestoneState, readonly MilestoneState[]>> = {
  toCome: ['inProgress', 'reached', 'postponed', 'abandoned'],
  inProgress: ['toCome', 'reached', 'postponed', 'abandoned'],
  postponed: ['toCome', 'inProgress', 'reached', 'postponed', 'abandoned'],
  reached: ['toCome', 'inProgress', 'postponed'],
  abandoned: ['toCome', 'inProgress', 'postponed'],
};

export type MoveRefusal = 'notThatWay' | 'proofMissing' | 'reasonMissing' | 'newDateMissing' | 'dependsOnUnreached';

export interface Move {
  readonly to: MilestoneState;
  readonly proof?: string;
  readonly reason?: string;
  readonly dueOn?: Day;
}

/** Moves a milestone. Reaching wants a proof and its dependencies reached; postponing a reason and a later date; abandoning a reason. */
export const moveMilestone = (
  milestone: Identified<Milestone>,
  move: Move,
  all: readonly Identified<Milestone>[],
): Result<Identified<Milestone>, MoveRefusal> => {
  if (!milestoneMoves[milestone.state].includes(move.to)) return refused('notThatWay');
  const proof = move.proof?.trim() ?? milestone.proof;
  const reason = move.reason?.trim() ?? '';
  const moved = { ...milestone, state: move.to };
  switch (move.to) {
    case 'reached':
      if (proof === '') return refused('proofMissing');
      if (unreachedDependencies(milestone, all).length > 0) return refused('dependsOnUnreached');
      return done({ ...moved, proof });
    case 'postponed':
      if (reason === '') return refused('reasonMissing');
      if (move.dueOn === undefined || !isDay(move.dueOn) || move.dueOn <= milestone.dueOn) return refused('newDateMissing');
      return done({ ...moved, reason, dueOn: move.dueOn });
    case 'abandoned':
      return reason === '' ? refused('reasonMissing') : done({ ...moved, reason });
    default:
      return done(moved);
  }
};

export const unreachedDependencies = (milestone: Milestone, all: readonly Identified<Milestone>[]): readonly Identified<Milestone>[] =>
  all.filter((other) => milestone.dependsOn.includes(other.id) && other.state !== 'reached' && other.state !== 'abandoned');

export const isOpen = (milestone: Milestone): boolean => milestone.state !== 'reached' && milestone.state !== 'abandoned';
export const isLate = (milestone: Milestone, today: Day): boolean => isOpen(milestone) && milestone.dueOn < today;

/** A milestone that waits for more is several milestones; `firestore.rules` counts the same. */
export const mostDependencies = 8;

/** Programmes last one to three years, and a roadmap looks past the end of its own. */
export const yearsAhead = 5;

export interface DayLimits {
  readonly earliest: Day;
  readonly latest: Day;
}

/** When a milestone may be due: from the year in which the project entered its plan to five years later, in whole years. `firestore.rules` says the same. */
export const dueLimits = (enrolledAt: Instant): DayLimits => {
  const year = yearOf(enrolledAt);
  return { earliest: `${String(year)}-01-01`, latest: `${String(year + yearsAhead)}-12-31` };
};

/** A meeting is one of the plan, noted once it is over: from the day the project entered it to today. */
export const meetingLimits = (enrolledAt: Instant, now: Instant): DayLimits => ({ earliest: dayOf(enrolledAt), latest: dayOf(now) });

export const isWithin = (day: Day, { earliest, latest }: DayLimits): boolean => earliest <= day && day <= latest;

export type EditRefusal = 'titleMissing' | 'badDate' | 'laterIsPostponing' | 'tooManyDependencies' | 'cycle';

/** Words, objective, an earlier date and dependencies may be changed freely; a later date is a postponement, which wants a reason. */
export const editMilestone = (
  milestone: Identified<Milestone>,
  change: Partial<Pick<Milestone, 'title' | 'objectiveId' | 'dueOn' | 'dependsOn'>>,
  all: readonly Identified<Milestone>[],
): Result<Identified<Milestone>, EditRefusal> => {
  const edited = { ...milestone, ...change, title: (change.title ?? milestone.title).trim() };
  if (edited.title === '') return refused('titleMissing');
  if (!isDay(edited.dueOn)) return refused('badDate');
  if (edited.dueOn > milestone.dueOn) return refused('laterIsPostponing');
  if (edited.dependsOn.length > mostDependencies) return refused('tooManyDependencies');
  if (dependsOnItself(edited, all)) return refused('cycle');
  return done(edited);
};

/** Ids a milestone waits for, directly or through others. */
export const everythingBefore = (id: string, all: readonly Identified<Milestone>[]): ReadonlySet<string> => {
  const found = new Set<string>();
  const look = (from: string): void => {
    for (const next of all.find((one) => one.id === from)?.dependsOn ?? []) {
      if (found.has(next)) continue;
      found.add(next);
      look(next);
    }
  };
  look(id);
  return found;
};

/** True when the milestone, as given, would wait for itself. */
export const dependsOnItself = (milestone: Identified<Milestone>, all: readonly Identified<Milestone>[]): boolean =>
  everythingBefore(milestone.id, [...all.filter((one) => one.id !== milestone.id), milestone]).has(milestone.id);

export type LinkRefusal = 'dependencyMissing' | 'tooManyDependencies' | 'cycle' | 'dependsOnUnreached';

/** What a milestone begins or ceases to wait for. Asked twice it gives the same road, whatever others linked between. */
export interface LinkChange {
  readonly add: readonly string[];
  readonly drop: readonly string[];
}

/** The others a milestone waits for once changed, those that exist no more left out; `all` is the whole road. A link less is never refused. */
export const linkMilestone = (
  milestone: Identified<Milestone>,
  { add, drop }: LinkChange,
  all: readonly Identified<Milestone>[],
): Result<readonly string[], LinkRefusal> => {
  const known = new Set(all.map(({ id }) => id));
  const kept = milestone.dependsOn.filter((id) => known.has(id) && id !== milestone.id && !drop.includes(id));
  const added = [...new Set(add)].filter((id) => !kept.includes(id));
  const dependsOn = [...kept, ...added];
  if (added.length === 0) return done(dependsOn);
  if (added.some((id) => !known.has(id))) return refused('dependencyMissing');
  if (dependsOn.length > mostDependencies) return refused('tooManyDependencies');
  const linked = { ...milestone, dependsOn };
  if (dependsOnItself(linked, all)) return refused('cycle');
  const waits = milestone.state === 'reached' && unreachedDependencies({ ...milestone, dependsOn: added }, all).length > 0;
  return waits ? refused('dependsOnUnreached') : done(dependsOn);
};

/** The milestones that wait for one that goes, as they are without it. Only what is still to come may go: the rest is told by its state. */
export const removeMilestone = (
  milestone: Identified<Milestone>,
  all: readonly Identified<Milestone>[],
): Result<readonly Identified<Milestone>[], 'alreadyBegun'> => {
  if (milestone.state !== 'toCome') return refused('alreadyBegun');
  return done(
    all
      .filter(({ id, dependsOn }) => id !== milestone.id && dependsOn.includes(milestone.id))
      .map((one) => ({ ...one, dependsOn: one.dependsOn.filter((id) => id !== milestone.id) })),
  );
};
