import { isDay, minuteOfDay, parisInstant } from './civil-day';

describe('civil days in Paris', () => {
  it('knows days that exist', () => {
    expect(['2027-02-28', '2028-02-29'].every(isDay)).toBeTrue();
    expect(['2027-02-29', '2027-13-01', '27-01-01', '2027-1-1', ''].some(isDay)).toBeFalse();
  });

  it('reads the clock in winter and in summer', () => {
    expect(minuteOfDay(new Date('2027-01-12T08:30:00Z'))).toBe(9 * 60 + 30);
    expect(minuteOfDay(new Date('2027-07-12T08:30:00Z'))).toBe(10 * 60 + 30);
  });

  it('finds the instant of a clock, on the days the clock changes too', () => {
    expect(parisInstant('2027-01-12', 570).toISOString()).toBe('2027-01-12T08:30:00.000Z');
    expect(parisInstant('2027-07-12', 570).toISOString()).toBe('2027-07-12T07:30:00.000Z');
    expect(parisInstant('2027-03-28', 60).toISOString()).toBe('2027-03-28T00:00:00.000Z');
    expect(parisInstant('2027-03-28', 240).toISOString()).toBe('2027-03-28T02:00:00.000Z');
    expect(parisInstant('2027-10-31', 540).toISOString()).toBe('2027-10-31T08:00:00.000Z');
  });
});
