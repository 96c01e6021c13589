/** Why: what every stored document carries, so that it can be migrated and traced. */

/** Version of the shape of a document; raised with a migration in `functions/src/platform/migrations`. */
export type SchemaVersion = 1;

/** A document with its id, as screens and functions hold it. The id is the last segment of its path. */
export type Identified<T> = T & { readonly id: string };

/** The own title of a document, whatever it is called there; '' when it has none. */
export const titleOf = (document: object): string => {
  const { title, name, projectName } = document as Readonly<Record<'title' | 'name' | 'projectName', unknown>>;
  return [title, name, projectName].find((one): one is string => typeof one === 'string' && one !== '') ?? '';
};
