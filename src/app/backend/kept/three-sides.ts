/** Why: what is typed, what its author began from and what is recorded now are compared field by field. */
import { sameValue, type Data } from '../stored/stored-values';

export interface Sides<T> {
  readonly typed: T;
  /** What its author had before them. */
  readonly base: T;
}

const data = (value: object): Data => value as Data;

export const sameWords = (a: object, b: object): boolean => sameValue(a, b);

/** The fields in which two differ. */
export const changedKeys = (a: object, b: object): readonly string[] =>
  Object.keys(b).filter((key) => !sameValue(data(a)[key], data(b)[key]));

const eachKey = <T extends object>(known: T, value: (key: string) => unknown): T =>
  Object.fromEntries(Object.keys(known).map((key) => [key, value(key)])) as T;

/** What was kept, with the fields that a form has now: one that was not kept, or means nothing any more, is as it is known. */
export const fitting = <T extends object>(words: Data, known: T): T =>
  eachKey(known, (key) => {
    const [kept, now] = [words[key], data(known)[key]];
    return kept === undefined || (kept === null && typeof now === 'number') ? now : kept;
  });

/** Words found again, on what is known now: a field that nobody typed in follows, one that was typed stays with what it began from. */
export function foundAgain<T extends object>(words: T, base: T, known: T): Sides<T> {
  const isTyped = (key: string): boolean => !sameValue(data(words)[key], data(base)[key]);
  const typed = eachKey(known, (key) => (isTyped(key) ? data(words)[key] : data(known)[key]));
  const isOpen = (key: string): boolean => isTyped(key) && !sameValue(data(typed)[key], data(known)[key]);
  return { typed, base: eachKey(known, (key) => (isOpen(key) ? data(base)[key] : data(known)[key])) };
}

/** While one types, what is recorded moved from `before` to `known`. */
export function followed<T extends object>({ typed, base }: Sides<T>, before: T, known: T): Sides<T> {
  const moved = (key: string): boolean => !sameValue(data(before)[key], data(known)[key]);
  const follows = (key: string): boolean => moved(key) && sameValue(data(typed)[key], data(base)[key]);
  const now = eachKey(known, (key) => (follows(key) ? data(known)[key] : data(typed)[key]));
  const isThere = (key: string): boolean => follows(key) || sameValue(data(now)[key], data(known)[key]);
  return { typed: now, base: eachKey(known, (key) => (isThere(key) ? data(known)[key] : data(base)[key])) };
}

/** The fields that were typed here and recorded otherwise meanwhile. */
export const metKeys = <T extends object>({ typed, base }: Sides<T>, known: T): readonly string[] => {
  const moved = new Set(changedKeys(known, base));
  const apart = new Set(changedKeys(typed, known));
  return changedKeys(typed, base).filter((key) => moved.has(key) && apart.has(key));
};
