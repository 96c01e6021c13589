/** Why: after a reload, the server's document says whether a write arrived, was lost, or was overtaken. */
import { isFieldChange } from '../stored/field-change';
import { sameValue, valueAt, type Data } from '../stored/stored-values';

/** The fields of a patch that can be compared: what only the server computes is left out. */
const typed = (patch: Data): readonly (readonly [string, unknown])[] => Object.entries(patch).filter(([, value]) => !isFieldChange(value));

/** The document holds everything the patch wrote. */
export const holdsPatch = (document: Data | null, patch: Data): boolean =>
  document !== null && typed(patch).every(([path, value]) => sameValue(valueAt(document, path), value));

/** The values of the patch's fields in a document, to be kept as the base of an edit. */
export const fieldsOf = (document: Data | null, patch: Data): Data =>
  Object.fromEntries(typed(patch).map(([path]) => [path, valueAt(document, path) ?? null]));

/** Nobody touched these fields since the edit began. */
export const isUntouched = (document: Data | null, base: Data): boolean =>
  Object.entries(base).every(([path, value]) => sameValue(valueAt(document, path) ?? null, value));

/** What was really typed in a form: the fields that differ from what it showed. */
export const changedOf = <T extends object>(seen: Partial<T>, now: T): Partial<T> =>
  Object.fromEntries(Object.entries(now).filter(([key, value]) => !sameValue(seen[key as keyof T], value))) as Partial<T>;

/** A later edit covers an earlier one when it writes all of its fields. */
export const covers = (later: Data, earlier: Data): boolean => Object.keys(earlier).every((key) => key in later);

/** What `values` says of the fields of a patch. */
export const picked = (values: Data, patch: Data): Data => Object.fromEntries(typed(values).filter(([path]) => path in patch));
