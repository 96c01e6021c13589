import { isPreparing, nextPreparing } from './preparing';

describe('a preparation of the reading', () => {
  const at = new Date('2027-05-04T09:00:00Z');
  const running = nextPreparing({}, 40, at);

  it('is under way until it fails, is dropped, or no longer goes on', () => {
    expect(isPreparing({ preparing: running }, new Date('2027-05-04T09:01:29Z'))).toBeTrue();
    expect(isPreparing({ preparing: running }, new Date('2027-05-04T09:01:30Z'))).toBeFalse();
    expect(isPreparing({ preparing: { ...running, state: 'failed' } }, at)).toBeFalse();
    expect(isPreparing({ preparing: { ...running, state: 'dropped' } }, at)).toBeFalse();
    expect(isPreparing({ preparing: null }, at)).toBeFalse();
    expect(isPreparing({ preparing: { done: 25, total: 40 } as never }, at)).toBeFalse();
  });

  it('begun again is another generation', () => {
    expect(nextPreparing({ preparing: running }, 41, at)).toEqual({ ...running, generation: 2, total: 41 });
    expect(nextPreparing({ preparing: { done: 25, total: 40 } as never }, 40, at).generation).toBe(1);
  });
});
