/** Why: production limits the index entries of a document and counts them in the size of a transaction; here they are told apart and weighed as its documentation says. */
import type { Fields, Value } from '../model/value.ts';
import { formatFieldPath, parseFieldPath, valueAt } from '../model/field-path.ts';
import { KEY_LIMIT, keyOf } from '../model/key.ts';
import { collectionIdOf, parentOf } from '../model/names.ts';
import { vectorOf } from '../model/order.ts';
import { nameSize, valueSize } from '../model/sizes.ts';
import type { CompositeIndex, CompositeIndexes } from './indexes.ts';
import { singleIndexes } from './requirements.ts';

/** What an indexed value counts at most, in bytes. */
const MAX_INDEXED_VALUE = 1500;
const PER_ENTRY = 32;

/** Entry → bytes. The same entry of two versions of a document has the same key. */
export type EntryWeights = ReadonlyMap<string, number>;

/** Every index entry that production keeps of a document: single fields in each mode, and the declared composite indexes. */
export function entryWeights(path: string, fields: Fields, declared: CompositeIndexes): EntryWeights {
  const weights = new Map<string, number>();
  const collectionId = collectionIdOf(path);
  const names = { COLLECTION: nameSize(path) + nameSize(parentOf(path)), COLLECTION_GROUP: nameSize(path) };
  for (const [field, value] of leavesOf(fields, '')) {
    for (const { mode, queryScope } of singleIndexes(collectionId, field, declared)) {
      if ((mode === 'CONTAINS') !== (value.t === 'array')) continue;
      for (const item of value.t === 'array' ? value.v : [value])
        weights.set(
          `${queryScope}${mode} ${field} ${keyText(item)}`,
          names[queryScope] + Buffer.byteLength(field) + 1 + sizeOf(item) + PER_ENTRY,
        );
    }
  }
  declared.indexes.forEach((index, i) => {
    if (index.collectionGroup !== collectionId) return;
    for (const values of combinations(index, fields))
      weights.set(
        `${i} ${values.map(keyText).join(' ')}`,
        names[index.queryScope] + values.reduce((sum, value) => sum + sizeOf(value), PER_ENTRY),
      );
  });
  return weights;
}

/** Fields that are neither maps, each by its path; an empty map holds none. */
function* leavesOf(fields: Fields, prefix: string): Generator<readonly [string, Value]> {
  for (const [name, value] of fields) {
    const path = `${prefix}${formatFieldPath([name])}`;
    if (value.t === 'map' && !vectorOf(value.v)) yield* leavesOf(value.v, `${path}.`);
    else yield [path, value];
  }
}

/** The values of each entry of a composite index: none when a field is missing, one for each element of an array it contains. */
function combinations(index: CompositeIndex, fields: Fields): readonly Value[][] {
  let found: Value[][] = [[]];
  for (const { fieldPath, mode } of index.fields) {
    if (fieldPath === '__name__') continue;
    const value = valueAt(fields, parseFieldPath(fieldPath));
    if (value === undefined || (mode === 'CONTAINS' && value.t !== 'array')) return [];
    const items = mode === 'CONTAINS' && value.t === 'array' ? value.v : [value];
    found = found.flatMap((before) => items.map((item) => [...before, item]));
  }
  return found;
}

function sizeOf(value: Value): number {
  return Math.min(valueSize(value), MAX_INDEXED_VALUE);
}

function keyText(value: Value): string {
  return keyOf(value).subarray(0, KEY_LIMIT).toString('latin1');
}
