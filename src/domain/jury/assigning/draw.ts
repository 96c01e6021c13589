/** Why: ties are broken by lot, and the same problem always draws the same lots; alphabetical order would put the same jurors together each time. */

/** FNV-1a (Fowler, Noll and Vo), then the last step of MurmurHash3, so that names which differ by one letter draw far apart. From 0 to 2³² − 1. */
export const drawOf = (seed: string, name: string): number => {
  let hash = 0x811c9dc5;
  for (const letter of `${seed}~${name}`) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
};

/** Numbers from 0 to 1, one after the other (xorshift32, Marsaglia 2003). */
export const drawsFrom = (seed: string): (() => number) => {
  let state = drawOf(seed, '') || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
};
