/** Why: a case of a table of files, put to the compiled `storage.rules` in process. */
import type { RuleDocument } from '../../../local/firestore/engine.ts';
import type { Micros } from '../../../local/firestore/model/value.ts';
import { checkStorage, type StorageObject } from '../../../local/rules/storage.ts';
import type { CaseObject, keptFor, sentBy, StorageTable } from '../../../tests/support/rules/storage-table.ts';
import type { membershipsOf } from '../../../tests/support/rules/table.ts';
import type { Question } from './questions.ts';
import { storedFields } from './stored-values.ts';

/** What the table's own module knows of its cases: it is loaded, not imported. */
export interface StorageTableReader {
  readonly membershipsOf: typeof membershipsOf;
  readonly keptFor: typeof keptFor;
  readonly sentBy: typeof sentBy;
}

const bucket = 'bucket';

/** The cases of a table of files at one instant. */
export function storageQuestionsOf(table: StorageTable, reader: StorageTableReader, time: Micros): readonly Question[] {
  const roles = Object.assign({}, ...Object.values(table.people).map(reader.membershipsOf)) as Readonly<Record<string, object>>;
  return table.cases.map((one): Question => {
    const all: Readonly<Record<string, object | null>> = { ...roles, ...table.world, ...one.given };
    const read = (path: string): RuleDocument | null => {
      const data = all[path] ?? null;
      return data === null ? null : { path, fields: storedFields(data, time) };
    };
    const auth = one.as === null ? null : { uid: one.as, token: { sub: one.as } };
    const objects = { resource: objectAt(one.path, reader.keptFor(one)), requestResource: objectAt(one.path, reader.sentBy(one)) };
    return {
      name: `${table.room}: ${one.it}`,
      path: one.path,
      allowed: one.allowed,
      ask: (rules) =>
        checkStorage(rules, { method: one.does, path: `b/${bucket}/o/${one.path}`, auth, time, ...objects, readFirestore: read }).allowed,
    };
  });
}

function objectAt(path: string, object: Required<CaseObject> | null): StorageObject | null {
  return object === null ? null : { name: path, bucket, ...object };
}
