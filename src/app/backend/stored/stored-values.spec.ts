import { absent, increment, serverTime, union, without } from './field-change';
import { fromStored, sameValue, toStored, valueAt, type Sentinels } from './stored-values';

class StoredTime {
  private readonly at: Date;
  constructor(at: Date) {
    this.at = at;
  }
  toDate(): Date {
    return this.at;
  }
}

const sdk: Sentinels = {
  serverTimestamp: () => 'TIME',
  deleteField: () => 'DELETE',
  increment: (by) => `+${by}`,
  arrayUnion: (...items) => ['UNION', ...items],
  arrayRemove: (...items) => ['REMOVE', ...items],
};

describe('stored values', () => {
  const at = new Date('2026-11-24T17:00:00Z');

  it('turn timestamps into dates at any depth', () => {
    const stored = { a: new StoredTime(at), list: [{ b: new StoredTime(at) }], text: 'x', none: null };
    expect(fromStored(stored)).toEqual({ a: at, list: [{ b: at }], text: 'x', none: null });
  });

  it("turn field changes into the SDK's sentinels at any depth, and leave dates", () => {
    const patch = { at, seen: serverTime(), deep: { count: increment(2), gone: absent() }, tags: union('a', 'b'), less: without('c') };
    expect(toStored(patch, sdk)).toEqual({
      at,
      seen: 'TIME',
      deep: { count: '+2', gone: 'DELETE' },
      tags: ['UNION', 'a', 'b'],
      less: ['REMOVE', 'c'],
    });
  });

  it('compare by meaning', () => {
    expect(sameValue({ a: 1, at }, { at: new Date(at), a: 1 })).toBeTrue();
    expect(sameValue([1, 2], [2, 1])).toBeFalse();
    expect(sameValue({ a: 1 }, { a: 1, b: undefined })).toBeFalse();
  });

  it('find a value at a dotted path', () => {
    expect(valueAt({ answers: { name: 'x' } }, 'answers.name')).toBe('x');
    expect(valueAt({ answers: 'x' }, 'answers.name')).toBeUndefined();
    expect(valueAt(null, 'answers')).toBeUndefined();
  });
});
