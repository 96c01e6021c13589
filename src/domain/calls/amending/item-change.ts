/** Why: several managers write one list at once; a change is about one item and says what it saw, so that nobody undoes another. */
import { canonical } from '../../shared/canonical';
import { done, refused, type Result } from '../../shared/result';

export interface Item {
  readonly id: string;
}

/**
 * `before` names the item it is put in front of, null being the end. `was` is what its author had under the eyes.
 * Made twice, a change does what it does once: a lost answer may be asked again.
 */
export type ItemChange<T extends Item> =
  | { readonly act: 'add'; readonly item: T; readonly before: string | null }
  | { readonly act: 'change'; readonly id: string; readonly was: Partial<T>; readonly to: Partial<T> }
  | { readonly act: 'move'; readonly id: string; readonly before: string | null }
  | { readonly act: 'remove'; readonly id: string; readonly was: T };

/** `changedSince`: somebody else wrote the same words meanwhile; both versions are to be shown. */
export type ItemFault = 'idTaken' | 'gone' | 'changedSince';

/** The item a change is about. */
export const itemOf = <T extends Item>(change: ItemChange<T>): string => (change.act === 'add' ? change.item.id : change.id);

export const same = (one: unknown, other: unknown): boolean => canonical(one ?? null) === canonical(other ?? null);

const placed = <T extends Item>(list: readonly T[], item: T, before: string | null): readonly T[] => {
  const at = list.findIndex(({ id }) => id === before);
  return at < 0 ? [...list, item] : [...list.slice(0, at), item, ...list.slice(at)];
};

/** Two people may each rewrite a line of a list of the same length, as the six levels of a criterion. */
const mergedLines = (was: unknown, now: unknown, to: unknown): unknown => {
  const lists: readonly unknown[] = [was, now, to];
  if (!lists.every((list): list is readonly unknown[] => Array.isArray(list))) return undefined;
  const [seen = [], held = [], wanted = []] = lists;
  if (seen.length !== held.length || held.length !== wanted.length) return undefined;
  const clashes = seen.some((line, at) => !same(line, held[at]) && !same(line, wanted[at]) && !same(held[at], wanted[at]));
  return clashes ? undefined : seen.map((line, at) => (same(line, wanted[at]) ? held[at] : wanted[at]));
};

type Words = Readonly<Record<string, unknown>>;
const wordsOf = (item: object): Words => Object.fromEntries(Object.entries(item));

const mergedWords = (here: Words, seen: Words, wanted: Words): Words | null => {
  const result: Record<string, unknown> = { ...here };
  for (const key of Object.keys(wanted).filter((one) => one !== 'id')) {
    const free = same(here[key], seen[key]) || same(here[key], wanted[key]);
    const value = free ? wanted[key] : mergedLines(seen[key], here[key], wanted[key]);
    if (value === undefined) return null;
    result[key] = value;
  }
  return result;
};

const merged = <T extends Item>(now: T, was: Partial<T>, to: Partial<T>): T | null =>
  mergedWords(wordsOf(now), wordsOf(was), wordsOf(to)) as T | null;

/** The list after one change, made on what the list is now, whatever its author saw of the rest. */
export const changed = <T extends Item>(list: readonly T[], change: ItemChange<T>): Result<readonly T[], ItemFault> => {
  const held = list.find(({ id }) => id === itemOf(change));
  const others = list.filter((item) => item !== held);
  switch (change.act) {
    case 'add':
      if (held === undefined) return done(placed(list, change.item, change.before));
      return same(held, change.item) ? done(list) : refused('idTaken');
    case 'change': {
      if (held === undefined) return refused('gone');
      const next = merged(held, change.was, change.to);
      return next === null ? refused('changedSince') : done(list.map((item) => (item === held ? next : item)));
    }
    case 'move':
      return held === undefined ? refused('gone') : done(change.before === held.id ? list : placed(others, held, change.before));
    case 'remove':
      if (held === undefined) return done(list);
      return same(held, change.was) ? done(others) : refused('changedSince');
  }
};

/** Where an item goes when it moves by one place; undefined at the edge. */
export const oneStep = (list: readonly Item[], id: string, by: -1 | 1): string | null | undefined => {
  const from = list.findIndex((item) => item.id === id);
  if (from < 0 || from + by < 0 || from + by >= list.length) return undefined;
  return by === -1 ? (list[from - 1]?.id ?? null) : (list[from + 2]?.id ?? null);
};

/** What follows an item, to put it back where it was. */
export const after = (list: readonly Item[], id: string): string | null => list[list.findIndex((item) => item.id === id) + 1]?.id ?? null;
