/** Why: everything a list shows of an application follows from its answers, and is computed in one place. */
import type { Answers, Call, Form, Verdict } from '../calls/calls';
import { assess } from '../calls/eligibility';
import { completeness } from '../calls/form';
import type { Application } from './applications';
import { keywordsOf, namesOf } from './names';

export type Derived = Pick<Application, 'projectName' | 'organisationName' | 'department' | 'completeness' | 'verdict' | 'keywords'>;

/** Eligibility is judged at the closing of the call, so that everybody is judged on the same day; before a deadline is set, at its creation. */
export const verdictOf = (call: Pick<Call, 'eligibility' | 'closesAt' | 'createdAt'>, answers: Answers): Verdict =>
  assess(call.eligibility, answers, call.closesAt ?? call.createdAt).verdict;

export const derive = (
  application: Pick<Application, 'number' | 'authorNames'>,
  call: Pick<Call, 'eligibility' | 'closesAt' | 'createdAt'>,
  form: Pick<Form, 'sections'>,
  answers: Answers,
): Derived => {
  const names = namesOf(answers);
  return {
    ...names,
    completeness: completeness(form, answers),
    verdict: verdictOf(call, answers),
    keywords: keywordsOf(names, application.number, application.authorNames),
  };
};
