/** Why: one late milestone delays what waits for it; people should see by how much, and because of what, before it happens. */
import type { Identified } from '../shared/document';
import { daysBetween, type Day } from '../shared/time';
import type { Milestone } from './coaching';
import { everythingBefore, isOpen } from './milestones';

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
 * Slip forecast: an open milestone cannot be reached before today, nor before each open dependency. The days planned between two due
 * dates are slack: they absorb a delay, and only what exceeds them moves what waits. Dependencies that go round in a circle say nothing
 * and are left out, so the order of the input does not matter.
 */
export const forecastSlip = (all: readonly Identified<Milestone>[], today: Day): readonly Forecast[] => {
  const byId = new Map(all.map((milestone) => [milestone.id, milestone]));
  const known = new Map<string, Forecast>();
  const forecast = (milestone: Identified<Milestone>): Forecast => {
    const already = known.get(milestone.id);
    if (already !== undefined) return already;
    const open = isOpen(milestone);
    let expectedOn = open && milestone.dueOn < today ? today : milestone.dueOn;
    let becauseOf = expectedOn === milestone.dueOn ? null : milestone.id;
    for (const id of open ? milestone.dependsOn : []) {
      const dependency = byId.get(id);
      if (dependency === undefined || !isOpen(dependency) || id === milestone.id || everythingBefore(id, all).has(milestone.id)) continue;
      const candidate = forecast(dependency).expectedOn;
      if (candidate > expectedOn) {
        expectedOn = candidate;
        becauseOf = id;
      }
    }
    const result = { id: milestone.id, expectedOn, slip: Math.max(0, daysBetween(milestone.dueOn, expectedOn)), becauseOf };
    known.set(milestone.id, result);
    return result;
  };
  return all.map(forecast);
};

/** Why a milestone slips: itself first, then each cause of the one before, down to the root. */
export const slipChain = (forecasts: readonly Forecast[], id: string): readonly Forecast[] => {
  const chain: Forecast[] = [];
  let next: string | null = id;
  while (next !== null) {
    const one: Forecast | undefined = forecasts.find((forecast) => forecast.id === next);
    if (one === undefined || chain.includes(one)) break;
    chain.push(one);
    next = one.becauseOf === one.id ? null : one.becauseOf;
  }
  return chain;
};

/** The slip people ask about: that of the last open milestone, the end of the road. Null when nothing slips. */
export const roadSlip = (all: readonly Identified<Milestone>[], today: Day): Forecast | null => {
  const slipping = forecastSlip(all, today).filter((one) => one.slip > 0);
  const ends = slipping.sort((a, b) => (a.expectedOn === b.expectedOn ? b.slip - a.slip : a.expectedOn < b.expectedOn ? 1 : -1));
  return ends[0] ?? null;
};
