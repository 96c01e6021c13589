/** Why: a line of time places days as shares of its length; the arithmetic is apart from the drawing so that it can be proved. */
import type { Milestone, Objective } from '@domain/coaching/coaching';
import type { Forecast } from '@domain/coaching/forecast';
import type { Identified } from '@domain/shared/document';
import { addDays, addMonths, daysBetween, firstOfMonth, recurrence, type Day } from '@domain/shared/time';

export interface Range {
  readonly from: Day;
  readonly to: Day;
}

/** From the first day that matters to the last, today included, with a margin of a fortnight. */
export function rangeOf(days: readonly Day[], today: Day): Range {
  const all = [...days, today].sort();
  return { from: addDays(all[0] ?? today, -14), to: addDays(all.at(-1) ?? today, 14) };
}

/** 0 at the left, 100 at the right. */
export const placeOf = (day: Day, { from, to }: Range): number => (daysBetween(from, day) / Math.max(1, daysBetween(from, to))) * 100;

/** First days of the months of a range, thinned to at most `most`. */
export function months({ from, to }: Range, most = 12): readonly Day[] {
  const all = recurrence(firstOfMonth(addMonths(from, 1)), { months: 1 }, to);
  const every = Math.max(1, Math.ceil(all.length / most));
  return all.filter((_, index) => index % every === 0);
}

export interface Placed {
  readonly milestone: Identified<Milestone>;
  readonly x: number;
  /** Where it slips to, when it does. */
  readonly slipsTo: number | null;
  readonly lane: number;
}

/** Each milestone on the lane of its objective; those of a removed objective on a last lane. */
export function placed(
  milestones: readonly Identified<Milestone>[],
  objectives: readonly Identified<Objective>[],
  forecasts: readonly Forecast[],
  range: Range,
): readonly Placed[] {
  return milestones.map((milestone) => {
    const forecast = forecasts.find(({ id }) => id === milestone.id);
    const lane = objectives.findIndex(({ id }) => id === milestone.objectiveId);
    return {
      milestone,
      x: placeOf(milestone.dueOn, range),
      slipsTo: forecast !== undefined && forecast.slip > 0 ? placeOf(forecast.expectedOn, range) : null,
      lane: lane < 0 ? objectives.length : lane,
    };
  });
}
