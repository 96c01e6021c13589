/** Why: as a table of documents, a table of files is put to the server by its specs and to each mutant of `storage.rules` in process. */
import type { CasePerson } from './table';

/** A file as it is kept, or as it would be. */
export interface CaseObject {
  readonly size?: number;
  readonly contentType?: string;
  readonly metadata?: Readonly<Record<string, string>>;
}

export interface StorageCase {
  readonly it: string;
  readonly as: string | null;
  readonly does: 'get' | 'create';
  readonly path: string;
  /** What is sent, for `create`: ten bytes of PDF on their way to be checked unless told otherwise. */
  readonly sent?: CaseObject;
  /** What is there already; for `get`, a checked PDF unless told otherwise, and null where there is nothing. */
  readonly kept?: CaseObject | null;
  /** Documents that differ from the table's world. */
  readonly given?: Readonly<Record<string, object | null>>;
  readonly allowed: boolean;
}

export interface StorageTable {
  readonly room: string;
  readonly people: Readonly<Record<string, CasePerson>>;
  readonly world: Readonly<Record<string, object>>;
  readonly cases: readonly StorageCase[];
}

export const declaredStorageTables: StorageTable[] = [];

const pdf = { size: 10, contentType: 'application/pdf' } as const;
export const sentBy = (one: StorageCase): Required<CaseObject> | null =>
  one.does === 'create' ? { ...pdf, metadata: { verdict: 'checking' }, ...one.sent } : null;
export const keptFor = (one: StorageCase): Required<CaseObject> | null => {
  if (one.kept === null || (one.kept === undefined && one.does === 'create')) return null;
  return { ...pdf, metadata: { verdict: 'stored' }, ...one.kept };
};
