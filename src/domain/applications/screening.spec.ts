import { screen, type ScreeningChoice } from './screening';
import type { Application } from './applications';

const choose = (choice: Partial<ScreeningChoice>, application: Partial<Pick<Application, 'state' | 'verdict'>> = {}) => {
  const result = screen(
    { decision: 'eligible', reason: '', orientation: [], ...choice },
    { state: 'submitted', verdict: 'eligible', ...application },
  );
  return result.ok ? result.value : result.reason;
};

describe('screening an application', () => {
  it('accepts what the rules found eligible, or left to check, without a reason', () => {
    expect(choose({})).toEqual({ decision: 'eligible', reason: '', orientation: [], overrides: null });
    expect(choose({}, { verdict: 'toCheck' })).toEqual({ decision: 'eligible', reason: '', orientation: [], overrides: null });
  });

  it('needs a reason to go against the computed verdict, and keeps what was overridden', () => {
    expect(choose({}, { verdict: 'notEligible' })).toBe('overrideNeedsReason');
    expect(choose({ decision: 'notEligible', reason: '' })).toBe('overrideNeedsReason');
    expect(choose({ reason: 'Statuts vérifiés' }, { verdict: 'notEligible' })).toEqual({
      decision: 'eligible',
      reason: 'Statuts vérifiés',
      orientation: [],
      overrides: 'notEligible',
    });
  });

  it('needs a reason for every refusal, and somewhere to go for a reorientation', () => {
    expect(choose({ decision: 'notEligible', reason: ' ' }, { verdict: 'notEligible' })).toBe('reasonNeeded');
    expect(choose({ decision: 'reoriented', reason: 'Trop tôt', orientation: [' '] }, { verdict: 'toCheck' })).toBe('orientationNeeded');
    expect(choose({ decision: 'reoriented', reason: 'Trop tôt', orientation: ['DLA 44'] }, { verdict: 'toCheck' })).toEqual({
      decision: 'reoriented',
      reason: 'Trop tôt',
      orientation: ['DLA 44'],
      overrides: null,
    });
  });

  it('is refused while a complement is awaited, on a draft, and after a decision', () => {
    expect(choose({}, { state: 'complement' })).toBe('requestOpen');
    for (const state of ['draft', 'eligible', 'withdrawn', 'laureate'] as const) expect(choose({}, { state })).toBe('notScreenable');
  });
});
