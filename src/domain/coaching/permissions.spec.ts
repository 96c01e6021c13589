import type { Actor } from '../people/permissions';
import { emptyDiagnostic } from './enrolment';
import {
  mayReadCoachNote,
  mayReadPlan,
  mayScoreAsCoach,
  mayScoreAsLaureate,
  mayWriteCoachNote,
  mayWriteMeeting,
  mayWritePlan,
  qualitiesOf,
} from './permissions';

const now = new Date('2027-03-15T10:00:00Z');
const actor = (uid: string | null, role?: 'manager' | 'juror', scopeId = 'pins'): Actor => ({
  uid,
  email: null,
  emailVerified: true,
  memberships: role === undefined ? [] : [{ role, scopeId, from: new Date(0), until: null }],
  now,
});
const plan = { programmeId: 'pins', team: ['amina'], coaches: ['driss'], state: 'onTheRoad' as const };

describe('who may do what in a plan', () => {
  it('opens it to the team, the coaches and the managers', () => {
    expect(['amina', 'driss'].every((uid) => mayReadPlan(actor(uid), plan) && mayWritePlan(actor(uid), plan))).toBeTrue();
    expect(mayReadPlan(actor('claire', 'manager'), plan)).toBeTrue();
    expect(mayWritePlan(actor('claire', 'manager'), plan)).toBeFalse();
    for (const other of [actor(null), actor('zoe'), actor('jo', 'juror', 'j1'), actor('max', 'manager', 'other')])
      expect(mayReadPlan(other, plan)).toBeFalse();
  });

  it('changes nothing in a finished plan, still read by all of them', () => {
    const finished = { ...plan, state: 'alumnus' as const };
    for (const uid of ['amina', 'driss']) {
      expect(mayReadPlan(actor(uid), finished)).toBeTrue();
      expect(mayWritePlan(actor(uid), finished)).toBeFalse();
    }
    expect(mayScoreAsLaureate(actor('amina'), finished, emptyDiagnostic(now))).toBeFalse();
    expect(mayWriteMeeting(actor('driss'), finished)).toBeFalse();
    expect(mayReadCoachNote(actor('driss'), finished)).toBeTrue();
  });

  it('keeps private notes to the coaches', () => {
    expect(mayReadCoachNote(actor('driss'), plan)).toBeTrue();
    for (const other of [actor('amina'), actor('claire', 'manager')]) expect(mayReadCoachNote(other, plan)).toBeFalse();
    expect(mayWriteCoachNote(actor('driss'), plan, { byUid: 'nadia' })).toBeFalse();
  });

  it('lets each side score until it has signed', () => {
    const diagnostic = emptyDiagnostic(now);
    expect(mayScoreAsLaureate(actor('amina'), plan, diagnostic)).toBeTrue();
    expect(mayScoreAsCoach(actor('amina'), plan, diagnostic)).toBeFalse();
    expect(mayScoreAsCoach(actor('driss'), plan, { ...diagnostic, coachSignedAt: now })).toBeFalse();
  });

  it('gives a coach who is the expert both qualities, and the team only its own', () => {
    expect(qualitiesOf(actor('driss'), plan, { expertUid: 'driss' })).toEqual(['coach', 'expert']);
    expect(qualitiesOf(actor('amina', 'manager'), plan, { expertUid: 'amina' })).toEqual(['laureate']);
    expect(qualitiesOf(actor('zoe'), plan, { expertUid: 'isa' })).toEqual([]);
    expect(qualitiesOf(actor(null), plan, { expertUid: null })).toEqual([]);
  });
});
