import type { Answers, EligibilityRule } from './calls';
import { assess, questionsOf } from './eligibility';
import { pInsCall } from './presets/p-ins';

const closing = new Date('2027-04-06T16:00:00Z');
const fits: Answers = {
  legalForm: 'association',
  sponsorship: 'yes',
  department: '2A',
  createdOn: '2019-05-02',
  breakEven: 'close',
  democraticGovernance: true,
  currentRegions: ['53'],
  targetRegions: ['53', '52'],
  theme: 'housing',
  leaderCommits: true,
  neverLaureate: true,
  motherStructure: true,
};
const assessed = (change: Answers) => assess(pInsCall.eligibility, { ...fits, ...change }, closing);
const stateOf = (id: string, change: Answers) => assessed(change).rules.find(({ rule }) => rule.id === id)?.state;

describe('eligibility to P’INS', () => {
  it('is met by an association of Corsica going to a new region', () => {
    expect(assessed({}).verdict).toBe('eligible');
  });
  it('is to check while something is unanswered', () => {
    const result = assess(pInsCall.eligibility, {}, closing);
    expect(result.verdict).toBe('toCheck');
    expect(result.rules.every(({ answered }) => !answered)).toBeTrue();
  });
  it('is to check when an answer is nothing that a form could have given', () => {
    expect(assessed({ legalForm: { a: 1 } as unknown as string }).verdict).toBe('toCheck');
  });
  it('is to check when documents must be read', () => {
    expect(stateOf('ess', { legalForm: 'commercialEss' })).toBe('toCheck');
    expect(stateOf('sponsorship', { sponsorship: 'unsure' })).toBe('toCheck');
    expect(assessed({ legalForm: 'commercialEss' }).verdict).toBe('toCheck');
  });
  it('says from which day a young organisation qualifies', () => {
    const result = assessed({ createdOn: '2025-04-07' });
    expect(result.verdict).toBe('notEligible');
    expect(result.eligibleFrom).toBe('2027-04-07');
    expect(assessed({ createdOn: '2025-04-06' }).verdict).toBe('eligible');
  });
  it('gives no day when another rule is unmet too', () => {
    expect(assessed({ createdOn: '2026-01-01', neverLaureate: false }).eligibleFrom).toBeNull();
  });
  it('counts the day of closing in Paris', () => {
    const rules = pInsCall.eligibility.filter(({ id }) => id === 'age');
    expect(assess(rules, { createdOn: '2025-04-07' }, new Date('2027-04-06T22:30:00Z')).verdict).toBe('eligible');
  });
  it('is not met overseas, without a new region, or far from break-even', () => {
    expect(stateOf('mainland', { department: '974' })).toBe('notMet');
    expect(stateOf('newRegion', { targetRegions: ['53'] })).toBe('notMet');
    expect(stateOf('breakEven', { breakEven: 'far' })).toBe('notMet');
    expect(stateOf('theme', { theme: 'other' })).toBe('notMet');
  });
  it('says what would change each unmet rule', () => {
    const unmet = assessed({ targetRegions: ['53'], department: '974', neverLaureate: false }).rules.filter(
      ({ state }) => state === 'notMet',
    );
    expect(unmet.map(({ counterfactual }) => counterfactual)).toEqual([
      { kind: 'otherPlace', fieldId: 'department' },
      { kind: 'addRegion', fieldId: 'targetRegions' },
      { kind: 'yes', fieldId: 'neverLaureate' },
    ]);
  });
  it('compares amounts with a minimum', () => {
    const rule: EligibilityRule = { id: 'r', label: '', reason: '', source: '', test: 'atLeast', fieldId: 'income', minimum: 80_000 };
    expect(assess([rule], { income: 80_000 }, closing).verdict).toBe('eligible');
    expect(assess([rule], { income: 79_999 }, closing).verdict).toBe('notEligible');
    expect(assess([rule], { income: 'environ' }, closing).verdict).toBe('toCheck');
  });
  it('lists the questions it reads, once each', () => {
    expect(questionsOf(pInsCall.eligibility)).toContain('currentRegions');
    expect(new Set(questionsOf(pInsCall.eligibility)).size).toBe(questionsOf(pInsCall.eligibility).length);
  });
});
