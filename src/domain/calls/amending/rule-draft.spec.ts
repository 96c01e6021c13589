import type { EligibilityRule, FieldType } from '../calls';
import { assess } from '../eligibility';
import { fieldsOf } from '../form';
import { pInsCall } from '../presets/p-ins';
import { retargeted, ruleFaults, testable, testOf, testsFor } from './rule-draft';

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
  it('names what is left to correct: the reason, the question, the answers, the second question', () => {
    const words = { id: 'r', label: 'Condition', reason: 'Raison', source: '' };
    expect(ruleFaults({ ...words, test: 'yes', fieldId: 'leaderCommits' }, pInsCall)).toEqual([]);
    expect(ruleFaults({ ...words, label: ' ', reason: '', test: 'yes', fieldId: 'nowhere' }, pInsCall)).toEqual([
      'labelMissing',
      'reasonMissing',
      'questionGone',
    ]);
    expect(ruleFaults({ ...words, test: 'noneOf', fieldId: 'department', values: [] }, pInsCall)).toEqual(['valuesMissing']);
    expect(ruleFaults({ ...words, test: 'minimumAge', fieldId: 'createdOn', years: 0 }, pInsCall)).toContain('amountMissing');
    expect(ruleFaults({ ...words, test: 'atLeast', fieldId: 'budget', minimum: 0 }, pInsCall)).toContain('amountMissing');
    const regions = { ...words, test: 'newRegion', currentFieldId: 'currentRegions', targetFieldId: 'currentRegions' } as const;
    expect(ruleFaults(regions, pInsCall)).toEqual(['sameQuestion']);
  });
  it('expects nothing any more once its question no longer offers the answers, and something while one is left', () => {
    const legalForm = fieldsOf(pInsCall).find(({ type }) => type === 'legalForm')!;
    const rule = { id: 'r', label: 'Forme', reason: 'Raison', source: '', test: 'oneOf', fieldId: legalForm.id } as const;
    const offered = legalForm.options[0]?.value ?? 'association';
    expect(ruleFaults({ ...rule, values: ['gone'] }, pInsCall)).toEqual(['valuesMissing']);
    expect(ruleFaults({ ...rule, values: ['gone', offered] }, pInsCall)).toEqual([]);
  });
  it('keeps what it wants when asked of another question that offers it, and is emptied of the rest', () => {
    const date = { id: 'openedOn', type: 'date' } as const;
    const twoYears = { test: 'minimumAge', fieldId: 'createdOn', years: 2 } as const;
    expect(retargeted(twoYears, 'minimumAge', date, [], 'date')).toEqual({ ...twoYears, fieldId: 'openedOn' });
    const some = { test: 'oneOf', fieldId: 'a', values: ['x', 'y'], toVerify: ['z'] } as const;
    const choice = { id: 'b', type: 'choice' } as const;
    expect(retargeted(some, 'oneOf', choice, ['y', 'z', 'w'], 'choice')).toEqual({ ...some, fieldId: 'b', values: ['y'], toVerify: ['z'] });
    expect(retargeted(some, 'noneOf', choice, ['y'], 'choice')).toEqual({ test: 'noneOf', fieldId: 'b', values: ['y'] });
    expect(retargeted(some, 'oneOf', choice, ['other'], 'choice')).toEqual({ test: 'oneOf', fieldId: 'b', values: [], toVerify: [] });
  });
  it('wants a new amount when the unit is another, rather than one that everybody meets', () => {
    const euros = { test: 'atLeast', fieldId: 'budget', minimum: 50_000 } as const;
    expect(retargeted(euros, 'atLeast', { id: 'grant', type: 'money' }, [], 'money')).toEqual({ ...euros, fieldId: 'grant' });
    expect(retargeted(euros, 'atLeast', { id: 'jobs', type: 'number' }, [], 'money')).toEqual({ ...euros, fieldId: 'jobs', minimum: 0 });
    expect(retargeted(euros, 'minimumAge', { id: 'createdOn', type: 'date' }, [], 'money')).toEqual({
      test: 'minimumAge',
      fieldId: 'createdOn',
      years: 0,
    });
  });
});
