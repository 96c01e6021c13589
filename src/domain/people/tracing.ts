/** Why: an act that changes a setting or a text says in the journal what was there and what took its place. */
import { canonical, inShort, isPlain } from '../shared/canonical';

export type TracedValue = string | number | boolean | null;

/** One leaf: a list is put in lines, so that whoever reads the journal reads words. */
export interface TracedChange {
  /** Dotted path of what changed, named in words by the journal's screen. */
  readonly field: string;
  /** `null`: there was nothing, or there is nothing left. */
  readonly before: TracedValue;
  readonly after: TracedValue;
}

type Data = Readonly<Record<string, unknown>>;
const isMap = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value) && isPlain(value);

/** What names a map comes first in its line. */
const naming: readonly string[] = ['label', 'title', 'question'];
const inOrder = (data: Data): readonly string[] =>
  Object.keys(data).sort((a, b) => Number(naming.includes(b)) - Number(naming.includes(a)) || (a < b ? -1 : 1));

const line = (value: unknown): string => {
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(line).join(', ');
  if (value === null || value === undefined) return '';
  if (typeof value === 'object' && !isMap(value)) return inShort(value);
  if (!isMap(value)) return typeof value === 'string' ? value : JSON.stringify(value);
  return inOrder(value)
    .map((key) => line(value[key]))
    .filter((words) => words !== '')
    .join(' · ');
};

const traced = (value: unknown): TracedValue => {
  if (value === undefined || value === null) return null;
  if (Array.isArray(value)) return value.map(line).join('\n');
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : line(value);
};

const leaves = (data: Data, prefix: string): ReadonlyMap<string, unknown> =>
  new Map(
    Object.entries(data).flatMap(([key, value]) =>
      isMap(value) ? [...leaves(value, `${prefix}${key}.`)] : [[`${prefix}${key}`, value] as const],
    ),
  );

const differ = (one: unknown, other: unknown): boolean => canonical(one ?? null) !== canonical(other ?? null);

/** What differs between two states of one thing, leaf by leaf; `null` is a thing that was not there, or is there no more. */
export const changesBetween = (before: object | null, after: object | null, prefix = ''): readonly TracedChange[] => {
  const [was, is] = [leaves({ ...before }, prefix), leaves({ ...after }, prefix)];
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter((field) => differ(was.get(field), is.get(field)))
    .map((field) => ({ field, before: traced(was.get(field)), after: traced(is.get(field)) }));
};

interface Item {
  readonly id: string;
}
const placeOf = (items: readonly Item[], id: string): number => items.findIndex((item) => item.id === id) + 1;

/** One item of a list that several people write: added, reworded, moved or taken away. */
export const itemChanges = (list: string, id: string, before: readonly Item[], after: readonly Item[]): readonly TracedChange[] => {
  const [from, to] = [placeOf(before, id), placeOf(after, id)];
  const words = changesBetween(before[from - 1] ?? null, after[to - 1] ?? null, `${list}.`).filter(({ field }) => field !== `${list}.id`);
  const isMoved = from > 0 && to > 0 && from !== to && before.length === after.length;
  return isMoved ? [...words, { field: `${list}.place`, before: from, after: to }] : words;
};

/** What names an item to whoever reads the journal. */
export const nameOfItem = (items: readonly Item[], id: string): string => {
  const item: Data = { ...items.find((one) => one.id === id) };
  const named = naming.map((key) => item[key]).find((value) => typeof value === 'string' && value !== '');
  return typeof named === 'string' ? named : id;
};
