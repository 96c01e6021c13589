/** Why: a document that several hands write says which version each write follows; what overlaps is found here, field by field. */
import { isFieldChange } from '../stored/field-change';
import type { OutboxEntry } from './outbox.state';
import { sameValue, valueAt, type Data } from '../stored/stored-values';

/** Kept in the field `edit` of such a document: this write, and the one its author started from. */
export interface Edit {
  readonly id: string;
  readonly after: string;
}

/** Written before documents said their version. */
const unmarked = 'unmarked';

/** The version to follow: '' when there is no document yet, or none that this browser knows of (the server then says no, and is asked). */
export function versionOf(document: Data | null | undefined): string {
  if (document === null || document === undefined) return '';
  const id = valueAt(document, 'edit.id');
  return typeof id === 'string' ? id : unmarked;
}

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (typeof value === 'object' && Object.keys(value).length === 0);

const alike = (one: unknown, other: unknown): boolean =>
  sameValue(one, other) || (isEmpty(one) && isEmpty(other) && !(one instanceof Date) && !(other instanceof Date));

type Typed = Pick<OutboxEntry, 'patch' | 'base'>;

/** What somebody else put where these words go: neither what their author saw, nor what they or `ours` say. */
export function metWords({ patch, base }: Typed, document: Data | null | undefined, ours: readonly Data[] = []): Data {
  const met = Object.entries(patch).filter(([path, mine]) => {
    if (isFieldChange(mine)) return false;
    const there = valueAt(document ?? null, path);
    return ![base?.[path], mine, ...ours.filter((one) => path in one).map((one) => one[path])].some((known) => alike(known, there));
  });
  return Object.fromEntries(met.map(([path]) => [path, valueAt(document ?? null, path) ?? null]));
}

/** The words that met others, and those that did not (null: none, or they only make sense together). */
export function parted({ patch, mode, together }: Pick<OutboxEntry, 'patch' | 'mode' | 'together'>, theirs: Data) {
  if (mode === 'call' || together === true) return { met: patch, free: null };
  const fields = Object.entries(patch);
  const free = fields.filter(([path]) => !(path in theirs));
  return {
    met: Object.fromEntries(fields.filter(([path]) => path in theirs)),
    free: free.length === 0 ? null : Object.fromEntries(free),
  };
}

const unfolded = (into: Data, keys: readonly string[], value: unknown): Data => {
  const [key = '', ...rest] = keys;
  return { ...into, [key]: rest.length === 0 ? value : unfolded((into[key] ?? {}) as Data, rest, value) };
};

/** Dotted paths put in their places, for a document written whole. */
export const unfold = (fields: Data): Data =>
  Object.entries(fields).reduce<Data>((into, [path, value]) => unfolded(into, path.split('.'), value), {});
