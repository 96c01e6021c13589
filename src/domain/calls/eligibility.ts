/** Why: whether one qualifies is computed from rules as data, and always with its reason and what would change it. */
import type { Day, Instant } from '../shared/instant';
import { anniversary, dayOf, isDay } from '../shared/time';
import type { Answer, Answers, EligibilityRule, EligibilityTest, Verdict } from './calls';
import { isBlank } from './check-answer';
import { answerTo as given } from './form';

export type RuleState = 'met' | 'toCheck' | 'notMet';

/** What would make an unmet rule met. */
export type Counterfactual =
  | { readonly kind: 'fromDay'; readonly day: Day }
  | { readonly kind: 'oneOf'; readonly fieldId: string; readonly values: readonly string[] }
  | { readonly kind: 'yes'; readonly fieldId: string }
  | { readonly kind: 'atLeast'; readonly fieldId: string; readonly minimum: number }
  | { readonly kind: 'otherPlace'; readonly fieldId: string }
  | { readonly kind: 'addRegion'; readonly fieldId: string };

/** `toCheck` because nothing was answered yet, or because documents must be read. */
export interface RuleAssessment {
  readonly rule: EligibilityRule;
  readonly state: RuleState;
  readonly answered: boolean;
  readonly counterfactual: Counterfactual | null;
}

export interface Assessment {
  readonly verdict: Verdict;
  readonly rules: readonly RuleAssessment[];
  /** The first day on which the only unmet rules, if they are about age, are met; null when another rule is unmet. */
  readonly eligibleFrom: Day | null;
}

type Finding = Pick<RuleAssessment, 'state' | 'answered' | 'counterfactual'>;
const met: Finding = { state: 'met', answered: true, counterfactual: null };
const toVerify: Finding = { state: 'toCheck', answered: true, counterfactual: null };
const unanswered: Finding = { state: 'toCheck', answered: false, counterfactual: null };
const notMet = (counterfactual: Counterfactual): Finding => ({ state: 'notMet', answered: true, counterfactual });

const listOf = (answer: Answer): readonly string[] => (typeof answer === 'object' && answer !== null ? answer : [String(answer)]);

type Test<Name extends EligibilityTest['test']> = (
  test: Extract<EligibilityTest, { readonly test: Name }>,
  answers: Answers,
  day: Day,
) => Finding;

const minimumAge: Test<'minimumAge'> = (test, answers, day) => {
  const created = given(answers, test.fieldId);
  if (typeof created !== 'string' || !isDay(created)) return unanswered;
  const from = anniversary(created, test.years);
  return from <= day ? met : notMet({ kind: 'fromDay', day: from });
};

const oneOf: Test<'oneOf'> = (test, answers) => {
  const answer = given(answers, test.fieldId);
  if (isBlank(answer)) return unanswered;
  const values = listOf(answer);
  if (values.some((value) => test.values.includes(value))) return met;
  if (values.some((value) => test.toVerify?.includes(value) === true)) return toVerify;
  return notMet({ kind: 'oneOf', fieldId: test.fieldId, values: test.values });
};

const noneOf: Test<'noneOf'> = (test, answers) => {
  const answer = given(answers, test.fieldId);
  if (isBlank(answer)) return unanswered;
  return listOf(answer).some((value) => test.values.includes(value)) ? notMet({ kind: 'otherPlace', fieldId: test.fieldId }) : met;
};

const yes: Test<'yes'> = (test, answers) => {
  const answer = given(answers, test.fieldId);
  if (typeof answer !== 'boolean') return unanswered;
  return answer ? met : notMet({ kind: 'yes', fieldId: test.fieldId });
};

const atLeast: Test<'atLeast'> = (test, answers) => {
  const answer = given(answers, test.fieldId);
  if (typeof answer !== 'number') return unanswered;
  return answer >= test.minimum ? met : notMet({ kind: 'atLeast', fieldId: test.fieldId, minimum: test.minimum });
};

const newRegion: Test<'newRegion'> = (test, answers) => {
  const current = given(answers, test.currentFieldId);
  const target = given(answers, test.targetFieldId);
  if (isBlank(current) || isBlank(target)) return unanswered;
  const here = listOf(current);
  return listOf(target).some((region) => !here.includes(region)) ? met : notMet({ kind: 'addRegion', fieldId: test.targetFieldId });
};

const find = (rule: EligibilityRule, answers: Answers, day: Day): Finding => {
  switch (rule.test) {
    case 'minimumAge':
      return minimumAge(rule, answers, day);
    case 'oneOf':
      return oneOf(rule, answers, day);
    case 'noneOf':
      return noneOf(rule, answers, day);
    case 'yes':
      return yes(rule, answers, day);
    case 'atLeast':
      return atLeast(rule, answers, day);
    case 'newRegion':
      return newRegion(rule, answers, day);
  }
};

const firstDay = (rules: readonly RuleAssessment[]): Day | null => {
  const unmet = rules.filter((rule) => rule.state === 'notMet');
  const days = unmet.map(({ counterfactual }) => (counterfactual?.kind === 'fromDay' ? counterfactual.day : null));
  if (days.length === 0 || days.includes(null)) return null;
  return days.reduce((latest, day) => (day !== null && (latest === null || day > latest) ? day : latest), null);
};

/** Assesses every rule at an instant (the closing of the call; its Paris day counts). One unmet rule is enough to refuse. */
export const assess = (rules: readonly EligibilityRule[], answers: Answers, at: Instant): Assessment => {
  const day = dayOf(at);
  const assessed = rules.map((rule) => ({ rule, ...find(rule, answers, day) }));
  const has = (state: RuleState): boolean => assessed.some((one) => one.state === state);
  const verdict = has('notMet') ? 'notEligible' : has('toCheck') ? 'toCheck' : 'eligible';
  return { verdict, rules: assessed, eligibleFrom: firstDay(assessed) };
};

/** Ids of the fields that the rules read: the questions of the eligibility check. */
export const questionsOf = (rules: readonly EligibilityRule[]): readonly string[] => [
  ...new Set(rules.flatMap((rule) => (rule.test === 'newRegion' ? [rule.currentFieldId, rule.targetFieldId] : [rule.fieldId]))),
];
