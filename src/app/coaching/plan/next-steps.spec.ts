import type { Diagnostic, DiagnosticSide, Enrolment, Mission } from '@domain/coaching/coaching';
import { emptyLook, newDiagnostic } from '@domain/coaching/enrolment';
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
const epoch = new Date(0);
const looks = (laureate: DiagnosticSide | null, coach: DiagnosticSide | null): Diagnostic => ({
  ...newDiagnostic(epoch),
  sides: { laureate, coach },
});
const sealed: Diagnostic = { ...looks(emptyLook(epoch), emptyLook(epoch)), laureateSignedAt: epoch, coachSignedAt: epoch };
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
    const scored = { ...emptyLook(epoch), scores: Object.fromEntries(sealed.axes.map(({ id }) => [id, 3])) };
    const early = plan({ state: 'enrolled', nextMilestone: null });
    expect(told(early, looks(emptyLook(epoch), scored), [], 3)).toEqual(['laureate score', 'coach sign']);
  });

  it('says of the other side, whose look is not to be read, that it has to score and sign', () => {
    const early = plan({ state: 'enrolled', nextMilestone: null });
    expect(told(early, looks(emptyLook(epoch), null), [], 3)).toEqual(['laureate score', 'coach scoreAndSign']);
    expect(told(early, { ...looks(null, emptyLook(epoch)), laureateSignedAt: epoch }, [], 3)).toEqual(['coach score']);
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
