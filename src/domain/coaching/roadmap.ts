/** Why: a roadmap is readable when it has three to six objectives, each with something to reach; this says what is missing in it. */
import type { Identified } from '../shared/document';
import { done, refused, type Result } from '../shared/result';
import type { Milestone, Objective } from './coaching';

export const fewestObjectives = 3;
export const mostObjectives = 6;
export const mostMilestones = 40;

export type ObjectiveRefusal = 'titleMissing' | 'tooMany';

/** A new objective, placed after the others; a seventh is refused. */
export const addObjective = (
  all: readonly Objective[],
  input: Pick<Objective, 'title' | 'strategy'>,
): Result<Objective, ObjectiveRefusal> => {
  if (input.title.trim() === '') return refused('titleMissing');
  if (all.length >= mostObjectives) return refused('tooMany');
  const taken = new Set(all.map((one) => one.position));
  const position = Array.from({ length: mostObjectives }, (_, index) => index).find((index) => !taken.has(index)) ?? 0;
  return done({ v: 1, title: input.title.trim(), strategy: input.strategy, position });
};

export interface RoadmapGap {
  readonly kind: 'objectivesMissing' | 'objectiveWithoutMilestone';
  /** Objectives still missing; 1 for an objective without milestone. */
  readonly count: number;
  readonly objectiveId: string | null;
}

/** What a complete roadmap still lacks; empty when it holds. Abandoned milestones do not carry an objective. */
export const roadmapGaps = (objectives: readonly Identified<Objective>[], milestones: readonly Milestone[]): readonly RoadmapGap[] => {
  const missing = fewestObjectives - objectives.length;
  const carried = new Set(milestones.filter((one) => one.state !== 'abandoned').map((one) => one.objectiveId));
  return [
    ...(missing > 0 ? [{ kind: 'objectivesMissing' as const, count: missing, objectiveId: null }] : []),
    ...objectives
      .filter((objective) => !carried.has(objective.id))
      .map((objective) => ({ kind: 'objectiveWithoutMilestone' as const, count: 1, objectiveId: objective.id })),
  ];
};
