import type { EligibilityRule, FieldType } from '../calls';
import { assess } from '../eligibility';
import { fieldsOf } from '../form';
import { pInsCall } from '../presets/p-ins';
import { ruleFaults, testable, testOf, testsFor } from './rule-draft';

describe('a condition being written', () => {
  it('reads only questions whose answers can be tested', () => {
    const types = testable(pInsCall).map(({ type }) => type);
    expect(types.length).toBeGreaterThan(5);
    expect(types.some((type) => (['shortText', 'longText', 'file', 'link', 'siren'] as readonly FieldType[]).includes(type))).toBeFalse();
    expect(testsFor('longText')).toEqual([]);
  });
  it('starts as one that every answer offered meets', () => {
    const legalForm = fieldsOf(pInsCall).find(({ type }) => type === 'legalForm')!;
    const values = legalForm.options.map(({ value }) => value);
    const rule: EligibilityRule = { id: 'r', label: 'l', reason: 'r', source: '', ...testOf('oneOf', legalForm.id, values) };
    const verdicts = values.map((value) => assess([rule], { [legalForm.id]: value }, new Date('2027-04-06')).verdict);
    expect(new Set(verdicts)).toEqual(new Set(['eligible']));
  });
  it('names what is left to mend: the reason, the question, the answers, the second question', () => {
    const words = { id: 'r', label: 'Condition', reason: 'Raison', source: '' };
    expect(ruleFaults({ ...words, test: 'yes', fieldId: 'leaderCommits' }, pInsCall)).toEqual([]);
    expect(ruleFaults({ ...words, label: ' ', reason: '', test: 'yes', fieldId: 'nowhere' }, pInsCall)).toEqual([
      'labelMissing',
      'reasonMissing',
      'questionGone',
    ]);
    expect(ruleFaults({ ...words, test: 'noneOf', fieldId: 'department', values: [] }, pInsCall)).toEqual(['valuesMissing']);
    const regions = { ...words, test: 'newRegion', currentFieldId: 'currentRegions', targetFieldId: 'currentRegions' } as const;
    expect(ruleFaults(regions, pInsCall)).toEqual(['sameQuestion']);
  });
});
