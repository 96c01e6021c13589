import type { Identified } from '../shared/document';
import type { Milestone } from './coaching';
import { forecastSlip, roadSlip, slipChain } from './forecast';

const aMilestone = (
  id: string,
  dueOn: string,
  dependsOn: readonly string[] = [],
  state: Milestone['state'] = 'toCome',
): Identified<Milestone> => ({
  id,
  v: 1,
  objectiveId: 'o1',
  title: id,
  dueOn,
  state,
  proof: '',
  reason: '',
  dependsOn,
  updatedBy: 'amina',
  updatedAt: new Date('2027-01-01T00:00:00Z'),
});
const today = '2027-03-13';

describe('slip forecast', () => {
  it('says nothing slips when everything is ahead', () => {
    const all = [aMilestone('a', '2027-04-01'), aMilestone('b', '2027-05-01', ['a'])];
    expect(forecastSlip(all, today).map((one) => one.slip)).toEqual([0, 0]);
    expect(roadSlip(all, today)).toBeNull();
  });

  it('absorbs lateness in the days planned between two due dates', () => {
    const all = [aMilestone('a', '2027-03-01'), aMilestone('b', '2027-03-31', ['a']), aMilestone('c', '2027-06-01', ['b'])];
    expect(forecastSlip(all, today)).toEqual([
      { id: 'a', expectedOn: '2027-03-13', slip: 12, becauseOf: 'a' },
      { id: 'b', expectedOn: '2027-03-31', slip: 0, becauseOf: null },
      { id: 'c', expectedOn: '2027-06-01', slip: 0, becauseOf: null },
    ]);
    expect(roadSlip(all, today)?.id).toBe('a');
  });

  it('passes on what exceeds the slack, less at each step, and names the cause down to the root', () => {
    const all = [
      aMilestone('a', '2027-03-01'),
      aMilestone('b', '2027-03-04', ['a']),
      aMilestone('c', '2027-03-09', ['b']),
      aMilestone('d', '2027-03-13', ['c']),
    ];
    const forecasts = forecastSlip(all, today);
    expect(forecasts.map(({ slip }) => slip)).toEqual([12, 9, 4, 0]);
    expect(slipChain(forecasts, 'c').map((one) => one.id)).toEqual(['c']);
    const waiting = [aMilestone('a', '2027-05-11'), aMilestone('b', '2027-05-01', ['a']), aMilestone('c', '2027-05-05', ['b'])];
    expect(slipChain(forecastSlip(waiting, today), 'c').map((one) => [one.id, one.slip])).toEqual([
      ['c', 6],
      ['b', 10],
      ['a', 0],
    ]);
  });

  it('sees that a milestone due before its dependency cannot be reached in time', () => {
    const all = [aMilestone('a', '2027-05-01', ['b']), aMilestone('b', '2027-05-11')];
    expect(forecastSlip(all, today)[0]).toEqual({ id: 'a', expectedOn: '2027-05-11', slip: 10, becauseOf: 'b' });
  });

  it('does not wait for what is reached, abandoned or gone', () => {
    const all = [
      aMilestone('a', '2027-03-01', [], 'reached'),
      aMilestone('x', '2027-03-01', [], 'abandoned'),
      aMilestone('b', '2027-03-31', ['a', 'x', 'gone']),
    ];
    expect(forecastSlip(all, today).map((one) => one.slip)).toEqual([0, 0, 0]);
  });

  it('answers the same whatever the order, even when dependencies go round', () => {
    const all = [
      aMilestone('a', '2027-03-01', ['c']),
      aMilestone('b', '2027-03-20', ['a']),
      aMilestone('c', '2027-03-25', ['b']),
      aMilestone('d', '2027-04-01', ['b']),
    ];
    const told = (list: typeof all) => Object.fromEntries(forecastSlip(list, today).map((one) => [one.id, one.slip]));
    const expected = { a: 12, b: 0, c: 0, d: 0 };
    expect(told(all)).toEqual(expected);
    expect(told([...all].reverse())).toEqual(expected);
  });
});
