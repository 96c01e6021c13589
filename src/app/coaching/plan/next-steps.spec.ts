import type { Diagnostic, Enrolment, Mission } from '@domain/coaching/coaching';
import { emptyDiagnostic } from '@domain/coaching/enrolment';
import type { Identified } from '@domain/shared/document';
import { nextSteps } from './next-steps';

const plan = (more: Partial<Enrolment> = {}) =>
  ({
    id: 'a1',
    state: 'onTheRoad',
    milestonesLate: 0,
    nextMilestone: { title: 'Signer', dueOn: '2027-03-31' },
    ...more,
  }) as Identified<Enrolment>;
const sealed: Diagnostic = { ...emptyDiagnostic(new Date(0)), laureateSignedAt: new Date(0), coachSignedAt: new Date(0) };
const mission = (state: Mission['state']) => ({ state, title: 'Statuts' }) as Mission;
const told = (...args: Parameters<typeof nextSteps>) => nextSteps(...args).map(({ side, kind }) => `${side} ${kind}`);

describe('what waits for each side', () => {
  it('is the next milestone when all goes well', () => {
    expect(told(plan(), sealed, [], 3)).toEqual(['laureate reachNext']);
  });

  it('starts with what is late', () => {
    expect(told(plan({ milestonesLate: 1 }), sealed, [mission('delivered')], 3)).toEqual(['laureate moveLate', 'laureate signMission']);
  });

  it('asks each side for its own half of the diagnostic, to sign once every axis is scored', () => {
    const scores = Object.fromEntries(sealed.axes.map(({ id }) => [id, 3]));
    const half = { ...emptyDiagnostic(new Date(0)), byCoach: scores };
    expect(told(plan({ state: 'enrolled', nextMilestone: null }), half, [], 3)).toEqual(['laureate score', 'coach sign']);
  });

  it('asks the coach to answer, deliver and meet', () => {
    expect(told(plan({ nextMilestone: null }), sealed, [mission('requested'), mission('underWay'), mission('signed')], 31)).toEqual([
      'coach agreeMission',
      'coach deliverMission',
      'coach meet',
    ]);
  });

  it('leaves a finished plan alone, but for what is still to sign', () => {
    expect(told(plan({ state: 'alumnus', milestonesLate: 2 }), null, [mission('delivered'), mission('underWay')], 90)).toEqual([
      'laureate signMission',
    ]);
  });
});
