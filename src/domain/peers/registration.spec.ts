import type { Identified } from '../shared/document';
import type { Registration, Session } from './peers';
import { cancel, countsOf, promotable, register } from './registration';

const now = new Date('2027-01-10T10:00:00Z');
const session = { programmeId: 'pins', capacity: 2, state: 'planned', endsAt: new Date('2027-01-12T16:00:00Z') } as Session;
const a = (id: string, state: Registration['state'], minute = 0): Identified<Registration> => ({
  id,
  v: 1,
  programmeId: 'pins',
  name: id,
  organisationName: '',
  state,
  at: new Date(now.getTime() + minute * 60_000),
});
const zoe = { uid: 'zoe', name: 'Zoé', organisationName: 'Sève' };

describe('registering', () => {
  it('gives a place, then the waiting list', () => {
    const value = { v: 1 as const, programmeId: 'pins', name: 'Zoé', organisationName: 'Sève', at: now };
    expect(register(session, [a('x', 'registered'), a('y', 'cancelled')], zoe, now)).toEqual({
      ok: true,
      value: { ...value, state: 'registered' },
    });
    expect(register(session, [a('x', 'registered'), a('y', 'registered')], zoe, now)).toEqual({
      ok: true,
      value: { ...value, state: 'waiting' },
    });
  });

  it('does not let a newcomer pass those who wait', () => {
    expect(register(session, [a('x', 'registered'), a('y', 'waiting')], zoe, now)).toEqual(
      jasmine.objectContaining({ ok: true, value: jasmine.objectContaining({ state: 'waiting' }) }),
    );
  });

  it('refuses twice, a cancelled session, and one that is over', () => {
    expect(register(session, [a('zoe', 'waiting')], zoe, now)).toEqual({ ok: false, reason: 'alreadyRegistered' });
    expect(register(session, [a('zoe', 'cancelled')], zoe, now).ok).toBeTrue();
    expect(register({ ...session, state: 'cancelled' }, [], zoe, now)).toEqual({ ok: false, reason: 'cancelled' });
    expect(register(session, [], zoe, session.endsAt)).toEqual({ ok: false, reason: 'over' });
  });
});

describe('cancelling', () => {
  const full = [a('x', 'registered'), a('zoe', 'registered'), a('late', 'waiting', 9), a('early', 'waiting', 1)];
  it('gives the place to whoever waited longest', () => {
    expect(cancel(session, full, 'zoe', now)).toEqual({ ok: true, value: { promoted: 'early' } });
  });

  it('promotes nobody when the place was on the waiting list, or when the room was over full', () => {
    expect(cancel(session, full, 'late', now)).toEqual({ ok: true, value: { promoted: null } });
    expect(cancel({ ...session, capacity: 1 }, full, 'zoe', now)).toEqual({ ok: true, value: { promoted: null } });
  });

  it('refuses who is not registered, and a session that is over', () => {
    expect(cancel(session, full, 'nobody', now)).toEqual({ ok: false, reason: 'notRegistered' });
    expect(cancel(session, full, 'zoe', session.endsAt)).toEqual({ ok: false, reason: 'over' });
  });

  it('promotes as many as a larger room takes, in order', () => {
    expect(promotable({ ...session, capacity: 4 }, full, now)).toEqual(['early', 'late']);
    expect(promotable({ ...session, capacity: 3 }, full, now)).toEqual(['early']);
    expect(promotable({ ...session, capacity: 9, state: 'cancelled' }, full, now)).toEqual([]);
    expect(countsOf(full)).toEqual({ registeredCount: 2, waitingCount: 2 });
  });
});
