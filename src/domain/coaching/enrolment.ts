/** Why: a laureate's plan starts from the decision in one act. */
import type { Application } from '../applications/applications';
import type { Edition } from '../programmes/programmes';
import type { Identified } from '../shared/document';
import { done, refused, type Result } from '../shared/result';
import type { Instant } from '../shared/time';
import { searchTokens } from '../shared/search';
import type { DiagnosticHead, DiagnosticSide, Enrolment } from './coaching';
import { isSealed } from './diagnostic';

/** What one finds a path by. */
export const pathWords = ({
  projectName,
  organisationName,
  editionName,
}: Pick<Enrolment, 'projectName' | 'organisationName' | 'editionName'>): readonly string[] =>
  searchTokens(projectName, organisationName, editionName);

/** The enrolment of a laureate. Its id is the application's; the team is the application's authors. */
export const enrol = (
  application: Identified<Application>,
  edition: Identified<Edition>,
  coaches: readonly { readonly uid: string; readonly name: string }[],
  at: Instant,
): Enrolment => ({
  v: 1,
  programmeId: application.programmeId,
  editionId: edition.id,
  editionName: edition.name,
  callId: application.callId,
  projectName: application.projectName,
  organisationName: application.organisationName,
  department: application.department,
  team: application.authors,
  teamNames: application.authorNames,
  coaches: coaches.map((coach) => coach.uid),
  coachNames: coaches.map((coach) => coach.name),
  heading: '',
  state: 'enrolled',
  dayBudget: edition.daysPerLaureate,
  daysPlanned: 0,
  daysDone: 0,
  daysSigned: 0,
  milestoneCount: 0,
  milestonesReached: 0,
  milestonesLate: 0,
  nextMilestone: null,
  lastContactAt: null,
  attention: 0,
  keywords: pathWords({ ...application, editionName: edition.name }),
  enrolledAt: at,
});

/** The axes of the initial diagnostic; our wording, adapted from the five themes of the seminars (business model, organisation and governance, impact, digital) and the scaling strategy. */
export const diagnosticAxes: DiagnosticHead['axes'] = [
  { id: 'strategy', label: 'Stratégie de changement d’échelle' },
  { id: 'model', label: 'Modèle économique' },
  { id: 'governance', label: 'Organisation et gouvernance' },
  { id: 'impact', label: 'Mesure d’impact' },
  { id: 'team', label: 'Équipe et compétences' },
  { id: 'partnerships', label: 'Partenariats et territoires' },
];

/** The head of a diagnostic nobody has scored. */
export const newDiagnostic = (at: Instant): DiagnosticHead => ({
  v: 2,
  axes: diagnosticAxes,
  laureateSignedAt: null,
  coachSignedAt: null,
  laureateSharedAt: null,
  coachSharedAt: null,
  updatedAt: at,
});

export const emptyLook = (at: Instant): DiagnosticSide => ({ v: 1, scores: {}, comment: '', updatedAt: at });

/** The final diagnostic asks the same axes again, so that both can be compared. */
export const finalDiagnostic = (initial: Pick<DiagnosticHead, 'axes'>, at: Instant): DiagnosticHead => ({
  ...newDiagnostic(at),
  axes: initial.axes,
});

export type FinalReviewRefusal = 'notOnTheRoad' | 'alreadyOpen';

/** The final review opens once, for a project on the road. */
export const openFinalReview = (enrolment: Pick<Enrolment, 'state'>): Result<'finalReview', FinalReviewRefusal> => {
  if (enrolment.state === 'finalReview' || enrolment.state === 'alumnus') return refused('alreadyOpen');
  return enrolment.state === 'onTheRoad' ? done('finalReview') : refused('notOnTheRoad');
};

export interface OpenEnds {
  readonly milestones: number;
  readonly unsignedDays: number;
  readonly finalDiagnosticMissing: boolean;
}

/** What a manager should know before a plan closes: it may close anyway, but not unknowingly. */
export const openEnds = (enrolment: Enrolment, final: DiagnosticHead | null): OpenEnds => ({
  milestones: enrolment.milestoneCount - enrolment.milestonesReached,
  unsignedDays: enrolment.daysDone - enrolment.daysSigned,
  finalDiagnosticMissing: final === null || !isSealed(final),
});
