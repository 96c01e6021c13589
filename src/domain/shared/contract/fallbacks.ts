/** Why: a part that was written wrong must not blank the page that shows the others: it is left out, and named. */
import { record, text, type Check } from './shape';

/** How a field is read: a list keeps the items that fit, words that are none are read as none. */
export interface Part {
  readonly fits: Check;
  readonly fallback: (value: unknown) => unknown;
}
export type Parts<T> = Readonly<Partial<Record<keyof T, Part>>>;

export const words: Part = { fits: text, fallback: () => '' };
export const itemsThat = (fit: Check): Part => ({
  fits: (value) => Array.isArray(value) && value.every(fit),
  fallback: (value) => (Array.isArray(value) ? (value as readonly unknown[]).filter(fit) : []),
});
export const records = (shape: Readonly<Record<string, Check>>): Part => itemsThat(record(shape));

export interface Readable<T> {
  readonly value: T;
  /** The fields of which something is left out. */
  readonly faults: readonly string[];
}

/** What a page can show of a document. A field that is not there came later than the document: it is left to whoever reads it. */
export const readable = <T extends object>(parts: Parts<T>, value: T): Readable<T> => {
  const wrong = (Object.entries(parts) as [keyof T & string, Part][]).filter(
    ([field, { fits }]) => value[field] !== undefined && !fits(value[field]),
  );
  if (wrong.length === 0) return { value, faults: [] };
  const changes = Object.fromEntries(wrong.map(([field, { fallback }]) => [field, fallback(value[field])]));
  return { value: { ...value, ...changes }, faults: wrong.map(([field]) => field) };
};
