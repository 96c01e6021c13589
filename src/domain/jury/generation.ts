/** Why: a large distribution is written in pieces; it counts as a whole once its jury is switched to its generation, and not before. */
import type { Assignment, Jury } from './jury';

/** Does the assignment belong to the distribution that stands? `null`: a jury not known yet. */
export const stands = (assignment: Pick<Assignment, 'from' | 'until'>, jury: Pick<Jury, 'assignmentGeneration'> | null): boolean => {
  const generation = jury?.assignmentGeneration ?? 0;
  return (assignment.from ?? 0) <= generation && (assignment.until ?? Infinity) > generation;
};

/** Milliseconds after which a distribution begun and not switched to is held for dead: longer than its function may run (60 s). */
export const assigningDiesAfterMs = 90_000;

/** Is another distribution being written? */
export const isAssigning = (jury: Pick<Jury, 'assigning'>, now: Date): boolean =>
  jury.assigning !== undefined && jury.assigning !== null && now.getTime() - jury.assigning.at.getTime() < assigningDiesAfterMs;

/** The next generation: never one that a distribution given up may have left behind. */
export const nextGeneration = (
  jury: Pick<Jury, 'assignmentGeneration' | 'assigning'>,
  assignments: readonly Pick<Assignment, 'from' | 'until'>[],
): number =>
  Math.max(
    jury.assignmentGeneration ?? 0,
    jury.assigning?.generation ?? 0,
    ...assignments.flatMap(({ from, until }) => [from ?? 0, until ?? 0]),
  ) + 1;
