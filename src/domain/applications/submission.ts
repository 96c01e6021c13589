/** Why: an application is handed in once, complete and in time; what is missing is said field by field. */
import type { Answers, Call, Form } from '../calls/calls';
import { checkAnswer, isBlank, type AnswerProblem } from '../calls/check-answer';
import { answerTo, isShown } from '../calls/form';
import { done, refused, type Result } from '../shared/result';
import { hours, type Instant } from '../shared/instant';
import type { Application } from './applications';

export interface FieldFault {
  readonly fieldId: string;
  readonly sectionId: string;
  readonly label: string;
  /** `fileMissing`: the answer names a file that was removed, or set aside. */
  readonly problem: AnswerProblem | 'fileMissing';
}

export type SubmissionFault = 'notDraft' | 'callNotOpen' | 'deadlinePassed' | 'incomplete';
export type WithdrawalFault = 'notSubmitted' | 'callNotOpen' | 'deadlinePassed' | 'tooLate';

/** What the server stores, and what the applicant was shown: only fields that the form asks. */
export interface Submission {
  readonly answers: Answers;
}
export type SubmissionResult =
  | { readonly ok: true; readonly value: Submission }
  | { readonly ok: false; readonly reason: SubmissionFault; readonly faults: readonly FieldFault[] };

type Deadline = Pick<Call, 'state' | 'closesAt'>;

/** Null while the call takes answers; the closing instant itself is too late. */
export const deadlineFault = (call: Deadline, at: Instant): 'callNotOpen' | 'deadlinePassed' | null => {
  if (call.closesAt !== null && call.closesAt <= at) return 'deadlinePassed';
  return call.state === 'open' && call.closesAt !== null ? null : 'callNotOpen';
};

/** A call closes after its deadline only: what arrived earlier and is judged since then finds it as it was. */
export const whileItWasOpen = <C extends Deadline>(call: C): C => (call.state === 'closed' ? { ...call, state: 'open' } : call);

/** For how long after the deadline what arrived before it is still judged by the instant it arrived. */
export const graceMs = hours(1);

/**
 * The instant that judges a submission taken up at `now`: its latest arrival before the deadline, for an hour after it; `now` otherwise.
 * `written` is when the answers last changed: what was written at the deadline or later is not what arrived before,
 * and what was written after the arrival is handed in at the instant it was written.
 */
export const instantThatCounts = (call: Pick<Call, 'closesAt'>, arrivals: readonly Instant[], written: Instant, now: Instant): Instant => {
  const { closesAt } = call;
  if (closesAt === null || now < closesAt || written >= closesAt || now.getTime() >= closesAt.getTime() + graceMs) return now;
  const inTime = arrivals.filter((at) => at < closesAt);
  return inTime.length === 0 ? now : [...inTime, written].reduce((latest, at) => (latest < at ? at : latest));
};

/** Every shown field that stands in the way, in the order of the form. `files` are the ids of the files attached that are not set aside. */
export const faultsOf = (form: Pick<Form, 'sections'>, answers: Answers, files: ReadonlySet<string>): readonly FieldFault[] =>
  form.sections.flatMap((section) =>
    section.fields
      .filter((field) => isShown(field, answers))
      .flatMap((field): readonly FieldFault[] => {
        const answer = answerTo(answers, field.id);
        const lost = field.type === 'file' && !isBlank(answer) && !files.has(String(answer));
        const problem = lost ? 'fileMissing' : checkAnswer(field, answer);
        return problem === null ? [] : [{ fieldId: field.id, sectionId: section.id, label: field.label, problem }];
      }),
  );

/** The answers that are sent: shown fields only, so that an answer given before a condition changed stays home. */
export const sentAnswers = (form: Pick<Form, 'sections'>, answers: Answers): Answers =>
  Object.fromEntries(
    form.sections
      .flatMap((section) => section.fields)
      .filter((field) => isShown(field, answers) && !isBlank(answerTo(answers, field.id)))
      .map((field) => [field.id, answerTo(answers, field.id)]),
  );

/** Hands in a draft: refused with every field to correct, or accepted with the answers to keep. */
export const submit = (
  application: Pick<Application, 'state'>,
  form: Pick<Form, 'sections'>,
  answers: Answers,
  call: Deadline,
  at: Instant,
  files: ReadonlySet<string>,
): SubmissionResult => {
  if (application.state !== 'draft') return { ok: false, reason: 'notDraft', faults: [] };
  const late = deadlineFault(call, at);
  if (late !== null) return { ok: false, reason: late, faults: [] };
  const faults = faultsOf(form, answers, files);
  return faults.length > 0 ? { ok: false, reason: 'incomplete', faults } : done({ answers: sentAnswers(form, answers) });
};

/** `edit`: back to a draft while the call is open, to be submitted again. `leave`: out of the selection, for good. */
export type Withdrawal = 'edit' | 'leave';

export const withdraw = (
  application: Pick<Application, 'state'>,
  purpose: Withdrawal,
  call: Deadline,
  at: Instant,
): Result<'draft' | 'withdrawn', WithdrawalFault> => {
  if (purpose === 'leave') {
    if (application.state === 'draft' || application.state === 'withdrawn') return refused('notSubmitted');
    return ['submitted', 'complement', 'eligible'].includes(application.state) ? done('withdrawn') : refused('tooLate');
  }
  if (application.state !== 'submitted') return refused('notSubmitted');
  const late = deadlineFault(call, at);
  return late === null ? done('draft') : refused(late);
};
