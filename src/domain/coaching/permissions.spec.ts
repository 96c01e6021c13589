import type { Actor } from '../people/permissions';
import { newDiagnostic } from './enrolment';
import {
  mayReadCoachNote,
  mayReadLook,
  mayReadMission,
  mayReadPlan,
  mayScore,
  mayWriteCoachNote,
  mayWriteMeeting,
  mayWritePlan,
  qualitiesOf,
} from './permissions';

const now = new Date('2027-03-15T10:00:00Z');
const actor = (
  uid: string | null,
  role?: 'manager' | 'juror' | 'expert' | 'coach',
  scopeId = 'pins',
  until: Date | null = null,
): Actor => ({
  uid,
  email: null,
  emailVerified: true,
  memberships: role === undefined ? [] : [{ role, scopeId, from: new Date(0), until }],
  now,
});
const plan = { programmeId: 'pins', editionId: 'e1', team: ['amina'], coaches: ['driss'], state: 'onTheRoad' as const };

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
    expect(mayScore(actor('amina'), finished, newDiagnostic(now), 'laureate')).toBeFalse();
    expect(mayWriteMeeting(actor('driss'), finished)).toBeFalse();
  });

  it('keeps a private note to its author, who reads it still once withdrawn and writes it no more', () => {
    const [note, later] = [{ byUid: 'driss' }, { ...plan, coaches: ['nadia'] }];
    expect(mayReadCoachNote(actor('driss'), note)).toBeTrue();
    for (const other of [actor('nadia'), actor('amina'), actor('claire', 'manager'), actor(null)])
      expect(mayReadCoachNote(other, note)).toBeFalse();
    expect(mayWriteCoachNote(actor('driss'), plan, note)).toBeTrue();
    expect(mayWriteCoachNote(actor('driss'), plan, { byUid: 'nadia' })).toBeFalse();
    expect(mayWriteCoachNote(actor('driss'), later, note)).toBeFalse();
  });

  it('lets each side score until it has signed', () => {
    const head = newDiagnostic(now);
    expect(mayScore(actor('amina'), plan, head, 'laureate')).toBeTrue();
    expect(mayScore(actor('amina'), plan, head, 'coach')).toBeFalse();
    expect(mayScore(actor('driss'), plan, { ...head, coachSignedAt: now }, 'coach')).toBeFalse();
  });

  it('opens a look to the other side when both agreed, and to everyone on the plan when both signed', () => {
    const head = newDiagnostic(now);
    const reads = (uid: string, whole = head) => mayReadLook(actor(uid), plan, whole, 'coach');
    expect([reads('driss'), reads('amina'), mayReadLook(actor('claire', 'manager'), plan, head, 'coach')]).toEqual([true, false, false]);
    expect(reads('amina', { ...head, coachSignedAt: now })).toBeFalse();
    expect(reads('amina', { ...head, coachSharedAt: now, laureateSharedAt: now })).toBeTrue();
    expect(mayReadLook(actor('claire', 'manager'), plan, { ...head, coachSharedAt: now, laureateSharedAt: now }, 'coach')).toBeFalse();
    expect(mayReadLook(actor('claire', 'manager'), plan, { ...head, coachSignedAt: now, laureateSignedAt: now }, 'coach')).toBeTrue();
    expect(mayReadLook(actor('driss'), { ...plan, coaches: [] }, head, 'coach')).toBeFalse();
  });

  it('gives a coach who is the expert both qualities, and the team only its own', () => {
    expect(qualitiesOf(actor('driss', 'coach', 'e1'), plan, { expertUid: 'driss' })).toEqual(['coach', 'expert']);
    expect(qualitiesOf(actor('amina', 'manager'), plan, { expertUid: 'amina' })).toEqual(['laureate']);
    expect(qualitiesOf(actor('zoe'), plan, { expertUid: 'isa' })).toEqual([]);
    expect(qualitiesOf(actor(null), plan, { expertUid: null })).toEqual([]);
  });

  it('opens a mission to its expert while they serve the edition, as expert or coach, and no longer', () => {
    const [mission, over] = [{ expertUid: 'isa' }, new Date('2027-03-01T00:00:00Z')];
    const serving = [actor('isa', 'expert', 'e1'), actor('isa', 'coach', 'e1')];
    const gone = [actor('isa', 'expert', 'e1', over), actor('isa', 'coach', 'e1', over), actor('isa', 'expert', 'e2'), actor('isa')];
    for (const one of serving) expect([mayReadMission(one, plan, mission), qualitiesOf(one, plan, mission)]).toEqual([true, ['expert']]);
    for (const one of gone) expect([mayReadMission(one, plan, mission), qualitiesOf(one, plan, mission)]).toEqual([false, []]);
    expect(mayReadMission(actor('zoe', 'expert', 'e1'), plan, mission)).toBeFalse();
    expect(mayReadMission(actor('claire', 'manager'), plan, mission)).toBeTrue();
  });
});
