import type { Milestone, Mission } from '../coaching';
import { headShape, malformed, milestoneShape, missionShape, sifted } from './sound';

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
});
