import type { Milestone, Mission } from '../coaching';
import { malformed, sifted } from '../../shared/contract/shape';
import { headShape, meetingShape, milestoneShape, missionShape, noteShape, objectiveShape, planShape } from './sound';

const milestone = {
  id: 'm1',
  v: 1 as const,
  objectiveId: 'o0',
  title: 'Convention',
  dueOn: '2027-03-31',
  state: 'toCome' as const,
  proof: '',
  reason: '',
  dependsOn: [],
  updatedBy: 'amina',
  updatedAt: new Date(0),
};
const mission: Mission & { readonly id: string } = {
  id: 'x1',
  v: 1,
  title: 'Statuts',
  letter: '',
  expertName: '',
  expertUid: null,
  daysPlanned: 2,
  daysDone: 0,
  state: 'underWay',
  deliverable: '',
  log: [],
  signedByName: '',
  signedAt: null,
  updatedAt: new Date(0),
};

describe('a document written wrong', () => {
  it('is set aside and named with its fields, the others are shown', () => {
    const wrong = { ...milestone, id: 'm2', dueOn: '2026-99-99', dependsOn: [3] } as unknown as typeof milestone;
    expect(sifted<Milestone>(milestoneShape, [wrong, milestone])).toEqual({
      sound: [milestone],
      faulty: [{ id: 'm2', title: 'Convention', fields: ['dueOn', 'dependsOn'] }],
    });
  });

  for (const [field, value] of [
    ['dueOn', null],
    ['state', 'soon'],
    ['title', undefined],
    ['dependsOn', 'm1'],
    ['dependsOn', null],
  ] as const)
    it(`is found by its ${field} ${JSON.stringify(value)}`, () => {
      expect(malformed<Milestone>(milestoneShape, { ...milestone, [field]: value })?.fields).toEqual([field]);
    });

  it('is found by one day of a log', () => {
    const log = (entry: object) => malformed<Mission>(missionShape, { ...mission, log: [entry] } as unknown as typeof mission)?.fields;
    expect(log({ on: '2027-03-01', days: 1, note: '', byName: '' })).toBeUndefined();
    expect(log({ on: 'hier', days: 1, note: '', byName: '' })).toEqual(['log']);
    expect(log({ on: '2027-03-01', note: '', byName: '' })).toEqual(['log']);
  });

  it('is not one from before a field came', () => {
    expect(malformed<Mission>(missionShape, mission)).toBeNull();
    expect(malformed(headShape, { id: 'initial', axes: [] } as never)).toBeNull();
  });

  it('is not one of the first version, whatever came since', () => {
    const past = new Date('2026-01-12T09:00:00Z');
    const plan = {
      id: 'a1',
      v: 1,
      programmeId: 'p1',
      editionId: 'ed1',
      editionName: "P'INS 2026",
      callId: 'c1',
      projectName: 'Résovilles',
      organisationName: 'Sève',
      department: '44',
      team: ['amina'],
      teamNames: ['Amina'],
      coaches: [],
      coachNames: [],
      heading: '',
      state: 'enrolled',
      dayBudget: 3,
      daysPlanned: 0,
      daysDone: 0,
      daysSigned: 0,
      milestoneCount: 0,
      milestonesReached: 0,
      milestonesLate: 0,
      nextMilestone: null,
      lastContactAt: null,
      attention: 0,
      keywords: [],
      enrolledAt: past,
    };
    const diagnostic = { axes: [], byLaureate: {}, byCoach: {}, laureateComment: '', coachComment: '', updatedAt: past };
    const signed = { laureateSignedAt: null, coachSignedAt: past };
    const meeting = { id: 'r1', v: 1, at: past, title: 'Visite', notes: '', nextSteps: '', byUid: 'driss', byName: 'Driss' };
    const note = { id: 'n1', v: 1, text: 'À suivre', byUid: 'driss', updatedAt: past };
    const objective = { id: 'o0', v: 1, title: 'Essaimer', strategy: 'duplication', position: 0 };
    const found = [
      malformed(planShape, plan as never),
      malformed(headShape, { id: 'initial', v: 1, ...diagnostic, ...signed } as never),
      malformed(objectiveShape, objective as never),
      malformed(milestoneShape, milestone),
      malformed(missionShape, mission),
      malformed(meetingShape, meeting as never),
      malformed(noteShape, note as never),
    ];
    expect(found).toEqual(found.map(() => null));
  });
});
