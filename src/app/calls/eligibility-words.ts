/** Words of the verdicts: a state is said the same way to visitors, applicants and managers. */
import type { Field, Form, Verdict } from '@domain/calls/calls';
import type { Counterfactual, RuleAssessment } from '@domain/calls/eligibility';
import { describeAnswer } from '@domain/calls/describe-answer';
import { fieldOf } from '@domain/calls/form';
import { answerWords } from '../shared/form-fields/answer-words';
import { formatDay, formatNumber } from '../shared/formats/format';
import type { Tone } from '../shared/show/status';

export const verdictTones: Readonly<Record<Verdict, Tone>> = { eligible: 'good', toCheck: 'info', notEligible: 'bad' };

export const verdictWords = (verdict: Verdict): string => {
  if (verdict === 'eligible') return $localize`:@@calls.eligible:Éligible`;
  return verdict === 'toCheck' ? $localize`:@@calls.toCheck:À vérifier` : $localize`:@@calls.notEligible:Non éligible`;
};

export const ruleTone = (one: RuleAssessment): Tone => {
  if (one.state === 'met') return 'good';
  if (one.state === 'notMet') return 'bad';
  return one.answered ? 'warn' : 'neutral';
};

export const ruleStateWords = (one: RuleAssessment): string => {
  if (one.state === 'met') return $localize`:@@calls.ruleMet:Remplie`;
  if (one.state === 'notMet') return $localize`:@@calls.ruleNotMet:Non remplie`;
  return one.answered ? $localize`:@@calls.ruleToVerify:À vérifier` : $localize`:@@calls.ruleUnanswered:Sans réponse`;
};

const labelOf = (form: Pick<Form, 'sections'>, fieldId: string): string => fieldOf(form, fieldId)?.label ?? fieldId;
const valuesIn = (field: Field | null, values: readonly string[], locale: string): string =>
  values.map((value) => (field === null ? value : describeAnswer(field, value, answerWords(locale)))).join(', ');

/** What would make an unmet rule met. */
export const counterfactualWords = (what: Counterfactual, form: Pick<Form, 'sections'>, locale: string): string => {
  switch (what.kind) {
    case 'fromDay':
      return $localize`:@@calls.counterFromDay:Elle le sera à partir du ${formatDay(what.day, locale)}:day:.`;
    case 'oneOf':
      return $localize`:@@calls.counterOneOf:Elle le serait avec une de ces réponses : ${valuesIn(fieldOf(form, what.fieldId), what.values, locale)}:values:.`;
    case 'yes':
      return $localize`:@@calls.counterYes:Elle le serait si vous pouviez répondre oui à « ${labelOf(form, what.fieldId)}:question: ».`;
    case 'atLeast':
      return $localize`:@@calls.counterAtLeast:Elle le serait à partir de ${formatNumber(what.minimum, locale)}:minimum:.`;
    case 'otherPlace':
      return $localize`:@@calls.counterOtherPlace:Elle le serait avec une autre réponse à « ${labelOf(form, what.fieldId)}:question: ».`;
    case 'addRegion':
      return $localize`:@@calls.counterAddRegion:Elle le serait avec au moins une région où le projet n'est pas encore présent.`;
  }
};
