import type { Enrolment, Milestone, Mission } from './coaching';
import type { Identified } from '../shared/document';
import { newDiagnostic, openEnds, openFinalReview } from './enrolment';
import { attentionOf, attentionReasons, progressOf, type Plan } from './progress';

const now = new Date('2027-03-15T10:00:00Z');
const daysAgo = (count: number) => new Date(now.getTime() - count * 86_400_000);
const anEnrolment = (more: Partial<Enrolment> = {}): Enrolment => ({
  v: 1,
  programmeId: 'pins',
  editionId: 'e1',
  editionName: "P'INS 2027",
  callId: 'c1',
  projectName: 'Résovilles',
  organisationName: 'Sève',
  department: '44',
  team: ['amina'],
  teamNames: ['Amina'],
  coaches: ['driss'],
  coachNames: ['Driss'],
  heading: '',
  state: 'onTheRoad',
  dayBudget: 6,
  daysPlanned: 0,
  daysDone: 0,
  daysSigned: 0,
  milestoneCount: 4,
  milestonesReached: 1,
  milestonesLate: 0,
  nextMilestone: null,
  lastContactAt: daysAgo(5),
  attention: 0,
  keywords: [],
  enrolledAt: daysAgo(100),
  ...more,
});
const aMilestone = (id: string, dueOn: string, state: Milestone['state']) =>
  ({ id, dueOn, state, title: id, dependsOn: [] }) as unknown as Identified<Milestone>;
const sealed = { ...newDiagnostic(now), laureateSignedAt: now, coachSignedAt: now };
const aPlan = (more: Partial<Plan> = {}): Plan => ({ milestones: [], missions: [], initialDiagnostic: null, lastContactAt: null, ...more });

describe('attention', () => {
  it('asks for nothing when all goes well, nor for alumni', () => {
    expect(attentionReasons(anEnrolment(), now)).toEqual([]);
    expect(attentionOf(anEnrolment({ state: 'alumnus', milestonesLate: 5, lastContactAt: null }), now)).toBe(0);
  });

  it('weighs three late milestones as two silent months, the heaviest first', () => {
    const reasons = attentionReasons(anEnrolment({ milestonesLate: 3, lastContactAt: daysAgo(61), daysDone: 3, daysSigned: 1 }), now);
    expect(reasons).toEqual([
      { kind: 'lateMilestones', count: 3, points: 60 },
      { kind: 'silent', count: 61, points: 60 },
      { kind: 'unsignedDays', count: 2, points: 10 },
    ]);
  });

  it('leaves two weeks before a project never met counts', () => {
    const fresh = anEnrolment({ state: 'enrolled', milestoneCount: 0, lastContactAt: null, enrolledAt: daysAgo(14) });
    expect(attentionReasons(fresh, now)).toEqual([]);
    expect(attentionReasons({ ...fresh, enrolledAt: daysAgo(22) }, now).map((one) => one.kind)).toEqual(['neverMet', 'noDiagnostic']);
  });
});

describe('progress', () => {
  it('counts reached, late and next milestones, leaving out abandoned ones', () => {
    const milestones = [
      aMilestone('reached', '2027-01-01', 'reached'),
      aMilestone('late', '2027-03-14', 'inProgress'),
      aMilestone('ahead', '2027-04-01', 'toCome'),
      aMilestone('gone', '2027-02-01', 'abandoned'),
    ];
    const progress = progressOf(anEnrolment(), aPlan({ milestones, lastContactAt: daysAgo(2) }), now);
    expect(progress).toEqual({
      daysPlanned: 0,
      daysDone: 0,
      daysSigned: 0,
      milestoneCount: 3,
      milestonesReached: 1,
      milestonesLate: 1,
      nextMilestone: { title: 'late', dueOn: '2027-03-14' },
      lastContactAt: daysAgo(2),
      state: 'onTheRoad',
      attention: 20,
    });
  });

  it('walks from enrolled to diagnosed to on the road, and back when the roadmap empties', () => {
    const state = (plan: Partial<Plan>) => progressOf(anEnrolment({ state: 'enrolled' }), aPlan(plan), now).state;
    expect(state({ milestones: [aMilestone('a', '2027-04-01', 'toCome')] })).toBe('enrolled');
    expect(state({ initialDiagnostic: sealed })).toBe('diagnosed');
    expect(state({ initialDiagnostic: sealed, milestones: [aMilestone('a', '2027-04-01', 'toCome')] })).toBe('onTheRoad');
    expect(progressOf(anEnrolment({ state: 'finalReview' }), aPlan(), now).state).toBe('finalReview');
  });

  it('adds up the days of missions', () => {
    const missions = [{ state: 'signed', daysPlanned: 2, daysDone: 1.5 }] as unknown as readonly Mission[];
    expect(progressOf(anEnrolment(), aPlan({ missions }), now)).toEqual(
      jasmine.objectContaining({ daysPlanned: 1.5, daysDone: 1.5, daysSigned: 1.5 }),
    );
  });
});

describe('the end of a plan', () => {
  it('opens the final review once, from the road', () => {
    expect(openFinalReview({ state: 'onTheRoad' })).toEqual({ ok: true, value: 'finalReview' });
    expect(openFinalReview({ state: 'enrolled' })).toEqual({ ok: false, reason: 'notOnTheRoad' });
    expect(openFinalReview({ state: 'finalReview' })).toEqual({ ok: false, reason: 'alreadyOpen' });
  });

  it('says what is left open', () => {
    expect(openEnds(anEnrolment({ daysDone: 3, daysSigned: 2.5 }), null)).toEqual({
      milestones: 3,
      unsignedDays: 0.5,
      finalDiagnosticMissing: true,
    });
    expect(openEnds(anEnrolment(), sealed).finalDiagnosticMissing).toBeFalse();
  });
});
