/** Why: a roadmap moves by milestones; each move keeps its proof or its reason, and lateness spreads through dependencies. */
import type { Identified } from '../shared/document';
import { done, refused, type Result } from '../shared/result';
import { addDays, daysBetween, type Day } from '../shared/time';
import type { Milestone, MilestoneState } from './coaching';

/** Where a milestone may go from each state. A reached or abandoned one may be taken up again. */
export const milestoneMoves: Readonly<Record<MilestoneState, readonly MilestoneState[]>> = {
  toCome: ['inProgress', 'reached', 'postponed', 'abandoned'],
  inProgress: ['toCome', 'reached', 'postponed', 'abandoned'],
  postponed: ['toCome', 'inProgress', 'reached', 'abandoned'],
  reached: ['inProgress'],
  abandoned: ['toCome'],
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
  if (move.to === 'reached' && proof === '') return refused('proofMissing');
  if (move.to === 'reached' && unreachedDependencies(milestone, all).length > 0) return refused('dependsOnUnreached');
  if ((move.to === 'postponed' || move.to === 'abandoned') && reason === '') return refused('reasonMissing');
  if (move.to === 'postponed' && (move.dueOn === undefined || move.dueOn <= milestone.dueOn)) return refused('newDateMissing');
  return done({
    ...milestone,
    state: move.to,
    proof: move.to === 'reached' ? proof : milestone.proof,
    reason,
    dueOn: move.dueOn ?? milestone.dueOn,
  });
};

export const unreachedDependencies = (milestone: Milestone, all: readonly Identified<Milestone>[]): readonly Identified<Milestone>[] =>
  all.filter((other) => milestone.dependsOn.includes(other.id) && other.state !== 'reached' && other.state !== 'abandoned');

export const isOpen = (milestone: Milestone): boolean => milestone.state !== 'reached' && milestone.state !== 'abandoned';
export const isLate = (milestone: Milestone, today: Day): boolean => isOpen(milestone) && milestone.dueOn < today;

export interface Forecast {
  readonly id: string;
  /** The earliest day it can now be reached. */
  readonly expectedOn: Day;
  /** Days after its due date, 0 when on time. */
  readonly slip: number;
  /** The milestone that makes it late: itself, or a dependency. */
  readonly becauseOf: string | null;
}

/**
 * Slip forecast: an open milestone cannot be reached before today, nor before each dependency's expected day plus the margin that
 * separated their due dates (never negative). A cycle counts once. Input order does not matter.
 */
export const forecastSlip = (all: readonly Identified<Milestone>[], today: Day): readonly Forecast[] => {
  const byId = new Map(all.map((milestone) => [milestone.id, milestone]));
  const known = new Map<string, Forecast>();
  const visiting = new Set<string>();
  const forecast = (milestone: Identified<Milestone>): Forecast => {
    const already = known.get(milestone.id);
    if (already !== undefined) return already;
    visiting.add(milestone.id);
    let expectedOn = isOpen(milestone) && milestone.dueOn < today ? today : milestone.dueOn;
    let becauseOf = expectedOn === milestone.dueOn ? null : milestone.id;
    for (const id of isOpen(milestone) ? milestone.dependsOn : []) {
      const dependency = byId.get(id);
      if (dependency === undefined || visiting.has(id) || !isOpen(dependency)) continue;
      const margin = Math.max(0, daysBetween(dependency.dueOn, milestone.dueOn));
      const before = forecast(dependency);
      const candidate = addDays(before.expectedOn, margin);
      if (before.slip > 0 && candidate > expectedOn) {
        expectedOn = candidate;
        becauseOf = id;
      }
    }
    visiting.delete(milestone.id);
    const result = { id: milestone.id, expectedOn, slip: Math.max(0, daysBetween(milestone.dueOn, expectedOn)), becauseOf };
    known.set(milestone.id, result);
    return result;
  };
  return all.map(forecast);
};
