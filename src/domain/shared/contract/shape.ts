/** Why: one document that was written wrong must not blank the page of all the others: what a page reads of it is checked, and what is wrong is named. */
import { titleOf, type Identified } from '../document';

export type Check = (value: unknown) => boolean;
/** What pages read of a document. Fields that came later than the first documents are not in it. */
export type Shape<T> = Readonly<Partial<Record<keyof T, Check>>>;

export const text: Check = (value) => typeof value === 'string';
export const figure: Check = (value) => typeof value === 'number' && Number.isFinite(value);
export const instant: Check = (value) => value instanceof Date && !Number.isNaN(value.getTime());
export const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
export const orMissing =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
export const oneOf =
  (values: readonly string[]): Check =>
  (value) =>
    typeof value === 'string' && values.includes(value);
export const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
export const record =
  (shape: Readonly<Record<string, Check>>): Check =>
  (value) =>
    typeof value === 'object' && value !== null && faultyFields(shape, value).length === 0;
export const texts = listOf(text);

/** The fields that hold something else than they should. */
const faultyFields = (shape: Readonly<Record<string, Check | undefined>>, value: object): readonly string[] =>
  Object.entries(shape).flatMap(([key, check]) => (check?.((value as Readonly<Record<string, unknown>>)[key]) === false ? [key] : []));

export interface Malformed {
  readonly id: string;
  /** Its own title, when it has one. */
  readonly title: string;
  readonly fields: readonly string[];
}

/** What is wrong with a document, or null. */
export const malformed = <T>(shape: Shape<T>, document: Identified<T>): Malformed | null => {
  const fields = faultyFields(shape, document);
  return fields.length === 0 ? null : { id: document.id, title: titleOf(document), fields };
};

/** The documents that pages can show, and those they name instead. */
export const sifted = <T>(
  shape: Shape<T>,
  all: readonly Identified<T>[],
): { readonly sound: readonly Identified<T>[]; readonly faulty: readonly Malformed[] } => ({
  sound: all.filter((one) => malformed(shape, one) === null),
  faulty: all.flatMap((one) => malformed(shape, one) ?? []),
});
