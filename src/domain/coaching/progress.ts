/** Why: the cockpit sorts projects by who needs a call; every figure is recomputed from the plan, never incremented. */
import type { Identified } from '../shared/document';
import { dayOf, daysBetween, type Instant } from '../shared/time';
import { isSealed } from './diagnostic';
import type { DiagnosticHead, Enrolment, Milestone, Mission } from './coaching';
import { isLate, isOpen } from './milestones';
import { budgetOf } from './missions';

export interface AttentionReason {
  readonly kind: 'lateMilestones' | 'silent' | 'neverMet' | 'noRoadmap' | 'unsignedDays' | 'noDiagnostic';
  readonly count: number;
  readonly points: number;
}

/** Why a project needs a call. Points are ours, chosen so that three late milestones weigh as much as two silent months. */
export const attentionReasons = (
  enrolment: Pick<Enrolment, 'state' | 'milestonesLate' | 'milestoneCount' | 'lastContactAt' | 'enrolledAt' | 'daysDone' | 'daysSigned'>,
  now: Instant,
): readonly AttentionReason[] => {
  if (enrolment.state === 'alumnus') return [];
  const today = dayOf(now);
  const age = daysBetween(dayOf(enrolment.enrolledAt), today);
  const silence = enrolment.lastContactAt === null ? age : daysBetween(dayOf(enrolment.lastContactAt), today);
  const reasons: AttentionReason[] = [];
  if (enrolment.milestonesLate > 0)
    reasons.push({ kind: 'lateMilestones', count: enrolment.milestonesLate, points: enrolment.milestonesLate * 20 });
  if (enrolment.lastContactAt === null && age > 14) reasons.push({ kind: 'neverMet', count: age, points: 30 });
  else if (silence > 30) reasons.push({ kind: 'silent', count: silence, points: Math.min(60, silence) });
  if (enrolment.state === 'enrolled' && age > 21) reasons.push({ kind: 'noDiagnostic', count: age, points: 15 });
  if (enrolment.state !== 'enrolled' && enrolment.milestoneCount === 0) reasons.push({ kind: 'noRoadmap', count: age, points: 15 });
  const unsigned = enrolment.daysDone - enrolment.daysSigned;
  if (unsigned >= 2) reasons.push({ kind: 'unsignedDays', count: unsigned, points: 10 });
  return reasons.sort((a, b) => b.points - a.points);
};

export const attentionOf = (enrolment: Parameters<typeof attentionReasons>[0], now: Instant): number =>
  attentionReasons(enrolment, now).reduce((sum, reason) => sum + reason.points, 0);

export interface Plan {
  readonly milestones: readonly Identified<Milestone>[];
  readonly missions: readonly Mission[];
  readonly initialDiagnostic: DiagnosticHead | null;
  readonly lastContactAt: Instant | null;
}

/** The derived part of an enrolment: counters, next milestone, state, attention. */
export const progressOf = (
  enrolment: Enrolment,
  plan: Plan,
  now: Instant,
): Pick<
  Enrolment,
  | 'daysPlanned'
  | 'daysDone'
  | 'daysSigned'
  | 'milestoneCount'
  | 'milestonesReached'
  | 'milestonesLate'
  | 'nextMilestone'
  | 'lastContactAt'
  | 'state'
  | 'attention'
> => {
  const today = dayOf(now);
  const budget = budgetOf(enrolment.dayBudget, plan.missions);
  const counted = plan.milestones.filter((milestone) => milestone.state !== 'abandoned');
  const next = counted.filter(isOpen).sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))[0];
  const early = enrolment.state === 'enrolled' || enrolment.state === 'diagnosed';
  const diagnosed = plan.initialDiagnostic !== null && isSealed(plan.initialDiagnostic);
  const state = !early ? enrolment.state : !diagnosed ? 'enrolled' : counted.length > 0 ? 'onTheRoad' : 'diagnosed';
  const derived = {
    daysPlanned: budget.planned,
    daysDone: budget.done,
    daysSigned: budget.signed,
    milestoneCount: counted.length,
    milestonesReached: counted.filter((milestone) => milestone.state === 'reached').length,
    milestonesLate: counted.filter((milestone) => isLate(milestone, today)).length,
    nextMilestone: next === undefined ? null : { title: next.title, dueOn: next.dueOn },
    lastContactAt: plan.lastContactAt,
    state,
  } as const;
  return { ...derived, attention: attentionOf({ ...enrolment, ...derived }, now) };
};
