import { freestLane, openLanes } from './lanes';

describe('lanes of those who stepped aside', () => {
  it('are closed where somebody is bound, and open to the others', () => {
    expect(openLanes([])).toEqual({ a: true, b: true, c: true, d: true });
    expect(openLanes(['b', null, 'd'])).toEqual({ a: true, b: false, c: true, d: false });
  });
  it('are given to one person each, as long as there are enough', () => {
    expect(freestLane([])).toBe('a');
    expect(freestLane([null, 'a'])).toBe('b');
    expect(freestLane(['a', 'c'])).toBe('b');
    expect(freestLane(['a', 'b', 'c', 'd'])).toBe('a');
    expect(freestLane(['a', 'a', 'b', 'c', 'd'])).toBe('b');
  });
});
