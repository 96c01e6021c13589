/** What the cockpit tells of each plan, whoever needs a call first; and under which columns. */
import type { Enrolment } from '@domain/coaching/coaching';
import { attentionOf, attentionReasons } from '@domain/coaching/progress';
import type { Identified } from '@domain/shared/document';
import { wordsForAttention } from '../../shared/formats/attention-words';
import type { Column } from '../../shared/tables/columns';
import { planWords } from '../coaching-words';
import type { Reason } from '../ui/attention';

export interface CockpitRow {
  readonly id: string;
  readonly plan: Identified<Enrolment>;
  /** From nought, nothing urgent, to a hundred. */
  readonly attention: number;
  readonly reasons: readonly Reason[];
  readonly dots: readonly ('reached' | 'late' | 'ahead')[];
  /** Of the days of expertise, out of a hundred. */
  dayShare(days: number): number;
}

/** Beyond these, dots would no longer be counted by the eye. */
const dotsAtMost = 12;

export const cockpitRows = (plans: readonly Identified<Enrolment>[], now: Date): readonly CockpitRow[] =>
  plans
    .map((plan) => ({
      id: plan.id,
      plan,
      attention: attentionOf(plan, now),
      reasons: attentionReasons(plan, now).map((reason) => ({ words: wordsForAttention(reason), points: reason.points })),
      dots: Array.from({ length: Math.min(plan.milestoneCount, dotsAtMost) }, (_, index) =>
        index < plan.milestonesReached ? 'reached' : index < plan.milestonesReached + plan.milestonesLate ? 'late' : 'ahead',
      ),
      dayShare: (days: number) => (plan.dayBudget > 0 ? Math.min(100, (days / plan.dayBudget) * 100) : 0),
    }))
    .sort((a, b) => b.attention - a.attention);

export const cockpitColumns: readonly Column<CockpitRow>[] = [
  { id: 'project', label: $localize`:@@coaching.colProject:Projet`, kind: 'name', sortedBy: ({ plan }) => plan.projectName },
  {
    id: 'organisation',
    label: $localize`:@@coaching.colOrganisation:Organisation`,
    spare: true,
    sortedBy: ({ plan }) => plan.organisationName,
  },
  { id: 'state', label: $localize`:@@coaching.colState:État`, spare: true, sortedBy: ({ plan }) => planWords[plan.state] },
  { id: 'attention', label: $localize`:@@coaching.colAttention:À appeler`, sortedBy: ({ attention }) => -attention },
  { id: 'milestones', label: $localize`:@@coaching.milestones:Jalons`, sortedBy: ({ plan }) => -plan.milestonesLate },
  { id: 'next', label: $localize`:@@coaching.colNext:Prochain jalon`, sortedBy: ({ plan }) => plan.nextMilestone?.dueOn ?? '9' },
  { id: 'expertise', label: $localize`:@@coaching.expertise:Expertise`, sortedBy: ({ plan }) => plan.dayBudget - plan.daysDone },
  { id: 'coach', label: $localize`:@@coaching.colCoach:Accompagnement`, sortedBy: ({ plan }) => plan.coachNames.join() },
  {
    id: 'contact',
    label: $localize`:@@coaching.colContact:Dernière rencontre`,
    spare: true,
    sortedBy: ({ plan }) => plan.lastContactAt?.getTime() ?? 0,
  },
];
