import type { Milestone, Objective } from '@domain/coaching/coaching';
import type { Identified } from '@domain/shared/document';
import { months, placed, placeOf, rangeOf } from './timeline-places';

const milestone = (id: string, dueOn: string, objectiveId: string) =>
  ({ id, dueOn, objectiveId, state: 'toCome' }) as unknown as Identified<Milestone>;
const objectives = [{ id: 'o0' }, { id: 'o1' }] as unknown as readonly Identified<Objective>[];

describe('the line of time', () => {
  it('covers every day and today, with a fortnight on each side', () => {
    expect(rangeOf(['2027-03-15', '2027-05-15'], '2027-02-15')).toEqual({ from: '2027-02-01', to: '2027-05-29' });
    expect(rangeOf([], '2027-02-15')).toEqual({ from: '2027-02-01', to: '2027-03-01' });
  });

  it('places days as shares of the line', () => {
    const range = { from: '2027-01-01', to: '2027-01-11' };
    expect([placeOf('2027-01-01', range), placeOf('2027-01-06', range), placeOf('2027-01-11', range)]).toEqual([0, 50, 100]);
  });

  it('marks months across a year, thinned when there are many', () => {
    expect(months({ from: '2026-11-20', to: '2027-02-10' })).toEqual(['2026-12-01', '2027-01-01', '2027-02-01']);
    expect(months({ from: '2026-01-15', to: '2028-01-15' }, 6)).toEqual([
      '2026-02-01',
      '2026-06-01',
      '2026-10-01',
      '2027-02-01',
      '2027-06-01',
      '2027-10-01',
    ]);
  });

  it('puts each milestone on the lane of its objective, those of none on the last, and shows where they slip', () => {
    const range = { from: '2027-01-01', to: '2027-01-11' };
    const all = [milestone('a', '2027-01-02', 'o1'), milestone('b', '2027-01-03', 'gone')];
    const forecasts = [
      { id: 'a', expectedOn: '2027-01-04', slip: 2, becauseOf: 'a' },
      { id: 'b', expectedOn: '2027-01-03', slip: 0, becauseOf: null },
    ];
    expect(placed(all, objectives, forecasts, range).map(({ x, slipsTo, lane }) => ({ x, slipsTo, lane }))).toEqual([
      { x: 10, slipsTo: 30, lane: 1 },
      { x: 20, slipsTo: null, lane: 2 },
    ]);
  });
});
