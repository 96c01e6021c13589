/** Why: a diagnostic is shared only when both sides scored every axis and signed; then it never changes. */
import { done, refused, type Result } from '../shared/result';
import type { Instant } from '../shared/time';
import type { Diagnostic } from './coaching';

export type Side = 'laureate' | 'coach';

/** Axes are scored in whole points, 0 (nothing yet) to 5 (a reference for others). */
export const isAxisScore = (score: unknown): score is number =>
  typeof score === 'number' && Number.isInteger(score) && score >= 0 && score <= 5;

const scoresOf = (diagnostic: Diagnostic, side: Side): Readonly<Record<string, number>> =>
  side === 'laureate' ? diagnostic.byLaureate : diagnostic.byCoach;
const signedAt = (diagnostic: Diagnostic, side: Side): Instant | null =>
  side === 'laureate' ? diagnostic.laureateSignedAt : diagnostic.coachSignedAt;

export const isComplete = (diagnostic: Diagnostic, side: Side): boolean =>
  diagnostic.axes.every((axis) => isAxisScore(scoresOf(diagnostic, side)[axis.id]));
export const isSealed = (diagnostic: Diagnostic): boolean => diagnostic.laureateSignedAt !== null && diagnostic.coachSignedAt !== null;

export type ScoreRefusal = 'alreadySigned' | 'unknownAxis' | 'badScore';

/** Scores one axis for one side; refused once that side has signed. */
export const scoreAxis = (
  diagnostic: Diagnostic,
  side: Side,
  axisId: string,
  score: number,
  at: Instant,
): Result<Diagnostic, ScoreRefusal> => {
  if (signedAt(diagnostic, side) !== null) return refused('alreadySigned');
  if (!diagnostic.axes.some((axis) => axis.id === axisId)) return refused('unknownAxis');
  if (!isAxisScore(score)) return refused('badScore');
  const scores = { ...scoresOf(diagnostic, side), [axisId]: score };
  return done({ ...diagnostic, ...(side === 'laureate' ? { byLaureate: scores } : { byCoach: scores }), updatedAt: at });
};

export type SignRefusal = 'alreadySigned' | 'axesMissing';

/** Signs for one side, once every axis of that side is scored. */
export const sign = (diagnostic: Diagnostic, side: Side, at: Instant): Result<Diagnostic, SignRefusal> => {
  if (signedAt(diagnostic, side) !== null) return refused('alreadySigned');
  if (!isComplete(diagnostic, side)) return refused('axesMissing');
  return done({ ...diagnostic, ...(side === 'laureate' ? { laureateSignedAt: at } : { coachSignedAt: at }), updatedAt: at });
};

/** Axes where the two sides differ by two points or more: what to talk about first. */
export const gaps = (
  diagnostic: Diagnostic,
): readonly { readonly id: string; readonly label: string; readonly laureate: number; readonly coach: number }[] =>
  diagnostic.axes.flatMap(({ id, label }) => {
    const laureate = diagnostic.byLaureate[id];
    const coach = diagnostic.byCoach[id];
    return laureate !== undefined && coach !== undefined && Math.abs(laureate - coach) >= 2 ? [{ id, label, laureate, coach }] : [];
  });

export interface AxisChange {
  readonly id: string;
  readonly label: string;
  readonly before: number;
  readonly after: number;
  readonly change: number;
}

/** The mean of both sides, which a sealed diagnostic always has; null when one of them is missing. */
const agreed = (diagnostic: Diagnostic, axisId: string): number | null => {
  const [laureate, coach] = [diagnostic.byLaureate[axisId], diagnostic.byCoach[axisId]];
  return laureate === undefined || coach === undefined ? null : (laureate + coach) / 2;
};

/** What the programme changed, axis by axis: the mean of both sides at the end against the beginning. Axes not scored twice are left out. */
export const comparison = (initial: Diagnostic, final: Diagnostic): readonly AxisChange[] =>
  final.axes.flatMap(({ id, label }) => {
    const [before, after] = [agreed(initial, id), agreed(final, id)];
    return before === null || after === null ? [] : [{ id, label, before, after, change: after - before }];
  });
