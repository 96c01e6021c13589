import { parseSchedule } from './cron.ts';

const at = (iso: string): Date => new Date(iso);

describe('schedules', () => {
  for (const [schedule, zone, due, notDue] of [
    ['30 2 * * *', 'Europe/Paris', '2026-01-10T01:30:20Z', '2026-01-10T02:30:00Z'],
    ['30 2 * * *', 'Europe/Paris', '2026-07-10T00:30:00Z', '2026-07-10T01:30:00Z'],
    ['*/15 8-18 * * 1-5', 'UTC', '2026-11-23T08:45:00Z', '2026-11-22T08:45:00Z'],
    ['0 9 1 * *', 'UTC', '2026-12-01T09:00:00Z', '2026-12-02T09:00:00Z'],
    ['0 9 1 * mon', 'UTC', '2026-11-23T09:00:00Z', '2026-11-24T09:00:00Z'],
    ['0 0 * jan 7', 'UTC', '2026-01-04T00:00:00Z', '2026-02-01T00:00:00Z'],
    ['every 5 minutes', 'UTC', '2026-11-22T10:05:59Z', '2026-11-22T10:06:00Z'],
    ['every 24 hours', 'UTC', '2026-11-22T00:00:00Z', '2026-11-22T12:00:00Z'],
    ['every day 09:30', 'UTC', '2026-11-22T09:30:00Z', '2026-11-22T09:31:00Z'],
    ['every monday 09:00', 'UTC', '2026-11-23T09:00:00Z', '2026-11-22T09:00:00Z'],
  ] as const) {
    it(`"${schedule}" in ${zone} is due at ${due} and not at ${notDue}`, () => {
      const isDue = parseSchedule(schedule, zone);
      expect(isDue(at(due))).toBeTrue();
      expect(isDue(at(notDue))).toBeFalse();
    });
  }

  for (const text of ['', '* * * *', '60 * * * *', '5-1 * * * *', 'every now and then', 'every 0 minutes', '* * * * someday']) {
    it(`refuses "${text}" by name`, () => {
      expect(() => parseSchedule(text, 'UTC')).toThrowError(`schedule not supported: "${text}"`);
    });
  }
});
