import { draftOf, emptyDraft, movedTo, problemsOf, timesOf } from './session-draft';

const good = { ...emptyDraft('2027-01-12'), title: 'Collectif 1', place: 'Nantes' };

describe('a session as it is typed', () => {
  it('cuts its half-days on the Paris clock', () => {
    const times = timesOf(good);
    expect(typeof times === 'string' ? times : times.halfDays.map((half) => half.startsAt.toISOString())).toEqual([
      '2027-01-12T08:00:00.000Z',
      '2027-01-12T12:00:00.000Z',
    ]);
  });

  it('keeps its length when its first day moves, later or earlier', () => {
    const days = ({ fromDay, toDay }: typeof good) => [fromDay, toDay];
    const two = { ...good, toDay: '2027-01-13' };
    expect(days(movedTo(two, '2027-02-01'))).toEqual(['2027-02-01', '2027-02-02']);
    expect(days(movedTo(two, '2026-12-31'))).toEqual(['2026-12-31', '2027-01-01']);
    expect(days(movedTo(good, '2027-01-20'))).toEqual(['2027-01-20', '2027-01-20']);
  });

  it('leaves its last day alone while the first is being typed, or when it came before', () => {
    expect(movedTo(good, '').toDay).toBe('2027-01-12');
    expect(movedTo({ ...good, toDay: '2027-01-10' }, '2027-01-20').toDay).toBe('2027-01-20');
  });

  it('names every problem at once', () => {
    expect(problemsOf(good)).toEqual([]);
    expect(problemsOf({ ...good, title: ' ', place: '', toTime: '08:00', capacity: '0' })).toEqual([
      'titleMissing',
      'endsBeforeStart',
      'placeMissing',
      'badCapacity',
    ]);
    expect(problemsOf({ ...good, fromDay: '2027-02-30' })).toEqual(['badDate']);
    expect(problemsOf({ ...good, toDay: '2027-01-20' })).toEqual(['tooLong']);
  });

  it('refuses days out of the time of its edition, where one is known', () => {
    const limits = { earliest: '2026-01-01', latest: '2027-01-12' };
    expect(problemsOf(good, limits)).toEqual([]);
    expect(problemsOf({ ...good, toDay: '2027-01-13' }, limits)).toEqual(['outOfTime']);
    expect(problemsOf({ ...good, fromDay: '2025-12-31', toDay: '2026-01-01' }, limits)).toEqual(['outOfTime']);
  });

  it('refuses a link that is not secure, accepts a remote session without place', () => {
    expect(problemsOf({ ...good, link: 'javascript:alert(1)' })).toEqual(['badLink']);
    expect(problemsOf({ ...good, link: 'https://' })).toEqual(['badLink']);
    expect(problemsOf({ ...good, place: '', link: 'https://visio.example.org/a' })).toEqual([]);
  });

  it('reads a session back as it was typed', () => {
    const times = timesOf(good);
    if (typeof times === 'string') throw new Error(times);
    const session = {
      ...good,
      ...times,
      capacity: 20,
      v: 1 as const,
      programmeId: '',
      editionId: '',
      editionName: '',
      state: 'planned' as const,
      registeredCount: 0,
      waitingCount: 0,
      presentCount: 0,
      createdAt: times.startsAt,
    };
    expect(draftOf(session)).toEqual(good);
  });
});
