/** Why: a condition starts from a question that exists and a test that this question can pass, so that it never asks the impossible. */
import type { EligibilityRule, EligibilityTest, Field, FieldType, Form } from '../calls';
import { optionsOf } from '../check-answer';
import { fieldOf, fieldsOf } from '../form';

type TestName = EligibilityTest['test'];

const byType: Readonly<Partial<Record<FieldType, readonly TestName[]>>> = {
  date: ['minimumAge'],
  yesNo: ['yes'],
  consent: ['yes'],
  number: ['atLeast'],
  money: ['atLeast'],
  percentage: ['atLeast'],
  choice: ['oneOf', 'noneOf'],
  choices: ['oneOf', 'noneOf'],
  legalForm: ['oneOf', 'noneOf'],
  department: ['oneOf', 'noneOf'],
  strategies: ['oneOf', 'noneOf'],
  regions: ['oneOf', 'noneOf', 'newRegion'],
};

/** What may be asked of the answers to a question of this type. */
export const testsFor = (type: FieldType): readonly TestName[] => byType[type] ?? [];

/** Questions that a condition can read. */
export const testable = (form: Pick<Form, 'sections'>): readonly Field[] => fieldsOf(form).filter(({ type }) => testsFor(type).length > 0);

/** A test that everybody passes yet, for the manager to tighten; `values` are all the answers offered. */
export const testOf = (name: TestName, fieldId: string, values: readonly string[]): EligibilityTest => {
  switch (name) {
    case 'minimumAge':
      return { test: name, fieldId, years: 1 };
    case 'oneOf':
      return { test: name, fieldId, values, toVerify: [] };
    case 'noneOf':
      return { test: name, fieldId, values: values.slice(-1) };
    case 'yes':
      return { test: name, fieldId };
    case 'atLeast':
      return { test: name, fieldId, minimum: 0 };
    case 'newRegion':
      return { test: name, currentFieldId: fieldId, targetFieldId: fieldId };
  }
};

const kept = (held: readonly string[], offered: readonly string[]): readonly string[] => held.filter((value) => offered.includes(value));

/**
 * The same condition asked of another question, or by another test. What it wants stays as far as it fits there; what does not fit is
 * emptied (no answer, 0), which `ruleFaults` names and which no call opens with. A minimum fits answers counted in the same unit only.
 */
export const retargeted = (
  rule: EligibilityTest,
  name: TestName,
  field: Pick<Field, 'id' | 'type'>,
  values: readonly string[],
  typeBefore: FieldType | null,
): EligibilityTest => {
  const fieldId = field.id;
  const held = rule.test === 'oneOf' || rule.test === 'noneOf' ? rule.values : [];
  switch (name) {
    case 'minimumAge':
      return { test: name, fieldId, years: rule.test === name ? rule.years : 0 };
    case 'oneOf':
      return { test: name, fieldId, values: kept(held, values), toVerify: rule.test === name ? kept(rule.toVerify ?? [], values) : [] };
    case 'noneOf':
      return { test: name, fieldId, values: kept(held, values) };
    case 'yes':
      return { test: name, fieldId };
    case 'atLeast':
      return { test: name, fieldId, minimum: rule.test === name && typeBefore === field.type ? rule.minimum : 0 };
    case 'newRegion':
      return { test: name, currentFieldId: fieldId, targetFieldId: rule.test === name ? rule.targetFieldId : fieldId };
  }
};

export type RuleFault = 'labelMissing' | 'reasonMissing' | 'questionGone' | 'valuesMissing' | 'amountMissing' | 'sameQuestion';

const ownAnswers: readonly FieldType[] = ['choice', 'choices', 'legalForm'];
/** None expected, or none that its question still offers: its manager may have changed the answers of the question since. */
const expectsNothing = (values: readonly string[], field: Field | null): boolean =>
  field !== null && ownAnswers.includes(field.type) ? !optionsOf(field).some(({ value }) => values.includes(value)) : values.length === 0;

/** What to correct in a condition, in the order of the screen. */
export const ruleFaults = (rule: EligibilityRule, form: Pick<Form, 'sections'>): readonly RuleFault[] => {
  const read = rule.test === 'newRegion' ? [rule.currentFieldId, rule.targetFieldId] : [rule.fieldId];
  const faults: RuleFault[] = [];
  if (rule.label.trim() === '') faults.push('labelMissing');
  if (rule.reason.trim() === '') faults.push('reasonMissing');
  if (read.some((fieldId) => fieldOf(form, fieldId) === null)) faults.push('questionGone');
  const expects = rule.test === 'oneOf' || rule.test === 'noneOf' ? { values: rule.values, field: fieldOf(form, rule.fieldId) } : null;
  if (expects !== null && expectsNothing(expects.values, expects.field)) faults.push('valuesMissing');
  if ((rule.test === 'minimumAge' && rule.years <= 0) || (rule.test === 'atLeast' && rule.minimum <= 0)) faults.push('amountMissing');
  if (rule.test === 'newRegion' && rule.currentFieldId === rule.targetFieldId) faults.push('sameQuestion');
  return faults;
};
