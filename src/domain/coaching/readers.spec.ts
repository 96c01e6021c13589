import { readersOf } from './readers';

describe('who reads a plan', () => {
  it('is told by the permissions: administrators included, private notes their author’s, each look its side’s until both signed', () => {
    const everyone = ['team', 'coach', 'manager', 'administrator'] as const;
    expect(readersOf({ programmeId: 'pins', editionId: 'e1', team: [], coaches: [], state: 'onTheRoad' })).toEqual({
      plan: everyone,
      teamLook: ['team'],
      coachLook: ['coach'],
      teamLookSigned: everyone,
      coachLookSigned: everyone,
      privateNotes: ['coach'],
    });
  });
});
