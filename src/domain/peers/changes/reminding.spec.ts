import type { Session } from '../peers';
import { isReminded } from './reminding';

/** 9 h to 17 h in Paris. */
const session = {
  state: 'planned' as Session['state'],
  startsAt: new Date('2027-01-12T08:00:00Z'),
  endsAt: new Date('2027-01-12T16:00:00Z'),
};

describe('reminding of a session', () => {
  it('has been done from the morning of the day before until the session ends', () => {
    expect(isReminded(session, new Date('2027-01-11T05:59:00Z'))).toBe(false);
    expect(isReminded(session, new Date('2027-01-11T06:00:00Z'))).toBe(true);
    expect(isReminded(session, new Date('2027-01-12T02:00:00Z'))).toBe(true);
    expect(isReminded(session, new Date('2027-01-12T15:59:00Z'))).toBe(true);
    expect(isReminded(session, session.endsAt)).toBe(false);
  });

  it('has not been done two evenings before, nor for a cancelled session', () => {
    expect(isReminded({ ...session, startsAt: new Date('2027-01-12T18:01:00Z') }, new Date('2027-01-11T20:00:00Z'))).toBe(false);
    expect(isReminded({ ...session, state: 'cancelled' }, session.startsAt)).toBe(false);
  });
});
