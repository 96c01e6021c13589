/** Why: opening a call is irreversible for those who read it, so everything is checked before, in one place. */
import { isEmailAddress } from '../people/email-address';
import { type Instant, isBefore } from '../shared/instant';
import { ruleFaults } from './amending/rule-draft';
import { neverShown } from './amending/show-when';
import type { Call, Criterion, EligibilityRule, Form } from './calls';
import { questionsOf } from './eligibility';
import { fieldsOf } from './form';

export type OpeningFault =
  | 'notADraft'
  | 'deadlineMissing'
  | 'deadlinePassed'
  | 'nameMissing'
  | 'presentationMissing'
  | 'contactMissing'
  | 'formEmpty'
  | 'duplicateIds'
  | 'optionsMissing'
  | 'namingFieldMissing'
  | 'conditionUnknown'
  | 'conditionIncomplete'
  | 'ruleWithoutQuestion'
  | 'ruleIncomplete'
  | 'gridEmpty'
  | 'weightsNot100'
  | 'anchorsMissing';

type Opening = Pick<Call, 'state' | 'name' | 'presentation' | 'contactEmail' | 'eligibility' | 'grid'>;

export const totalWeight = (grid: readonly Pick<Criterion, 'weight'>[]): number => grid.reduce((total, { weight }) => total + weight, 0);

const isUnique = (ids: readonly string[]): boolean => new Set(ids).size === ids.length;

/** Faults of a grid, in the order in which a manager corrects them. */
export const gridFaults = (grid: readonly Criterion[]): readonly OpeningFault[] => [
  ...(grid.length === 0 ? (['gridEmpty'] as const) : []),
  ...(grid.length > 0 && totalWeight(grid) !== 100 ? (['weightsNot100'] as const) : []),
  ...(grid.some(({ anchors }) => anchors.length !== 6 || anchors.some((anchor) => anchor.trim() === ''))
    ? (['anchorsMissing'] as const)
    : []),
  ...(isUnique(grid.map(({ id }) => id)) ? [] : (['duplicateIds'] as const)),
];

/** Faults of a form, alone and against the rules that read its answers. */
export const formFaults = (form: Pick<Form, 'sections'>, eligibility: readonly EligibilityRule[]): readonly OpeningFault[] => {
  const fields = fieldsOf(form);
  const ids = fields.map(({ id }) => id);
  const faults: OpeningFault[] = [];
  if (form.sections.length === 0 || form.sections.some((section) => section.fields.length === 0)) faults.push('formEmpty');
  if (!isUnique([...ids, ...form.sections.map(({ id }) => id)])) faults.push('duplicateIds');
  if (fields.some(({ type, options }) => (type === 'choice' || type === 'choices') && options.length < 2)) faults.push('optionsMissing');
  if (!ids.includes('projectName') || !ids.includes('organisationName')) faults.push('namingFieldMissing');
  if (fields.some(({ showWhen }) => showWhen !== null && !ids.includes(showWhen.fieldId))) faults.push('conditionUnknown');
  if (neverShown(form).length > 0) faults.push('conditionIncomplete');
  if (questionsOf(eligibility).some((fieldId) => !ids.includes(fieldId))) faults.push('ruleWithoutQuestion');
  if (eligibility.some((rule) => ruleFaults(rule, form).some((fault) => fault !== 'questionGone'))) faults.push('ruleIncomplete');
  return faults;
};

const wordFaults = (call: Opening): readonly OpeningFault[] => [
  ...(call.name.trim() === '' ? (['nameMissing'] as const) : []),
  ...(call.presentation.trim() === '' ? (['presentationMissing'] as const) : []),
  ...(isEmailAddress(call.contactEmail) ? [] : (['contactMissing'] as const)),
];

const deadlineFaults = (closesAt: Instant | null, now: Instant): readonly OpeningFault[] => {
  if (closesAt === null) return ['deadlineMissing'];
  return isBefore(now, closesAt) ? [] : ['deadlinePassed'];
};

/** Everything that prevents a call from opening now with this form and deadline; empty when it may open. */
export const openingFaults = (
  call: Opening,
  form: Pick<Form, 'sections'>,
  closesAt: Instant | null,
  now: Instant,
): readonly OpeningFault[] => [
  ...new Set([
    ...(call.state === 'draft' ? [] : (['notADraft'] as const)),
    ...deadlineFaults(closesAt, now),
    ...wordFaults(call),
    ...formFaults(form, call.eligibility),
    ...gridFaults(call.grid),
  ]),
];
