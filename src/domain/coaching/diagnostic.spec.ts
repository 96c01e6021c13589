import { comparison, gaps, isAxisScore, isComplete, isSealed, scoreAxis, sign } from './diagnostic';
import { diagnosticAxes, emptyDiagnostic, finalDiagnostic } from './enrolment';

const at = new Date('2027-01-10T10:00:00Z');
const later = new Date('2027-01-11T10:00:00Z');
const every = (score: number) => Object.fromEntries(diagnosticAxes.map((axis) => [axis.id, score]));
const scored = { ...emptyDiagnostic(at), byLaureate: every(2), byCoach: every(3) };
const sealed = { ...scored, laureateSignedAt: at, coachSignedAt: at };

describe('scoring a diagnostic', () => {
  it('scores one axis of one side', () => {
    const once = scoreAxis(emptyDiagnostic(at), 'laureate', 'impact', 4, later);
    expect(once).toEqual({ ok: true, value: { ...emptyDiagnostic(at), byLaureate: { impact: 4 }, updatedAt: later } });
  });

  it('refuses scores out of 0 to 5, in fractions, or on an unknown axis', () => {
    expect([-1, 6, 2.5, '3', null].some(isAxisScore)).toBeFalse();
    expect(scoreAxis(emptyDiagnostic(at), 'coach', 'impact', 6, at)).toEqual({ ok: false, reason: 'badScore' });
    expect(scoreAxis(emptyDiagnostic(at), 'coach', 'luck', 3, at)).toEqual({ ok: false, reason: 'unknownAxis' });
  });

  it('refuses any score once that side has signed, not the other side', () => {
    const signed = { ...scored, laureateSignedAt: at };
    expect(scoreAxis(signed, 'laureate', 'impact', 1, at)).toEqual({ ok: false, reason: 'alreadySigned' });
    expect(scoreAxis(signed, 'coach', 'impact', 1, at).ok).toBeTrue();
  });
});

describe('signing a diagnostic', () => {
  it('wants every axis of that side, once', () => {
    expect(sign({ ...emptyDiagnostic(at), byLaureate: { impact: 4 } }, 'laureate', at)).toEqual({ ok: false, reason: 'axesMissing' });
    expect(sign(scored, 'coach', later)).toEqual({ ok: true, value: { ...scored, coachSignedAt: later, updatedAt: later } });
    expect(sign(sealed, 'coach', later)).toEqual({ ok: false, reason: 'alreadySigned' });
  });

  it('is sealed when both have signed', () => {
    expect(isComplete(scored, 'coach')).toBeTrue();
    expect(isSealed({ ...scored, coachSignedAt: at })).toBeFalse();
    expect(isSealed(sealed)).toBeTrue();
  });
});

describe('comparing', () => {
  it('names the axes where both sides differ by two points or more', () => {
    const diagnostic = { ...scored, byLaureate: { ...every(2), team: 1 }, byCoach: { ...every(3), team: 4 } };
    expect(gaps(diagnostic)).toEqual([{ id: 'team', label: 'Équipe et compétences', laureate: 1, coach: 4 }]);
  });

  it('tells what changed between the beginning and the end, on the mean of both sides', () => {
    const final = { ...finalDiagnostic(sealed, later), byLaureate: { impact: 5, team: 2 }, byCoach: { impact: 4 } };
    expect(comparison(sealed, final)).toEqual([{ id: 'impact', label: 'Mesure d’impact', before: 2.5, after: 4.5, change: 2 }]);
  });
});
