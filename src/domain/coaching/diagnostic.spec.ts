import type { Diagnostic, DiagnosticHead, DiagnosticSide } from './coaching';
import { comparison, gaps, isAgreedOpen, isAxisScore, isComplete, isSealed, sign } from './diagnostic';
import { diagnosticAxes, emptyLook, finalDiagnostic, newDiagnostic } from './enrolment';
import { isOldDiagnostic, splitDiagnostic } from './reading/old-diagnostic';

const at = new Date('2027-01-10T10:00:00Z');
const later = new Date('2027-01-11T10:00:00Z');
const every = (score: number) => Object.fromEntries(diagnosticAxes.map((axis) => [axis.id, score]));
const look = (scores: DiagnosticSide['scores']): DiagnosticSide => ({ ...emptyLook(at), scores });
const head = newDiagnostic(at);
const sealed = { ...head, laureateSignedAt: at, coachSignedAt: at };
const both = (laureate: DiagnosticSide['scores'], coach: DiagnosticSide['scores'], whole: DiagnosticHead = sealed): Diagnostic => ({
  ...whole,
  sides: { laureate: look(laureate), coach: look(coach) },
});

describe('scoring a diagnostic', () => {
  it('is done in whole points from 0 to 5', () => {
    expect([0, 1, 2, 3, 4, 5].every(isAxisScore)).toBeTrue();
    expect([-1, 6, 2.5, '3', null].some(isAxisScore)).toBeFalse();
  });
});

describe('signing a diagnostic', () => {
  it('wants every axis of that side, once', () => {
    expect(sign(head, 'laureate', look({ impact: 4 }), at)).toEqual({ ok: false, reason: 'axesMissing' });
    expect(sign(head, 'coach', look(every(3)), later)).toEqual({ ok: true, value: { ...head, coachSignedAt: later, updatedAt: later } });
    expect(sign(sealed, 'coach', look(every(3)), later)).toEqual({ ok: false, reason: 'alreadySigned' });
  });

  it('is sealed when both have signed, and open before when both agreed', () => {
    expect(isComplete(head, look(every(3)))).toBeTrue();
    expect(isComplete(head, null)).toBeFalse();
    expect(isSealed({ ...head, coachSignedAt: at })).toBeFalse();
    expect(isSealed(sealed)).toBeTrue();
    expect(isAgreedOpen({ ...head, coachSharedAt: at })).toBeFalse();
    expect(isAgreedOpen({ ...head, coachSharedAt: at, laureateSharedAt: at })).toBeTrue();
  });
});

describe('a diagnostic written in one document', () => {
  it('is split into a head without scores and two looks', () => {
    const { axes, laureateSignedAt, coachSignedAt, updatedAt } = { ...head, coachSignedAt: later };
    const signatures = { axes, laureateSignedAt, coachSignedAt, updatedAt };
    const old = { ...signatures, byLaureate: { impact: 1 }, byCoach: every(2), laureateComment: 'Nous', coachComment: 'Eux' };
    expect(isOldDiagnostic(old)).toBeTrue();
    expect(splitDiagnostic(old)).toEqual({
      head: { ...head, coachSignedAt: later },
      sides: { laureate: { ...look({ impact: 1 }), comment: 'Nous' }, coach: { ...look(every(2)), comment: 'Eux' } },
    });
    expect(isOldDiagnostic(head)).toBeFalse();
  });
});

describe('comparing', () => {
  it('names the axes where both sides differ by two points or more', () => {
    const diagnostic = both({ ...every(2), team: 1 }, { ...every(3), team: 4 });
    expect(gaps(diagnostic)).toEqual([{ id: 'team', label: 'Équipe et compétences', laureate: 1, coach: 4 }]);
  });

  it('says nothing of a look that cannot be read', () => {
    expect(gaps({ ...head, sides: { laureate: look(every(0)), coach: null } })).toEqual([]);
  });

  it('tells what changed between the beginning and the end, on the mean of both sides', () => {
    const initial = both(every(2), every(3));
    const final = both({ impact: 5, team: 2 }, { impact: 4 }, finalDiagnostic(initial, later));
    expect(comparison(initial, final)).toEqual([{ id: 'impact', label: 'Mesure d’impact', before: 2.5, after: 4.5, change: 2 }]);
  });
});
