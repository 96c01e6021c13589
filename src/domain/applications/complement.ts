/** Why: a manager asks for precise fields by a precise day; what changed must be seen at a glance. */
import type { Answer, Answers, Field, Form } from '../calls/calls';
import { checkAnswer } from '../calls/check-answer';
import { answerTo, fieldsOf } from '../calls/form';
import { done, refused, type Result } from '../shared/result';
import { days, type Instant } from '../shared/instant';
import type { Application, ComplementRequest } from './applications';
import { sameAnswer } from './merge';

export const longestDelay = days(60);

export type RequestFault = 'notScreenable' | 'requestOpen' | 'messageNeeded' | 'fieldsNeeded' | 'unknownField' | 'dueInPast' | 'dueTooFar';
export type AnswerFault = 'requestNotOpen' | 'requestOverdue' | 'nothingChanged' | 'answerRefused';

export interface Asked {
  readonly message: string;
  readonly fieldIds: readonly string[];
  readonly dueAt: Instant;
}

const faultOf = (
  asked: Asked,
  application: Pick<Application, 'state' | 'openRequest'>,
  form: Pick<Form, 'sections'>,
  at: Instant,
): RequestFault | null => {
  if (application.openRequest !== null || application.state === 'complement') return 'requestOpen';
  if (application.state !== 'submitted') return 'notScreenable';
  if (asked.message.trim() === '') return 'messageNeeded';
  if (asked.fieldIds.length === 0) return 'fieldsNeeded';
  const known = new Set(fieldsOf(form).map((field) => field.id));
  if (asked.fieldIds.some((id) => !known.has(id))) return 'unknownField';
  if (asked.dueAt <= at) return 'dueInPast';
  return asked.dueAt.getTime() - at.getTime() > longestDelay ? 'dueTooFar' : null;
};

/** The request to store, with the asked answers as they are now, for the diff. */
export const askComplement = (
  asked: Asked,
  application: Pick<Application, 'state' | 'openRequest' | 'programmeId'>,
  form: Pick<Form, 'sections'>,
  answers: Answers,
  by: { readonly uid: string; readonly name: string; readonly at: Instant },
): Result<ComplementRequest, RequestFault> => {
  const fault = faultOf(asked, application, form, by.at);
  if (fault !== null) return refused(fault);
  const fieldIds = [...new Set(asked.fieldIds)];
  return done({
    v: 1,
    programmeId: application.programmeId,
    message: asked.message.trim(),
    fieldIds,
    dueAt: asked.dueAt,
    state: 'open',
    askedBy: by.uid,
    askedByName: by.name,
    askedAt: by.at,
    answeredAt: null,
    before: Object.fromEntries(fieldIds.map((id) => [id, answerTo(answers, id)])),
  });
};

export const isOverdue = (request: Pick<ComplementRequest, 'state' | 'dueAt'>, at: Instant): boolean =>
  request.state === 'open' && request.dueAt <= at;

export interface FieldDifference {
  readonly fieldId: string;
  readonly field: Field | null;
  readonly before: Answer;
  readonly after: Answer;
  readonly changed: boolean;
}

/** Each asked field before and after, in the order of the form. */
export const differences = (
  request: Pick<ComplementRequest, 'fieldIds' | 'before'>,
  answers: Answers,
  form: Pick<Form, 'sections'>,
): readonly FieldDifference[] => {
  const fields = fieldsOf(form);
  const position = (id: string): number => fields.findIndex((field) => field.id === id);
  return [...request.fieldIds]
    .sort((a, b) => position(a) - position(b))
    .map((fieldId) => {
      const before = answerTo(request.before, fieldId);
      const after = answerTo(answers, fieldId);
      return { fieldId, field: fields[position(fieldId)] ?? null, before, after, changed: !sameAnswer(before, after) };
    });
};

/** Whether the answer may be sent back: in time, something changed, and no asked field left wrong. */
export const answerComplement = (
  request: Pick<ComplementRequest, 'state' | 'dueAt' | 'fieldIds' | 'before'>,
  answers: Answers,
  form: Pick<Form, 'sections'>,
  at: Instant,
): Result<readonly FieldDifference[], AnswerFault> => {
  if (request.state !== 'open') return refused('requestNotOpen');
  if (isOverdue(request, at)) return refused('requestOverdue');
  const all = differences(request, answers, form);
  if (all.some((one) => one.field !== null && checkAnswer(one.field, one.after) !== null)) return refused('answerRefused');
  return all.some((one) => one.changed) ? done(all) : refused('nothingChanged');
};
