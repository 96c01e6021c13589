import { after, days, elapsed, hours, inUnits, minutes } from './instant';
import { parisInstant } from './time';

describe('lengths', () => {
  it('are whole units, and none below zero', () => {
    expect(inUnits(days(12) + hours(4) + minutes(3) + 59_999)).toEqual({ days: 12, hours: 4, minutes: 3 });
    expect(inUnits(-1)).toEqual({ days: 0, hours: 0, minutes: 0 });
    const from = new Date('2027-03-27T17:00Z');
    expect(elapsed(from, parisInstant('2027-03-28', 18 * 60))).toBe(hours(23));
    expect(after(from, hours(23))).toEqual(parisInstant('2027-03-28', 18 * 60));
  });
});
