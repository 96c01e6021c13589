import type { Criterion } from '../calls/calls';
import { calibrate } from './deciding/calibration';
import { cutLine, disputedCriteria, orderOf, tally, weightedMean, type TallySources } from './tally';

const now = new Date('2027-06-10T14:00:00Z');
const grid: readonly Criterion[] = [
  { id: 'impact', label: 'Impact', help: '', weight: 60, anchors: [] },
  { id: 'model', label: 'Modèle', help: '', weight: 40, anchors: [] },
];
const candidate = (applicationId: string) => ({
  applicationId,
  projectName: applicationId.toUpperCase(),
  organisationName: '',
  department: '44',
});
const review = (applicationId: string, jurorUid: string, impact: number, model: number) => ({
  applicationId,
  jurorUid,
  scores: { impact, model },
});
const sources = (changes: Partial<TallySources> = {}): TallySources => ({
  jury: { programmeId: 'pins', grid, places: 1 },
  candidates: ['a', 'b', 'c'].map(candidate),
  reviews: [],
  memberUids: ['x', 'y', 'z'],
  recusals: [],
  ...changes,
});

describe('weightedMean', () => {
  it('gives 100 to the best scores, 0 to the worst and weighs between', () => {
    expect(weightedMean({ impact: 5, model: 5 }, grid)).toBe(100);
    expect(weightedMean({ impact: 0, model: 0 }, grid)).toBe(0);
    expect(weightedMean({ impact: 5, model: 0 }, grid)).toBe(60);
  });
});

describe('calibrate', () => {
  it('ranks two equal projects equal although one met the severe juror', () => {
    const readings = [
      { applicationId: 'a', jurorUid: 'severe', value: 50 },
      { applicationId: 'b', jurorUid: 'mild', value: 80 },
      ...['c', 'd', 'e', 'f', 'g', 'h'].flatMap((applicationId) => [
        { applicationId, jurorUid: 'severe', value: 50 },
        { applicationId, jurorUid: 'mild', value: 80 },
      ]),
    ];
    const { estimates, generosity } = calibrate(readings);
    const gap = (estimates.get('b')?.value ?? 0) - (estimates.get('a')?.value ?? 0);
    expect(gap).toBeLessThan(8);
    expect(generosity.get('mild')).toBeGreaterThan(10);
    expect(generosity.get('severe')).toBeLessThan(-10);
  });
  it('is the plain mean when a single juror reads everything twice the same', () => {
    const { estimates } = calibrate([
      { applicationId: 'a', jurorUid: 'x', value: 60 },
      { applicationId: 'b', jurorUid: 'x', value: 40 },
    ]);
    expect((estimates.get('a')?.value ?? 0) - (estimates.get('b')?.value ?? 0)).toBeCloseTo(20, 6);
  });
  it('is surer with more readings', () => {
    const { estimates } = calibrate([
      ...['x', 'y', 'z'].map((jurorUid) => ({ applicationId: 'a', jurorUid, value: 60 })),
      { applicationId: 'b', jurorUid: 'x', value: 60 },
    ]);
    const width = (id: string): number => (estimates.get(id)?.high ?? 0) - (estimates.get(id)?.low ?? 0);
    expect(width('a')).toBeLessThan(width('b'));
    expect(width('a')).toBeGreaterThan(0);
  });
  it('answers nothing for no reading', () => expect(calibrate([]).estimates.size).toBe(0));
});

describe('disputedCriteria', () => {
  it('names a criterion where two jurors differ by two levels', () =>
    expect(disputedCriteria([review('a', 'x', 4, 3), review('a', 'y', 2, 2)], grid)).toEqual(['impact']));
  it('says nothing about one level apart or a single juror', () => {
    expect(disputedCriteria([review('a', 'x', 4, 3), review('a', 'y', 3, 2)], grid)).toEqual([]);
    expect(disputedCriteria([review('a', 'x', 5, 0)], grid)).toEqual([]);
  });
});

describe('tally', () => {
  it('ranks by the calibrated score, unread projects last', () => {
    const { standings, ranking } = tally(sources({ reviews: [review('b', 'x', 5, 5), review('a', 'x', 2, 2)] }), now);
    expect(standings.map((one) => [one.applicationId, one.reviewCount])).toEqual([
      ['b', 1],
      ['a', 1],
      ['c', 0],
    ]);
    expect(ranking.entries.map((one) => [one.applicationId, one.rank])).toEqual([
      ['b', 1],
      ['a', 2],
      ['c', 3],
    ]);
  });
  it('shows a project to every member but those recused from it', () => {
    const { standings } = tally(sources({ recusals: [{ applicationId: 'a', jurorUid: 'y' }] }), now);
    expect(standings.find((one) => one.applicationId === 'a')?.visibleTo).toEqual(['x', 'z']);
    expect(standings.find((one) => one.applicationId === 'b')?.visibleTo).toEqual(['x', 'y', 'z']);
  });
  it('leaves out the review of a juror who was recused afterwards', () => {
    const { standings } = tally(
      sources({ reviews: [review('a', 'y', 5, 5), review('a', 'x', 1, 1)], recusals: [{ applicationId: 'a', jurorUid: 'y' }] }),
      now,
    );
    expect(standings.find((one) => one.applicationId === 'a')).toEqual(jasmine.objectContaining({ reviewCount: 1, mean: 20 }));
  });
  it('puts close projects around the last place in the tie zone, and a far one out of it', () => {
    const reviews = ['x', 'y', 'z'].flatMap((uid) => [review('a', uid, 4, 4), review('b', uid, 4, 3), review('c', uid, 0, 0)]);
    expect(tally(sources({ reviews }), now).ranking.entries.map((one) => one.inTieZone)).toEqual([true, true, false]);
  });
  it('has no tie zone when there are places for all', () => {
    const reviews = [review('a', 'x', 4, 4), review('b', 'x', 4, 4)];
    expect(
      tally(sources({ reviews, jury: { programmeId: 'p', grid, places: 3 } }), now).ranking.entries.some((one) => one.inTieZone),
    ).toBeFalse();
    expect(cutLine([{ calibrated: 50 }], 1)).toBeNull();
  });
  it('goes on showing the other projects to whoever stepped aside and left the jury, and never theirs', () => {
    const { standings } = tally(sources({ memberUids: ['x'], recusals: [{ applicationId: 'a', jurorUid: 'gone' }] }), now);
    expect(standings.map((one) => [one.applicationId, one.visibleTo])).toEqual([
      ['c', ['x', 'gone']],
      ['b', ['x', 'gone']],
      ['a', ['x']],
    ]);
  });
  it('writes in a row nothing that another project changes but calibration: no rank, no tie, the same order', () => {
    const own = [review('a', 'x', 4, 4), review('a', 'y', 4, 4)];
    const seen = (hidden: number) =>
      tally(sources({ reviews: [...own, review('b', 'z', hidden, hidden)] }), now).standings.find((one) => one.applicationId === 'a');
    expect(seen(5)).toEqual(seen(1));
    expect(Object.keys(seen(5) ?? {})).not.toEqual(jasmine.arrayContaining(['rank']));
    expect(Object.keys(seen(5) ?? {})).not.toEqual(jasmine.arrayContaining(['inTieZone']));
  });
  it('orders figures as texts in the order of numbers', () => {
    const order = (reviewCount: number, calibrated: number, mean: number, applicationId = 'a') =>
      orderOf({ reviewCount, calibrated, mean, applicationId });
    const best = [
      order(1, 100, 100),
      order(1, 99.9, 0),
      order(1, 9.5, 50),
      order(1, 9.5, 9.9),
      order(1, 0, 0, 'b'),
      order(1, 0, 0, 'a'),
      order(0, 0, 0),
    ];
    expect([...best].sort().reverse()).toEqual(best);
  });
  it('answers the same twice', () => {
    const one = sources({ reviews: [review('a', 'x', 4, 4), review('b', 'y', 4, 1)] });
    expect(tally(one, now)).toEqual(tally(one, now));
  });
});
