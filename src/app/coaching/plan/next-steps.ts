/** Why: both sides of a plan should see in one glance what waits for them and what waits for the other. */
import type { Diagnostic, Enrolment, Mission, Side } from '@domain/coaching/coaching';
import { isComplete, sides, signedAt } from '@domain/coaching/diagnostic';
import type { Identified } from '@domain/shared/document';
import type { Day } from '@domain/shared/time';

export type StepKind =
  | 'score'
  | 'sign'
  | 'scoreAndSign'
  | 'writeRoadmap'
  | 'moveLate'
  | 'reachNext'
  | 'agreeMission'
  | 'deliverMission'
  | 'signMission'
  | 'meet';

export interface Step {
  readonly side: Side;
  readonly kind: StepKind;
  readonly subject: string;
  /** Tab where it is done. */
  readonly tab: string;
  readonly dueOn: Day | null;
}

/** How far the other side is stays with it until both have signed: it has to score and sign, whatever it has done. */
const diagnosticSteps = (diagnostic: Diagnostic): readonly Step[] =>
  sides
    .filter((side) => signedAt(diagnostic, side) === null)
    .map((side) => {
      const look = diagnostic.sides[side];
      const kind = look === null ? 'scoreAndSign' : isComplete(diagnostic, look) ? 'sign' : 'score';
      return { side, kind, subject: '', tab: 'diagnostic', dueOn: null };
    });

const missionSteps = (missions: readonly Mission[]): readonly Step[] =>
  missions.flatMap(({ state, title }): readonly Step[] => {
    const step = (side: Side, kind: StepKind): readonly Step[] => [{ side, kind, subject: title, tab: 'expertise', dueOn: null }];
    if (state === 'requested') return step('coach', 'agreeMission');
    if (state === 'delivered') return step('laureate', 'signMission');
    return state === 'underWay' ? step('coach', 'deliverMission') : [];
  });

/** What waits, the most urgent first, for both sides. Nothing waits in a finished plan but missions to sign. */
export function nextSteps(
  plan: Identified<Enrolment>,
  diagnostic: Diagnostic | null,
  missions: readonly Mission[],
  silentDays: number,
): readonly Step[] {
  const steps: Step[] = [];
  if (plan.state === 'alumnus') return missionSteps(missions).filter(({ kind }) => kind === 'signMission');
  if (plan.milestonesLate > 0)
    steps.push({
      side: 'laureate',
      kind: 'moveLate',
      subject: plan.nextMilestone?.title ?? '',
      tab: 'feuille-de-route',
      dueOn: plan.nextMilestone?.dueOn ?? null,
    });
  if (diagnostic !== null) steps.push(...diagnosticSteps(diagnostic));
  steps.push(...missionSteps(missions));
  if (plan.state === 'diagnosed') steps.push({ side: 'laureate', kind: 'writeRoadmap', subject: '', tab: 'feuille-de-route', dueOn: null });
  else if (plan.nextMilestone !== null && plan.milestonesLate === 0)
    steps.push({
      side: 'laureate',
      kind: 'reachNext',
      subject: plan.nextMilestone.title,
      tab: 'feuille-de-route',
      dueOn: plan.nextMilestone.dueOn,
    });
  if (silentDays > 30) steps.push({ side: 'coach', kind: 'meet', subject: '', tab: 'rencontres', dueOn: null });
  return steps;
}
