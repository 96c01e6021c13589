import {
  addDays,
  addMonths,
  anniversary,
  clockOf,
  dayInWords,
  dayOf,
  daysAway,
  daysBetween,
  firstOfMonth,
  halfOfDay,
  howFar,
  isDay,
  lastMinuteOf,
  minuteOfDay,
  momentInWords,
  mondayOf,
  parisInstant,
  readDay,
  recurrence,
  startOfYear,
  typedInstant,
  yearOf,
} from './time';

const utc = (text: string): Date => new Date(`${text}Z`);
const iso = (at: Date): string => at.toISOString().slice(0, 16);

describe('a civil day', () => {
  it('exists in the calendar, in a year that people mean', () => {
    for (const day of ['2027-02-28', '2028-02-29', '2000-02-29', '1600-01-01', '2199-12-31'])
      expect(isDay(day)).withContext(day).toBeTrue();
    const none = ['2027-02-29', '2100-02-29', '2027-13-01', '2027-04-31', 'YYYY-99-99', '2027-99-99', '0000-00-00'];
    const unmeant = ['0027-02-03', '1599-12-31', '2200-01-01', '9999-12-31', '-002027-01-01', '+002027-01-01', '12027-01-01'];
    const shapes = ['27-01-01', '2027-1-1', '2027-01', '2027', '2027-W10-1', '2027-060', '2027-01-01T00:00', ' 2027-01-01', ''];
    for (const day of [...none, ...unmeant, ...shapes]) expect(isDay(day)).withContext(day).toBeFalse();
  });

  it('begins at midnight in Paris, in winter and in summer', () => {
    const cases: readonly (readonly [string, string])[] = [
      ['2027-01-12T22:59:59', '2027-01-12'],
      ['2027-01-12T23:00:00', '2027-01-13'],
      ['2027-07-12T21:59:59', '2027-07-12'],
      ['2027-07-12T22:00:00', '2027-07-13'],
      ['2026-12-31T22:59:59', '2026-12-31'],
      ['2026-12-31T23:00:00', '2027-01-01'],
    ];
    for (const [at, day] of cases)
      expect(dayOf(utc(at)))
        .withContext(at)
        .toBe(day);
    expect(yearOf(utc('2026-12-31T22:59:59'))).toBe(2026);
    expect(yearOf(utc('2026-12-31T23:00:00'))).toBe(2027);
  });

  it('is another one overseas', () => {
    const closing = utc('2027-04-06T16:00:00'); // 18:00 in Paris
    const cases: readonly (readonly [string, string, string])[] = [
      ['Europe/Paris', '2027-04-06', '18:00'],
      ['Indian/Reunion', '2027-04-06', '20:00'],
      ['Pacific/Noumea', '2027-04-07', '03:00'],
      ['America/Cayenne', '2027-04-06', '13:00'],
      ['America/Miquelon', '2027-04-06', '14:00'],
      ['Pacific/Tahiti', '2027-04-06', '06:00'],
    ];
    for (const [zone, day, clock] of cases) {
      expect(dayOf(closing, zone)).withContext(zone).toBe(day);
      expect(clockOf(closing, zone)).withContext(zone).toBe(clock);
    }
    expect(dayOf(utc('2027-01-01T09:59:00'), 'Pacific/Tahiti')).toBe('2026-12-31');
  });

  it('follows the clock changes of a zone that changes on another date', () => {
    // Miquelon changes on 14 March and 7 November 2027, Paris on 28 March and 31 October.
    const noon = (day: string): Date => parisInstant(day, 12 * 60);
    const clocks = ['2027-03-13', '2027-03-15', '2027-03-29', '2027-10-30', '2027-11-01', '2027-11-08'].map((day) =>
      clockOf(noon(day), 'America/Miquelon'),
    );
    expect(clocks).toEqual(['08:00', '09:00', '08:00', '08:00', '09:00', '08:00']);
  });

  it('refuses what is no instant and no zone', () => {
    expect(() => dayOf(new Date(Number.NaN))).toThrowError(RangeError);
    expect(() => dayOf(utc('2027-01-01T00:00:00'), 'Europe/Nulle-Part')).toThrowError(RangeError);
    expect(() => addDays('2027-02-30', 1)).toThrowError(RangeError);
  });
});

describe('counting days', () => {
  it('counts civil days over the clock changes, the leap day and the year', () => {
    const cases: readonly (readonly [string, string, number])[] = [
      ['2027-03-27', '2027-03-29', 2],
      ['2027-10-30', '2027-11-01', 2],
      ['2028-02-28', '2028-03-01', 2],
      ['2027-02-28', '2027-03-01', 1],
      ['2026-12-31', '2027-01-01', 1],
      ['2027-01-01', '2026-12-31', -1],
      ['2027-05-04', '2027-05-04', 0],
    ];
    for (const [from, to, count] of cases) {
      expect(daysBetween(from, to)).withContext(`${from} ${to}`).toBe(count);
      expect(addDays(from, count)).withContext(`${from} ${count}`).toBe(to);
    }
  });

  it('adds months, on the last day of the shorter ones', () => {
    expect(addMonths('2027-01-31', 1)).toBe('2027-02-28');
    expect(addMonths('2028-01-31', 1)).toBe('2028-02-29');
    expect(addMonths('2027-11-30', 3)).toBe('2028-02-29');
    expect(addMonths('2027-03-31', -1)).toBe('2027-02-28');
  });

  it('keeps an anniversary, and gives 1 March to 29 February in a year without one', () => {
    expect(anniversary('2024-02-29', 3)).toBe('2027-03-01');
    expect(anniversary('2024-02-29', 4)).toBe('2028-02-29');
    expect(anniversary('1896-02-29', 4)).toBe('1900-03-01');
    expect(anniversary('2024-02-28', 3)).toBe('2027-02-28');
    expect(anniversary('2024-12-31', 3)).toBe('2027-12-31');
  });

  it('knows the months and the weeks from Monday', () => {
    expect(firstOfMonth('2028-02-17')).toBe('2028-02-01');
    expect([mondayOf('2027-03-28'), mondayOf('2027-03-29'), mondayOf('2027-01-01')]).toEqual(['2027-03-22', '2027-03-29', '2026-12-28']);
  });

  it('repeats by days and by months, each counted from the first', () => {
    expect(recurrence('2027-01-31', { months: 1 }, '2027-05-30')).toEqual(['2027-01-31', '2027-02-28', '2027-03-31', '2027-04-30']);
    expect(recurrence('2027-03-15', { days: 7 }, '2027-04-05')).toEqual(['2027-03-15', '2027-03-22', '2027-03-29', '2027-04-05']);
    expect(recurrence('2027-03-15', { days: 7 }, '2027-03-14')).toEqual([]);
    expect(() => recurrence('2027-03-15', { days: 0 }, '2027-04-05')).toThrowError(RangeError);
  });
});

describe('a typed day', () => {
  const read = (typed: string) => readDay(typed, '2026-11-30');

  it('is read in the order of readers and of date fields', () => {
    for (const typed of ['2027-04-06', '6/4/2027', '06/04/2027', '06.04.2027', '6-4-2027', ' 6 4 2027 '])
      expect(read(typed)).withContext(typed).toEqual({ kind: 'day', day: '2027-04-06' });
    expect(read('29/02/2028')).toEqual({ kind: 'day', day: '2028-02-29' });
  });

  it('is refused with a question when its year has two digits', () => {
    const cases: readonly (readonly [string, string])[] = [
      ['6/4/27', '2027-04-06'],
      ['0027-04-06', '2027-04-06'],
      ['6/4/45', '2045-04-06'],
      ['6/4/46', '1946-04-06'],
      ['6/4/98', '1998-04-06'],
      ['6/4/00', '2000-04-06'],
      ['0000-04-06', '2000-04-06'],
      ['29/02/28', '2028-02-29'],
    ];
    for (const [typed, suggested] of cases) expect(read(typed)).withContext(typed).toEqual({ kind: 'twoDigitYear', suggested });
  });

  it('is refused when its year is none that people mean', () => {
    for (const typed of ['0202-04-06', '6/4/202', '1599-12-31', '2200-01-01', '20277-04-06'])
      expect(read(typed)).withContext(typed).toEqual({ kind: 'yearOutOfRange' });
  });

  it('is refused when there is none', () => {
    for (const typed of [
      'YYYY-99-99',
      '2027-99-99',
      '2027-02-29',
      '29/02/27',
      '31/4/2027',
      '2027-04',
      '6/4',
      'demain',
      '',
      '2027-04-06T10:00',
    ])
      expect(read(typed)).withContext(typed).toEqual({ kind: 'notADay' });
  });
});

describe('a clock in Paris', () => {
  it('is read and set in winter and in summer', () => {
    for (const [at, minute] of [
      ['2027-01-12T08:30', 570],
      ['2027-07-12T07:30', 570],
      ['2027-03-28T00:00', 60],
      ['2027-03-28T02:00', 240],
      ['2027-10-31T08:00', 540],
      ['2027-12-31T23:00', 0],
      ['2027-12-31T22:59', 1439],
    ] as const) {
      expect(minuteOfDay(utc(at)))
        .withContext(at)
        .toBe(minute);
      expect(iso(parisInstant(dayOf(utc(at)), minute)))
        .withContext(at)
        .toBe(at);
    }
    expect(clockOf(utc('2027-01-12T08:05'))).toBe('09:05');
  });

  it('goes an hour on in the hour that spring skips, and takes the second of the two that autumn repeats', () => {
    expect(iso(parisInstant('2027-03-28', 150))).toBe('2027-03-28T01:30');
    expect(iso(parisInstant('2027-10-31', 119))).toBe('2027-10-30T23:59');
    expect(iso(parisInstant('2027-10-31', 150))).toBe('2027-10-31T01:30');
    expect(iso(parisInstant('2027-10-31', 180))).toBe('2027-10-31T02:00');
  });

  it('refuses a day or a minute that does not exist', () => {
    expect(() => parisInstant('2027-02-30', 0)).toThrowError(RangeError);
    expect(() => parisInstant('2027-02-28', Number.NaN)).toThrowError(RangeError);
  });

  it('makes an instant of a typed day and clock when both exist', () => {
    expect(typedInstant('2027-04-06', '18:00')).toEqual(utc('2027-04-06T16:00'));
    for (const [day, clock] of [
      ['2027-04-31', '18:00'],
      ['0027-04-06', '18:00'],
      ['2027-04-06', '24:00'],
      ['2027-04-06', '18:60'],
      ['2027-04-06', '18'],
      ['2027-04-06', ''],
      ['', '18:00'],
    ] as const)
      expect(typedInstant(day, clock)).withContext(`${day} ${clock}`).toBeNull();
  });

  it('lasts until 23:59 on a deadline that is a day, and starts the year at midnight', () => {
    expect(iso(lastMinuteOf('2027-03-28'))).toBe('2027-03-28T21:59');
    expect(iso(lastMinuteOf('2027-10-31'))).toBe('2027-10-31T22:59');
    expect(iso(startOfYear(2027))).toBe('2026-12-31T23:00');
  });

  it('has a morning, an afternoon and an evening', () => {
    const halves = ['2027-07-12T09:59', '2027-07-12T10:00', '2027-07-12T14:59', '2027-07-12T15:00', '2027-01-12T10:59', '2027-01-12T11:00'];
    expect(halves.map((at) => halfOfDay(utc(at)))).toEqual(['morning', 'afternoon', 'afternoon', 'evening', 'morning', 'afternoon']);
  });
});

describe('how far a moment is', () => {
  const said = (at: string, now: string): string => {
    const { count, unit } = howFar(utc(at), utc(now));
    return `${count} ${unit}`;
  };

  it('is said by minutes under an hour, by hours the same day, then by civil days', () => {
    expect(said('2027-05-04T09:00:20', '2027-05-04T09:00')).toBe('0 minute');
    expect(said('2027-05-04T08:59:40', '2027-05-04T09:00')).toBe('0 minute');
    expect(said('2027-05-04T08:15', '2027-05-04T09:00')).toBe('-45 minute');
    expect(said('2027-05-04T11:30', '2027-05-04T09:00')).toBe('2 hour');
    expect(said('2027-05-04T22:10', '2027-05-04T21:50')).toBe('20 minute');
    expect(said('2027-05-05T06:00', '2027-05-04T18:00')).toBe('1 day');
    // 36 hours later is two days later when a night and a day are between.
    expect(said('2027-05-06T06:00', '2027-05-04T18:00')).toBe('2 day');
    expect(said('2027-05-03T21:59', '2027-05-04T21:59')).toBe('-1 day');
    expect(said('2027-03-28T21:30', '2027-03-27T22:30')).toBe('1 day');
    expect(said('2027-10-31T22:30', '2027-10-30T21:30')).toBe('1 day');
  });

  it('names the next week, month and year only when they are', () => {
    const far = (day: string, today: string): string => {
      const { count, unit } = daysAway(day, today);
      return `${count} ${unit}`;
    };
    expect(far('2027-05-10', '2027-05-04')).toBe('6 day');
    expect(far('2027-05-11', '2027-05-04')).toBe('1 week');
    expect(far('2027-05-16', '2027-05-04')).toBe('1 week');
    expect(far('2027-05-17', '2027-05-04')).toBe('13 day');
    expect(far('2027-05-18', '2027-05-04')).toBe('2 week');
    expect(far('2027-04-26', '2027-05-09')).toBe('-1 week');
    expect(far('2027-04-25', '2027-05-09')).toBe('-2 week');
    expect(far('2027-06-04', '2027-05-04')).toBe('1 month');
    expect(far('2027-03-01', '2027-01-31')).toBe('4 week');
    expect(far('2027-07-05', '2027-05-04')).toBe('2 month');
    expect(far('2027-03-04', '2027-05-04')).toBe('-2 month');
    expect(far('2028-05-04', '2027-05-04')).toBe('1 year');
    expect(far('2028-03-04', '2026-12-04')).toBe('15 month');
    expect(far('2024-05-04', '2027-05-04')).toBe('-3 year');
    expect(far('2027-05-04', '2027-05-04')).toBe('0 day');
  });

  it('says the first of a month as French does, and other days by their figure', () => {
    expect(dayInWords('2027-01-01', 'fr-FR')).toBe('1er janvier 2027');
    expect(dayInWords('2027-08-01', 'fr-FR', 'full')).toBe('dimanche 1er août 2027');
    expect(dayInWords('2027-12-11', 'fr-FR')).toBe('11 décembre 2027');
    expect(dayInWords('2027-01-01', 'en-GB')).toBe('1 January 2027');
    expect(momentInWords(new Date('2027-05-01T16:00:00Z'), 'fr-FR')).toContain('1er mai 2027');
  });
});
