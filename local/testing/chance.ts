/** Why: what chance found once must be found again: every draw of a crash or fuzz run comes from its seed. */

export interface Chance {
  /** In [0, 1[. */
  next(): number;
  /** A whole number in [0, below[. */
  below(below: number): number;
  pick<T>(list: readonly [T, ...T[]]): T;
  /** True this often. */
  often(share: number): boolean;
  /** A chance of its own, so that two parts of a run do not disturb each other's draws. */
  fork(): Chance;
}

/** Mulberry32: small, and the same everywhere. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    next,
    below,
    pick: (list) => list[below(list.length)] ?? list[0],
    often: (share) => next() < share,
    fork: () => chanceFrom(below(2 ** 32)),
  };
}
