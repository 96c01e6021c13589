/** Why: two processors serve a few browser pages at a time well, and many at a time badly. */

export type Turn = <T>(work: () => Promise<T>) => Promise<T>;

/** Runs what it is given, at most `width` at the same time, first come first served. */
export const turns = (width: number): Turn => {
  const waiting: (() => void)[] = [];
  let free = width;
  return async (work) => {
    if (free > 0) free--;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free++;
    }
  };
};
