/** Why: each side scores apart; a diagnostic is shared when both scored every axis and signed, and then it never changes. */
import { done, refused, type Result } from '../shared/result';
import type { Instant } from '../shared/time';
import type { Diagnostic, DiagnosticHead, DiagnosticSide, Side } from './coaching';

export const sides: readonly Side[] = ['laureate', 'coach'];

/** Axes are scored in whole points, 0 (nothing yet) to 5 (a reference for others). */
export const isAxisScore = (score: unknown): score is number =>
  typeof score === 'number' && Number.isInteger(score) && score >= 0 && score <= 5;

type Signatures = Pick<DiagnosticHead, 'laureateSignedAt' | 'coachSignedAt'>;
type Agreements = Pick<DiagnosticHead, 'laureateSharedAt' | 'coachSharedAt'>;

export const signedAt = (head: Signatures, side: Side): Instant | null =>
  side === 'laureate' ? head.laureateSignedAt : head.coachSignedAt;
export const sharedAt = (head: Agreements, side: Side): Instant | null =>
  side === 'laureate' ? head.laureateSharedAt : head.coachSharedAt;
export const isSealed = (head: Signatures): boolean => head.laureateSignedAt !== null && head.coachSignedAt !== null;
/** Each side agreed to show its look to the other before the signatures. */
export const isAgreedOpen = (head: Agreements): boolean => head.laureateSharedAt !== null && head.coachSharedAt !== null;

/** A look holds a score on every axis; one that cannot be read counts as incomplete. */
export const isComplete = (head: Pick<DiagnosticHead, 'axes'>, look: DiagnosticSide | null): boolean =>
  head.axes.every((axis) => isAxisScore(look?.scores[axis.id]));

export type SignRefusal = 'alreadySigned' | 'axesMissing';

/** Signs for one side, once every axis of its look is scored. */
export const sign = (head: DiagnosticHead, side: Side, look: DiagnosticSide, at: Instant): Result<DiagnosticHead, SignRefusal> => {
  if (signedAt(head, side) !== null) return refused('alreadySigned');
  if (!isComplete(head, look)) return refused('axesMissing');
  return done({ ...head, ...(side === 'laureate' ? { laureateSignedAt: at } : { coachSignedAt: at }), updatedAt: at });
};

const bothScores = (diagnostic: Diagnostic, axisId: string): { readonly laureate: number; readonly coach: number } | null => {
  const [laureate, coach] = sides.map((side) => diagnostic.sides[side]?.scores[axisId]);
  return laureate === undefined || coach === undefined ? null : { laureate, coach };
};

/** Axes where the two sides differ by two points or more: what to talk about first. */
export const gaps = (
  diagnostic: Diagnostic,
): readonly { readonly id: string; readonly label: string; readonly laureate: number; readonly coach: number }[] =>
  diagnostic.axes.flatMap(({ id, label }) => {
    const both = bothScores(diagnostic, id);
    return both !== null && Math.abs(both.laureate - both.coach) >= 2 ? [{ id, label, ...both }] : [];
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
  const both = bothScores(diagnostic, axisId);
  return both === null ? null : (both.laureate + both.coach) / 2;
};

/** What the programme changed, axis by axis: the mean of both sides at the end against the beginning. Axes not scored twice are left out. */
export const comparison = (initial: Diagnostic, final: Diagnostic): readonly AxisChange[] =>
  final.axes.flatMap(({ id, label }) => {
    const [before, after] = [agreed(initial, id), agreed(final, id)];
    return before === null || after === null ? [] : [{ id, label, before, after, change: after - before }];
  });
