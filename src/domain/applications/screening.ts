/** Why: an application is admissible or not by a person's decision, explained whenever it goes against the computed verdict. */
import type { Verdict } from '../calls/calls';
import { done, refused, type Result } from '../shared/result';
import type { Application, Screening } from './applications';

export type ScreeningFault = 'notScreenable' | 'requestOpen' | 'reasonNeeded' | 'overrideNeedsReason' | 'orientationNeeded';

export interface ScreeningChoice {
  readonly decision: Screening['decision'];
  readonly reason: string;
  readonly orientation: readonly string[];
}

/** The verdict that the decision contradicts, or null. "To check" contradicts nothing: checking is the manager's work. */
export const overriddenVerdict = (decision: Screening['decision'], verdict: Verdict): Verdict | null => {
  if (decision === 'eligible') return verdict === 'notEligible' ? verdict : null;
  return verdict === 'eligible' ? verdict : null;
};

/** The decision with what it overrides. A refusal always carries its reason: the applicant reads it. */
export const screen = (
  choice: ScreeningChoice,
  application: Pick<Application, 'state' | 'verdict'>,
): Result<Pick<Screening, 'decision' | 'reason' | 'orientation' | 'overrides'>, ScreeningFault> => {
  if (application.state === 'complement') return refused('requestOpen');
  if (application.state !== 'submitted') return refused('notScreenable');
  const reason = choice.reason.trim();
  const overrides = overriddenVerdict(choice.decision, application.verdict);
  if (overrides !== null && reason === '') return refused('overrideNeedsReason');
  if (choice.decision !== 'eligible' && reason === '') return refused('reasonNeeded');
  const orientation = choice.decision === 'eligible' ? [] : choice.orientation.map((line) => line.trim()).filter((line) => line !== '');
  if (choice.decision === 'reoriented' && orientation.length === 0) return refused('orientationNeeded');
  return done({ decision: choice.decision, reason, orientation, overrides });
};
