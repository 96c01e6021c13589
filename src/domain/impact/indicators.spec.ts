import type { Call } from '../calls/calls';
import type { Enrolment, Meeting, Mission } from '../coaching/coaching';
import type { AttendanceState, MarkRecord, Session } from '../peers/peers';
import type { Identified } from '../shared/document';
import { computeIndicators, indicatorCodes, indicatorId, type Records } from './indicators';

const now = new Date('2027-06-15T10:00:00Z');
const as = <T>(fields: Partial<Identified<T>>): Identified<T> => fields as Identified<T>;
const aCall = (id: string, opensAt: string | null, state: Call['state'] = 'open') =>
  as<Call>({ id, name: id, programmeName: "P'INS", state, opensAt: opensAt === null ? null : new Date(opensAt), createdAt: now });
const aPlan = (
  id: string,
  meetings: readonly string[],
  log: readonly (readonly [on: string, days: number])[] = [],
  state: Mission['state'] = 'underWay',
) => ({
  enrolment: as<Enrolment>({ id, projectName: id, organisationName: `Association ${id}` }),
  meetings: meetings.map((at) => as<Meeting>({ at: new Date(at) })),
  missions: [as<Mission>({ state, log: log.map(([on, days]) => ({ on, days, note: '', byName: '' })) })],
});
const aSession = (
  id: string,
  people: readonly (readonly [uid: string, organisation: string, state?: AttendanceState])[],
  change: Partial<Session> = {},
) => ({
  session: as<Session>({
    id,
    title: id,
    kind: 'seminar',
    state: 'held',
    startsAt: new Date('2027-03-02T09:00:00Z'),
    halfDays: [{ id: 'h1', startsAt: new Date('2027-03-02T09:00:00Z'), endsAt: new Date('2027-03-02T12:00:00Z') }],
    editionName: "P'INS 2027",
    ...change,
  }),
  attendances: people.map(([uid, organisationName, state = 'present']) =>
    as<MarkRecord>({ id: `h1~${uid}~m~1`, v: 2, kind: 'mark', halfDayId: 'h1', uid, organisationName, state }),
  ),
});
const values = (records: Partial<Records>, year = 2027): Readonly<Record<string, number>> =>
  Object.fromEntries(
    computeIndicators({ calls: [], plans: [], sessions: [], ...records }, year, now).map(({ code, value }) => [code, value]),
  );
const sourcesOf = (records: Partial<Records>, code: string) =>
  computeIndicators({ calls: [], plans: [], sessions: [], ...records }, 2027, now).find((one) => one.code === code)?.sources ?? [];

describe('the indicators of a year', () => {
  it('come in a fixed order, all five', () => {
    expect(computeIndicators({ calls: [], plans: [], sessions: [] }, 2027, now).map(({ code }) => code)).toEqual([...indicatorCodes]);
    expect(indicatorId(2027, 'callsLaunched', 'pins')).toBe('2027~callsLaunched~pins');
  });

  it('count calls by the civil year of Paris, not drafts, not those still to open', () => {
    const calls = [
      aCall('eve', '2026-12-31T23:30:00Z'),
      aCall('late', '2027-12-31T23:30:00Z'),
      aCall('closed', '2027-02-01T10:00:00Z', 'closed'),
      aCall('draft', '2027-02-01T10:00:00Z', 'draft'),
      aCall('unopened', null),
      aCall('future', '2027-09-01T10:00:00Z'),
    ];
    expect(sourcesOf({ calls }, 'callsLaunched').map(({ label }) => label)).toEqual(['eve', 'closed']);
    expect(values({ calls })['callsLaunched']).toBe(2);
  });

  it('count projects by what was delivered, never by their enrolment or their plans', () => {
    const plans = [
      aPlan('met', ['2027-02-01T10:00:00Z', '2027-03-01T10:00:00Z', '2026-03-01T10:00:00Z']),
      aPlan(
        'worked',
        [],
        [
          ['2027-04-01', 1],
          ['2027-04-02', 0.5],
        ],
      ),
      aPlan('enrolled', []),
      aPlan('planned', ['2027-07-01T10:00:00Z'], [['2027-07-02', 1]]),
      aPlan('cancelled', [], [['2027-04-01', 1]], 'cancelled'),
    ];
    expect(sourcesOf({ plans }, 'projectsAccompanied').map(({ label, figures, link }) => [label, figures, link])).toEqual([
      ['met', { meetings: 2, days: 0 }, '/parcours/met'],
      ['worked', { meetings: 0, days: 1.5 }, '/parcours/worked'],
    ]);
    expect(computeIndicators({ calls: [], plans, sessions: [] }, 2027, now)[1]?.examined).toBe(5);
  });

  it('count as networking a held session with two organisations present, however their names were typed', () => {
    const sessions = [
      aSession('two', [
        ['a', 'Sève'],
        ['b', 'Lien'],
        ['c', 'Lien', 'absent'],
      ]),
      aSession('one', [
        ['a', 'Sève'],
        ['b', ' seve '],
      ]),
      aSession('unnamed', [
        ['a', 'Sève'],
        ['b', ''],
      ]),
      aSession('absent', [
        ['a', 'Sève'],
        ['b', 'Lien', 'absent'],
      ]),
      aSession(
        'cancelled',
        [
          ['a', 'Sève'],
          ['b', 'Lien'],
        ],
        { state: 'cancelled' },
      ),
      aSession(
        'other year',
        [
          ['a', 'Sève'],
          ['b', 'Lien'],
        ],
        { startsAt: new Date('2026-03-02T09:00:00Z') },
      ),
    ];
    expect(sourcesOf({ sessions }, 'networkingActions').map(({ label, figures }) => [label, figures])).toEqual([
      ['two', { organisations: 2, people: 2 }],
    ]);
    expect(values({ sessions })['networkingActions']).toBe(1);
  });

  it('count a person once, whatever the number of sessions and half-days', () => {
    const sessions = [
      aSession('s1', [
        ['a', 'Sève'],
        ['a', 'Sève'],
        ['b', 'Lien', 'late'],
      ]),
      aSession('s2', [
        ['b', 'Lien'],
        ['c', 'Trame'],
      ]),
      aSession(
        'w',
        [
          ['d', 'Sève'],
          ['d', 'Sève'],
        ],
        { kind: 'webinar' },
      ),
    ];
    expect(values({ sessions })['networkingParticipants']).toBe(3);
    expect(values({ sessions })['webinarParticipants']).toBe(1);
  });
});
