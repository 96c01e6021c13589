/** Why: settings are sent whole by a form; what somebody else changed meanwhile is kept, and what both changed is said. */
import { canonical } from './canonical';
import { done, refused, type Result } from './result';

const same = (one: unknown, other: unknown): boolean => canonical(one ?? null) === canonical(other ?? null);

/**
 * What to write: each setting its author changed from what they saw, and for the rest what is held now.
 * A setting that somebody else changed too, to another value, is refused by its name.
 */
export const settingsToWrite = <T extends object>(seen: T, asked: T, held: T): Result<T, keyof T & string> => {
  const keys = Object.keys(asked) as (keyof T & string)[];
  const met = keys.find((key) => !same(asked[key], seen[key]) && !same(held[key], seen[key]) && !same(asked[key], held[key]));
  if (met !== undefined) return refused(met);
  return done(Object.fromEntries(keys.map((key) => [key, same(asked[key], seen[key]) ? held[key] : asked[key]])) as T);
};
