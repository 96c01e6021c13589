import { halfDaysBetween, isUpcoming, mayBeHeld, timesAreFixed, sessionLimits } from './sessions';

const at = (text: string) => new Date(text);
const told = (from: string, to: string) => {
  const result = halfDaysBetween(at(from), at(to));
  return result.ok
    ? result.value.map((half) => `${half.id} ${half.startsAt.toISOString().slice(5, 16)} ${half.endsAt.toISOString().slice(5, 16)}`)
    : result.reason;
};

describe('half-days of a session', () => {
  it('makes one of up to five hours', () => {
    expect(told('2027-01-12T09:00:00+01:00', '2027-01-12T14:00:00+01:00')).toEqual(['h1 01-12T08:00 01-12T13:00']);
  });

  it('cuts a day at 13:00 in Paris, in summer too, to the minute', () => {
    expect(told('2027-01-12T09:30:00+01:00', '2027-01-12T17:00:00+01:00')).toEqual([
      'h1 01-12T08:30 01-12T12:00',
      'h2 01-12T12:00 01-12T16:00',
    ]);
    expect(told('2027-07-12T09:30:00+02:00', '2027-07-12T17:00:00+02:00')).toEqual([
      'h1 07-12T07:30 07-12T11:00',
      'h2 07-12T11:00 07-12T15:00',
    ]);
  });

  it('leaves the night out of a seminar of two days', () => {
    expect(told('2027-01-12T09:00:00+01:00', '2027-01-13T17:00:00+01:00')).toEqual([
      'h1 01-12T08:00 01-12T12:00',
      'h2 01-12T12:00 01-12T16:00',
      'h3 01-13T08:00 01-13T12:00',
      'h4 01-13T12:00 01-13T16:00',
    ]);
  });

  it('goes from an afternoon to the next morning in two half-days', () => {
    expect(told('2027-01-12T14:00:00+01:00', '2027-01-13T12:00:00+01:00')).toEqual([
      'h1 01-12T13:00 01-12T17:00',
      'h2 01-13T08:00 01-13T11:00',
    ]);
  });

  it('keeps the hours of the clock across a change of time', () => {
    expect(told('2027-03-27T09:00:00+01:00', '2027-03-28T17:00:00+02:00')[2]).toBe('h3 03-28T07:00 03-28T11:00');
  });

  it('refuses an end before the start, and more than five days', () => {
    expect(told('2027-01-12T09:00:00Z', '2027-01-12T09:00:00Z')).toBe('endsBeforeStart');
    expect(told('2027-01-12T09:00:00Z', 'not a date')).toBe('endsBeforeStart');
    expect(told('2027-01-11T09:00:00Z', '2027-01-16T17:00:00Z')).toBe('tooLong');
    expect(told('2027-01-11T08:00:00Z', '2027-01-15T17:00:00Z').length).toBe(10);
  });
});

describe('the life of a session', () => {
  const session = { startsAt: at('2027-01-12T08:00:00Z'), endsAt: at('2027-01-12T16:00:00Z'), state: 'planned' as const, presentCount: 0 };
  it('is upcoming until it ends, and held from its start', () => {
    expect(isUpcoming(session, at('2027-01-12T15:59:00Z'))).toBeTrue();
    expect(isUpcoming(session, session.endsAt)).toBeFalse();
    expect(mayBeHeld(session, at('2027-01-12T07:59:00Z'))).toBeFalse();
    expect(mayBeHeld(session, session.startsAt)).toBeTrue();
    expect(mayBeHeld({ ...session, state: 'cancelled' }, session.startsAt)).toBeFalse();
  });

  it('fixes its times once somebody has signed', () => {
    expect(timesAreFixed(session)).toBeFalse();
    expect(timesAreFixed({ presentCount: 1 })).toBeTrue();
  });
});

describe('the days of a session', () => {
  it('are from the year before the call of its edition to the third after', () =>
    expect(sessionLimits(2027)).toEqual({ earliest: '2026-01-01', latest: '2030-12-31' }));
});
