import type { Call } from '@domain/calls/calls';
import type { Enrolment } from '@domain/coaching/coaching';
import type { Jury } from '@domain/jury/jury';
import type { Session } from '@domain/peers/peers';
import type { Identified } from '@domain/shared/document';
import { after, hours } from '@domain/shared/instant';
import { datesAhead, figuresOf, mostDates, type Outlook, type Received } from './outlook';

const now = new Date('2026-11-30T09:00:00Z');
const nothing: Outlook = { calls: [], juries: [], sessions: [], lived: [], coached: [], followed: [] };
const call = (about: Partial<Call>): Identified<Call> =>
  ({
    id: 'c',
    name: "P'INS 2027",
    state: 'open',
    programmeId: 'p-ins',
    editionId: 'e',
    closesAt: new Date('2026-12-12T17:00:00Z'),
    ...about,
  }) as Identified<Call>;
const session = (id: string, startsAt: string, state: Session['state'] = 'planned'): Identified<Session> =>
  ({
    id,
    title: `Séance ${id}`,
    startsAt: new Date(startsAt),
    endsAt: after(new Date(startsAt), hours(3)),
    state,
  }) as Identified<Session>;
const plan = (id: string, about: Partial<Enrolment>): Identified<Enrolment> =>
  ({ id, projectName: `Projet ${id}`, state: 'onTheRoad', nextMilestone: null, milestonesLate: 0, ...about }) as Identified<Enrolment>;

describe('the dates ahead', () => {
  const words = (outlook: Partial<Outlook>): readonly string[] => datesAhead({ ...nothing, ...outlook }, now).map((one) => one.words);

  it('puts the nearest first, whatever they are', () => {
    const jury = {
      id: 'j',
      name: "Jury P'INS",
      phase: 'scoring',
      readingClosesAt: new Date('2026-12-01T17:00:00Z'),
      deliberationAt: new Date('2026-12-15T08:00:00Z'),
    };
    expect(
      words({
        calls: [call({})],
        juries: [jury as Identified<Jury>],
        sessions: [session('a', '2026-12-02T08:00:00Z')],
        lived: [plan('1', { nextMilestone: { title: 'Signer', dueOn: '2026-12-01' } })],
      }),
    ).toEqual(['Signer, Projet 1', "Fin de lecture, Jury P'INS", 'Séance a', "Clôture de l'appel P'INS 2027", "Délibération, Jury P'INS"]);
  });

  it('leaves out what has passed, what is over and what was cancelled; a milestone of today still comes', () => {
    expect(
      words({
        calls: [call({ state: 'closed' }), call({ closesAt: new Date('2026-11-30T08:59:00Z') })],
        sessions: [session('a', '2026-12-02T08:00:00Z', 'cancelled'), session('b', '2026-11-30T05:00:00Z')],
        lived: [
          plan('1', { nextMilestone: { title: 'Hier', dueOn: '2026-11-29' } }),
          plan('2', { nextMilestone: { title: "Aujourd'hui", dueOn: '2026-11-30' } }),
          plan('3', { state: 'alumnus', nextMilestone: { title: 'Fini', dueOn: '2026-12-30' } }),
        ],
      }),
    ).toEqual(["Aujourd'hui, Projet 2"]);
  });

  it('keeps a session in sight while it is under way', () => {
    expect(words({ sessions: [session('a', '2026-11-30T08:00:00Z')] })).toEqual(['Séance a']);
  });

  it('says a plan once to whoever lives and coaches it, and shows the nearest few', () => {
    const both = plan('1', { nextMilestone: { title: 'Signer', dueOn: '2026-12-01' } });
    expect(words({ lived: [both], coached: [both] })).toEqual(['Signer, Projet 1']);
    const many = Array.from({ length: mostDates + 2 }, (_, index) => session(String(index), `2026-12-0${String(index + 1)}T08:00:00Z`));
    expect(words({ sessions: many }).length).toBe(mostDates);
    expect(words({ sessions: many })[0]).toBe('Séance 0');
  });
});

describe('the figures of a day', () => {
  const shown = (outlook: Partial<Outlook>, received: Received | null = null): readonly string[] =>
    figuresOf({ ...nothing, ...outlook }, received).map(
      ({ id, value, outOf }) => `${id} ${String(value)}${outOf === undefined ? '' : `/${String(outOf)}`}`,
    );

  it('are those of the calls one runs, of the project one leads and of those one coaches', () => {
    expect(shown({}, { submitted: 31, toCheck: 19 })).toEqual(['submitted 31', 'toCheck 19']);
    expect(shown({ lived: [plan('1', { milestonesReached: 2, milestoneCount: 6, daysDone: 1.5, dayBudget: 6 })] })).toEqual([
      'milestones 2/6',
      'days 1.5/6',
    ]);
    expect(
      shown({
        coached: [plan('1', { milestonesLate: 2 }), plan('2', { milestonesLate: 1 }), plan('3', { state: 'alumnus', milestonesLate: 4 })],
      }),
    ).toEqual(['coached 2', 'late 3']);
  });

  it('are none for whoever runs, leads and coaches nothing', () => {
    expect(shown({ lived: [plan('1', { state: 'alumnus' })] })).toEqual([]);
  });
});
