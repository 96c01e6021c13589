import type { Role } from '../people/people';
import type { Actor } from '../people/permissions';
import {
  mayHoldSession,
  mayMarkAttendance,
  mayReadRegistration,
  mayReadSession,
  maySealSheet,
  maySign,
  mayWriteSession,
  sessionScopes,
} from './permissions';

const now = new Date('2027-01-12T09:00:00Z');
const actor = (uid: string | null, role?: Role, scopeId = 'pins'): Actor => ({
  uid,
  email: null,
  emailVerified: true,
  memberships: role === undefined ? [] : [{ role, scopeId, from: new Date(0), until: null }],
  now,
});
const half = { id: 'h1', startsAt: new Date('2027-01-12T08:00:00Z'), endsAt: new Date('2027-01-12T12:00:00Z') };
const sealed = { sealed: { h1: { at: half.endsAt, byName: 'Claire', number: 1, hash: 'x' } } };
const session = { programmeId: 'pins', editionId: 'e1', audience: 'edition' as const, startsAt: half.startsAt, state: 'planned' as const };

describe('who may do what in a session', () => {
  it('is read by the people of the edition, and by alumni only when it is the community’s', () => {
    for (const reader of [actor('a', 'manager'), actor('b', 'partner'), actor('c', 'laureate', 'e1'), actor('d', 'coach', 'e1')]) {
      expect(mayReadSession(reader, session)).toBeTrue();
    }
    const alumnus = actor('e', 'alumnus', 'alumni');
    expect(mayReadSession(alumnus, session)).toBeFalse();
    expect(mayReadSession(alumnus, { ...session, audience: 'community' })).toBeTrue();
    expect(mayReadSession(actor('f', 'laureate', 'e2'), session)).toBeFalse();
  });

  it('is written by managers; coaches may only say it took place, once it has started', () => {
    expect(mayWriteSession(actor('d', 'coach', 'e1'), session)).toBeFalse();
    expect(mayHoldSession(actor('d', 'coach', 'e1'), session)).toBeTrue();
    expect(mayHoldSession({ ...actor('d', 'coach', 'e1'), now: new Date('2027-01-12T07:59:00Z') }, session)).toBeFalse();
    expect(mayHoldSession(actor('c', 'laureate', 'e1'), session)).toBeFalse();
  });

  it('is signed by oneself only, registered, in the window by one’s device, until the sheet is sealed', () => {
    const signs = (who: Actor, more: object = {}, signedAt = now, state: 'registered' | 'waiting' | null = 'registered') =>
      maySign(who, 'c', state === null ? null : { state }, { ...session, ...more }, half, signedAt);
    expect(signs(actor('c'))).toBeTrue();
    expect(signs(actor('d'))).toBeFalse();
    expect(signs(actor('c'), {}, now, 'waiting')).toBeFalse();
    expect(signs(actor('c'), {}, now, null)).toBeFalse();
    const evening = { ...actor('c'), now: new Date('2027-01-12T20:00:00Z') };
    expect(signs(evening)).toBeTrue();
    expect(signs(evening, {}, evening.now)).toBeFalse();
    expect(signs(actor('c'), sealed)).toBeFalse();
    expect(signs(actor('c'), { state: 'cancelled' })).toBeFalse();
    expect(mayReadRegistration(actor('c'), session, 'd')).toBeFalse();
  });

  it('is marked by managers once begun, sealed by them once over, neither once sealed', () => {
    const at = (time: string) => ({ ...actor('a', 'manager'), now: new Date(`2027-01-12T${time}Z`) });
    expect([mayMarkAttendance(at('07:59:00'), session, half), mayMarkAttendance(at('08:00:00'), session, half)]).toEqual([false, true]);
    expect([maySealSheet(at('11:59:00'), session, half), maySealSheet(at('12:00:00'), session, half)]).toEqual([false, true]);
    expect(mayMarkAttendance(at('13:00:00'), { ...session, ...sealed }, half)).toBeFalse();
    expect(maySealSheet(at('13:00:00'), { ...session, ...sealed }, half)).toBeFalse();
    expect(mayMarkAttendance({ ...actor('d', 'coach', 'e1'), now: half.endsAt }, session, half)).toBeFalse();
  });
});

describe('the lists of sessions one may ask for', () => {
  it('follow from roles, each once', () => {
    expect(
      sessionScopes([
        { role: 'laureate', scopeId: 'e1' },
        { role: 'coach', scopeId: 'e1' },
        { role: 'manager', scopeId: 'pins' },
        { role: 'partner', scopeId: 'pins' },
        { role: 'alumnus', scopeId: 'alumni' },
        { role: 'juror', scopeId: 'j1' },
      ]),
    ).toEqual([
      { field: 'editionId', value: 'e1' },
      { field: 'programmeId', value: 'pins' },
      { field: 'audience', value: 'community' },
    ]);
  });

  it('are none for who has no role, and one for each role, however many', () => {
    expect(sessionScopes([])).toEqual([]);
    expect(sessionScopes(Array.from({ length: 9 }, (_, index) => ({ role: 'coach' as const, scopeId: `e${index}` }))).length).toBe(9);
  });
});
