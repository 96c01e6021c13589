import type { Role } from '../people/people';
import type { Actor } from '../people/permissions';
import { mayHoldSession, mayReadRegistration, mayReadSession, maySign, mayWriteSession } from './permissions';

const now = new Date('2027-01-12T09:00:00Z');
const actor = (uid: string | null, role?: Role, scopeId = 'pins'): Actor => ({
  uid,
  email: null,
  emailVerified: true,
  memberships: role === undefined ? [] : [{ role, scopeId, from: new Date(0), until: null }],
  now,
});
const half = { id: 'h1', startsAt: new Date('2027-01-12T08:00:00Z'), endsAt: new Date('2027-01-12T12:00:00Z') };
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

  it('is signed by oneself only, registered, in the window', () => {
    expect(maySign(actor('c'), 'c', { state: 'registered' }, half)).toBeTrue();
    expect(maySign(actor('c'), 'd', { state: 'registered' }, half)).toBeFalse();
    expect(maySign(actor('c'), 'c', { state: 'waiting' }, half)).toBeFalse();
    expect(maySign(actor('c'), 'c', null, half)).toBeFalse();
    expect(maySign({ ...actor('c'), now: new Date('2027-01-12T14:01:00Z') }, 'c', { state: 'registered' }, half)).toBeFalse();
    expect(mayReadRegistration(actor('c'), session, 'd')).toBeFalse();
  });
});
