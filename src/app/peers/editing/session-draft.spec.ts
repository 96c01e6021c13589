import { draftOf, emptyDraft, problemsOf, timesOf } from './session-draft';

const good = { ...emptyDraft('2027-01-12'), title: 'Collectif 1', place: 'Nantes' };

describe('a session as it is typed', () => {
  it('cuts its half-days on the Paris clock', () => {
    const times = timesOf(good);
    expect(typeof times === 'string' ? times : times.halfDays.map((half) => half.startsAt.toISOString())).toEqual([
      '2027-01-12T08:00:00.000Z',
      '2027-01-12T12:00:00.000Z',
    ]);
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
