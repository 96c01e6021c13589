/** Why: demonstration data must be the same for everyone, so chance comes from a seed. */

export interface Chance {
  /** In [0, 1). */
  next(): number;
  /** An integer between both bounds, included. */
  between(low: number, high: number): number;
  pick<T>(from: readonly T[]): T;
  /** `count` different ones, in a random order. */
  some<T>(from: readonly T[], count: number): readonly T[];
}

/** mulberry32 (Tommy Ettinger, public domain): 32 bits of state, enough for names and scores. */
export const chanceFrom = (seed: number): Chance => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  const pick = <T>(from: readonly T[]): T => {
    const one = from[between(0, from.length - 1)];
    if (one === undefined) throw new Error('Nothing to pick from');
    return one;
  };
  const some = <T>(from: readonly T[], count: number): readonly T[] => {
    const left = [...from];
    return Array.from({ length: Math.min(count, left.length) }, () => left.splice(between(0, left.length - 1), 1)).flat();
  };
  return { next, between, pick, some };
};
