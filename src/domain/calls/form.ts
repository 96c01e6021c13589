/** Why: what a form asks depends on what was answered; screens, functions and the jury must agree on it. */
import type { Answer, Answers, Field, Form } from './calls';
import { checkAnswer, isBlank } from './check-answer';

export const fieldsOf = (form: Pick<Form, 'sections'>): readonly Field[] => form.sections.flatMap((section) => section.fields);

export const fieldOf = (form: Pick<Form, 'sections'>, fieldId: string): Field | null =>
  fieldsOf(form).find((field) => field.id === fieldId) ?? null;

const isAnswer = (value: unknown): value is NonNullable<Answer> =>
  ['boolean', 'number', 'string'].includes(typeof value) || (Array.isArray(value) && value.every((one) => typeof one === 'string'));

/** What was answered; a map or a list of lists, which only a hand-made client can write, counts as no answer and stops nobody. */
export const answerTo = (answers: Answers, fieldId: string): Answer => {
  const value: unknown = answers[fieldId];
  return isAnswer(value) ? value : null;
};

/** The words a condition compares: one for a single answer, several for a list; yes/no are 'true' and 'false'. */
const valuesOf = (answer: Answer): readonly string[] => {
  if (answer === null) return [];
  return typeof answer === 'object' ? answer : [String(answer)];
};

/** A conditional field is shown when one of the expected values was given. */
export const isShown = (field: Pick<Field, 'showWhen'>, answers: Answers): boolean => {
  const condition = field.showWhen;
  if (condition === null) return true;
  return valuesOf(answerTo(answers, condition.fieldId)).some((value) => condition.oneOf.includes(value));
};

export const shownFields = (form: Pick<Form, 'sections'>, answers: Answers): readonly Field[] =>
  fieldsOf(form).filter((field) => isShown(field, answers));

/** Share of the shown required fields answered acceptably, 0–100, rounded down so that 100 means finished. */
export const completeness = (form: Pick<Form, 'sections'>, answers: Answers): number => {
  const required = shownFields(form, answers).filter((field) => field.required);
  if (required.length === 0) return 100;
  const finished = required.filter((field) => checkAnswer(field, answerTo(answers, field.id)) === null);
  return Math.floor((100 * finished.length) / required.length);
};

/** Whether somebody has begun: at least one answer given. */
export const hasBegun = (answers: Answers): boolean => Object.values(answers).some((answer) => !isBlank(answer));
