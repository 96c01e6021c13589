/** Why: production answers only queries that an index serves; `firestore.indexes.json` says which composite ones exist. */
import { parseFieldPath, formatFieldPath } from '../model/field-path.ts';

export interface IndexField {
  /** as written in the file; `__name__` is allowed */
  readonly fieldPath: string;
  readonly mode: 'ASCENDING' | 'DESCENDING' | 'CONTAINS';
}
export interface CompositeIndex {
  readonly collectionGroup: string;
  readonly queryScope: 'COLLECTION' | 'COLLECTION_GROUP';
  readonly fields: readonly IndexField[];
}
export interface SingleFieldIndex {
  readonly queryScope: 'COLLECTION' | 'COLLECTION_GROUP';
  readonly mode: IndexField['mode'];
}
export interface FieldOverride {
  readonly collectionGroup: string;
  readonly fieldPath: string;
  readonly indexes: readonly SingleFieldIndex[];
}

/** What `firestore.indexes.json` declares. */
export interface CompositeIndexes {
  readonly indexes: readonly CompositeIndex[];
  readonly fieldOverrides: readonly FieldOverride[];
}

/** Indexes every field has without being asked, in collection scope only. */
export const AUTOMATIC: readonly SingleFieldIndex[] = [
  { queryScope: 'COLLECTION', mode: 'ASCENDING' },
  { queryScope: 'COLLECTION', mode: 'DESCENDING' },
  { queryScope: 'COLLECTION', mode: 'CONTAINS' },
];

/** Reads the text of a firestore.indexes.json. Throws Error naming the entry that is malformed or not supported. */
export function parseIndexes(text: string): CompositeIndexes {
  const root = record(JSON.parse(text), 'file');
  return {
    indexes: list(root['indexes']).map((entry, i) => compositeIndex(record(entry, `indexes[${i}]`), `indexes[${i}]`)),
    fieldOverrides: list(root['fieldOverrides']).map((entry, i) =>
      fieldOverride(record(entry, `fieldOverrides[${i}]`), `fieldOverrides[${i}]`),
    ),
  };
}

function compositeIndex(entry: Record<string, unknown>, where: string): CompositeIndex {
  const fields = list(entry['fields']).map((field, i) => {
    const at = `${where}.fields[${i}]`;
    const source = record(field, at);
    return { fieldPath: canonicalPath(string(source['fieldPath'], `${at}.fieldPath`)), mode: mode(source, at) };
  });
  return { collectionGroup: string(entry['collectionGroup'], `${where}.collectionGroup`), queryScope: scope(entry, where), fields };
}

function fieldOverride(entry: Record<string, unknown>, where: string): FieldOverride {
  const path = string(entry['fieldPath'], `${where}.fieldPath`);
  return {
    collectionGroup: string(entry['collectionGroup'], `${where}.collectionGroup`),
    fieldPath: path === '*' ? path : canonicalPath(path),
    indexes: list(entry['indexes']).map((index, i) => {
      const at = `${where}.indexes[${i}]`;
      const source = record(index, at);
      return { queryScope: scope(source, at), mode: mode(source, at) };
    }),
  };
}

function mode(source: Record<string, unknown>, where: string): IndexField['mode'] {
  if (source['arrayConfig'] === 'CONTAINS') return 'CONTAINS';
  if (source['order'] === 'ASCENDING' || source['order'] === 'DESCENDING') return source['order'];
  throw new Error(`firestore.indexes.json: ${where} has neither order ASCENDING/DESCENDING nor arrayConfig CONTAINS`);
}

function scope(source: Record<string, unknown>, where: string): CompositeIndex['queryScope'] {
  const value = source['queryScope'] ?? 'COLLECTION';
  if (value === 'COLLECTION' || value === 'COLLECTION_GROUP') return value;
  throw new Error(`firestore.indexes.json: ${where}.queryScope is neither COLLECTION nor COLLECTION_GROUP`);
}

function canonicalPath(path: string): string {
  return path === '__name__' ? path : formatFieldPath(parseFieldPath(path));
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function string(value: unknown, where: string): string {
  if (typeof value === 'string' && value !== '') return value;
  throw new Error(`firestore.indexes.json: ${where} is not a text`);
}

function record(value: unknown, where: string): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw new Error(`firestore.indexes.json: ${where} is not an object`);
}
