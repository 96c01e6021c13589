import type { Identified } from '../shared/document';
import type { Milestone } from './coaching';
import {
  dependsOnItself,
  dueLimits,
  editMilestone,
  isLate,
  isWithin,
  linkMilestone,
  meetingLimits,
  milestoneMoves,
  mostDependencies,
  moveMilestone,
  removeMilestone,
  unreachedDependencies,
} from './milestones';

const aMilestone = (id: string, more: Partial<Milestone> = {}): Identified<Milestone> => ({
  id,
  v: 1,
  objectiveId: 'o1',
  title: 'Signer la convention',
  dueOn: '2027-03-31',
  state: 'toCome',
  proof: '',
  reason: '',
  dependsOn: [],
  updatedBy: 'amina',
  updatedAt: new Date('2027-01-01T00:00:00Z'),
  ...more,
});
const alone = aMilestone('a');

describe('moving a milestone', () => {
  it('refuses reaching without a proof, and keeps the proof when it has one', () => {
    expect(moveMilestone(alone, { to: 'reached', proof: '  ' }, [alone])).toEqual({ ok: false, reason: 'proofMissing' });
    const moved = moveMilestone(alone, { to: 'reached', proof: ' Convention signée ' }, [alone]);
    expect(moved).toEqual({ ok: true, value: { ...alone, state: 'reached', proof: 'Convention signée' } });
  });

  it('refuses reaching while a dependency is open, not when it was abandoned', () => {
    const waiting = aMilestone('b', { dependsOn: ['a'] });
    expect(moveMilestone(waiting, { to: 'reached', proof: 'x' }, [alone, waiting])).toEqual({ ok: false, reason: 'dependsOnUnreached' });
    const gone = aMilestone('a', { state: 'abandoned', reason: 'x' });
    expect(unreachedDependencies(waiting, [gone, waiting])).toEqual([]);
    expect(moveMilestone(waiting, { to: 'reached', proof: 'x' }, [gone, waiting]).ok).toBeTrue();
  });

  it('refuses postponing without a reason or without a later day that exists', () => {
    expect(moveMilestone(alone, { to: 'postponed', dueOn: '2027-05-01' }, [])).toEqual({ ok: false, reason: 'reasonMissing' });
    for (const dueOn of ['2027-03-31', '2027-01-01', '2027-04-31']) {
      expect(moveMilestone(alone, { to: 'postponed', reason: 'x', dueOn }, [])).toEqual({ ok: false, reason: 'newDateMissing' });
    }
    expect(moveMilestone(alone, { to: 'postponed', reason: 'x' }, [])).toEqual({ ok: false, reason: 'newDateMissing' });
    expect(moveMilestone(alone, { to: 'postponed', reason: ' Vote décalé ', dueOn: '2027-05-01' }, [])).toEqual({
      ok: true,
      value: { ...alone, state: 'postponed', reason: 'Vote décalé', dueOn: '2027-05-01' },
    });
  });

  it('keeps the date when it is only taken up, whatever date comes with it', () => {
    expect(moveMilestone(alone, { to: 'inProgress', dueOn: '2029-01-01' }, [])).toEqual({
      ok: true,
      value: { ...alone, state: 'inProgress' },
    });
  });

  it('refuses abandoning without a reason', () => {
    expect(moveMilestone(alone, { to: 'abandoned' }, [])).toEqual({ ok: false, reason: 'reasonMissing' });
  });

  it('refuses reaching what was abandoned, and staying where it is, except to postpone again', () => {
    expect(moveMilestone(aMilestone('a', { state: 'abandoned' }), { to: 'reached', proof: 'x' }, [])).toEqual({
      ok: false,
      reason: 'notThatWay',
    });
    const states = Object.keys(milestoneMoves) as Milestone['state'][];
    expect(states.filter((state) => milestoneMoves[state].includes(state))).toEqual(['postponed']);
  });
});

describe('editing a milestone', () => {
  it('allows an earlier day, refuses a later one as a postponement', () => {
    expect(editMilestone(alone, { dueOn: '2027-03-01' }, [alone]).ok).toBeTrue();
    expect(editMilestone(alone, { dueOn: '2027-04-01' }, [alone])).toEqual({ ok: false, reason: 'laterIsPostponing' });
    expect(editMilestone(alone, { dueOn: '2027-02-30' }, [alone])).toEqual({ ok: false, reason: 'badDate' });
    expect(editMilestone(alone, { title: ' ' }, [alone])).toEqual({ ok: false, reason: 'titleMissing' });
  });

  it('waits for eight others at most', () => {
    const others = Array.from({ length: mostDependencies + 1 }, (_, index) => aMilestone(`m${String(index)}`));
    const ids = others.map(({ id }) => id);
    expect(editMilestone(alone, { dependsOn: ids.slice(1) }, [alone, ...others]).ok).toBeTrue();
    expect(editMilestone(alone, { dependsOn: ids }, [alone, ...others])).toEqual({ ok: false, reason: 'tooManyDependencies' });
  });

  it('refuses a dependency that would make it wait for itself, through others too', () => {
    const b = aMilestone('b', { dependsOn: ['a'] });
    const c = aMilestone('c', { dependsOn: ['b'] });
    expect(editMilestone(alone, { dependsOn: ['c'] }, [alone, b, c])).toEqual({ ok: false, reason: 'cycle' });
    expect(editMilestone(alone, { dependsOn: ['a'] }, [alone, b, c])).toEqual({ ok: false, reason: 'cycle' });
    expect(dependsOnItself(c, [alone, b, c])).toBeFalse();
  });
});

describe('linking milestones', () => {
  const b = aMilestone('b', { dependsOn: ['a'] });
  const c = aMilestone('c', { dependsOn: ['b'] });
  const link = (one: typeof alone, add: readonly string[], drop: readonly string[] = [], all = [alone, b, c]) =>
    linkMilestone(one, { add, drop }, all);

  it('refuses a circle of two and of three, and itself', () => {
    for (const id of ['b', 'c', 'a']) expect(link(alone, [id])).toEqual({ ok: false, reason: 'cycle' });
  });

  it('adds and drops, gives the same twice, and keeps what somebody else linked', () => {
    expect(link(c, ['a'])).toEqual({ ok: true, value: ['b', 'a'] });
    expect(link({ ...c, dependsOn: ['b', 'a'] }, ['a', 'a'], ['gone'])).toEqual({ ok: true, value: ['b', 'a'] });
    expect(link(c, ['a'], ['b'])).toEqual({ ok: true, value: ['a'] });
  });

  it('refuses one that is not there, and forgets one that has gone', () => {
    expect(link(c, ['gone'])).toEqual({ ok: false, reason: 'dependencyMissing' });
    expect(link({ ...c, dependsOn: ['gone', 'b'] }, [])).toEqual({ ok: true, value: ['b'] });
  });

  it('lets a circle written before be undone link by link', () => {
    const circle = [aMilestone('a', { dependsOn: ['b', 'c'] }), b, c];
    expect(linkMilestone(circle[0] ?? alone, { add: [], drop: ['c'] }, circle)).toEqual({ ok: true, value: ['b'] });
  });

  it('refuses a ninth, and a reached milestone one that is not', () => {
    const others = Array.from({ length: mostDependencies + 1 }, (_, index) => aMilestone(`m${String(index)}`));
    const ids = others.map(({ id }) => id);
    expect(link(alone, ids, [], [alone, ...others])).toEqual({ ok: false, reason: 'tooManyDependencies' });
    expect(link(alone, ids.slice(1), [], [alone, ...others]).ok).toBeTrue();
    const reached = aMilestone('a', { state: 'reached', proof: 'x' });
    expect(link(reached, ['m1'], [], [reached, ...others])).toEqual({ ok: false, reason: 'dependsOnUnreached' });
  });

  it('takes a milestone off those that wait for it, unless it has begun', () => {
    expect(removeMilestone(alone, [alone, b, c])).toEqual({ ok: true, value: [{ ...b, dependsOn: [] }] });
    expect(removeMilestone(aMilestone('a', { state: 'inProgress' }), [b])).toEqual({ ok: false, reason: 'alreadyBegun' });
  });
});

describe('lateness', () => {
  it('starts the day after the due day, for open milestones only', () => {
    expect(isLate(alone, '2027-03-31')).toBeFalse();
    expect(isLate(alone, '2027-04-01')).toBeTrue();
    expect(isLate(aMilestone('a', { state: 'reached' }), '2027-04-01')).toBeFalse();
  });
});

describe('the days of a plan', () => {
  // In Paris it is 2027 already.
  const enrolledAt = new Date('2026-12-31T23:30:00Z');

  it('let a milestone be due from the year of the plan to five years later', () => {
    const limits = dueLimits(enrolledAt);
    expect(limits).toEqual({ earliest: '2027-01-01', latest: '2032-12-31' });
    expect(['2026-12-31', '2027-01-01', '2032-12-31', '2033-01-01'].map((day) => isWithin(day, limits))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('let a meeting be noted from the day one entered the plan to today', () => {
    const now = new Date('2027-03-10T23:30:00Z');
    expect(meetingLimits(enrolledAt, now)).toEqual({ earliest: '2027-01-01', latest: '2027-03-11' });
  });
});
