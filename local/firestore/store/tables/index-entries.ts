/** Why: what an index holds for one document, as bytes; a pure function of the document, so that updates can be diffed. */
import type { FieldPath } from '../../engine.ts';
import { ByteWriter } from '../../model/byte-writer.ts';
import { formatFieldPath, parseFieldPath } from '../../model/field-path.ts';
import { KEY_LIMIT, keyOf, writeKey } from '../../model/key.ts';
import type { Value } from '../../model/value.ts';
import type { IndexShape, ShapeField } from '../../query/source.ts';

const out = new ByteWriter();

/** The entry keys of a document in an index, without duplicates; none when a field is missing. */
export function entryKeys(shape: IndexShape, read: (path: FieldPath) => Value | undefined): readonly Buffer[] {
  const values: Value[] = [];
  for (const field of shape.fields) {
    const value = read(field.path);
    if (value === undefined || (field.mode === 'c' && value.t !== 'array')) return [];
    values.push(value);
  }
  const contained = shape.fields.findIndex((field) => field.mode === 'c');
  const array = values[contained];
  if (array?.t !== 'array') return [encodeKey(shape.fields, values)];
  return distinctItems(array.v).map((item) => encodeKey(shape.fields, values.with(contained, item)));
}

function encodeKey(fields: readonly ShapeField[], values: readonly Value[]): Buffer {
  out.reset();
  values.forEach((value, i) => {
    const start = out.length;
    writeKey(out, value);
    if (fields[i]?.mode === 'd') out.invert(start);
  });
  return out.take(KEY_LIMIT);
}

function distinctItems(items: readonly Value[]): Value[] {
  const seen = new Map<string, Value>();
  for (const item of items) seen.set(keyOf(item).subarray(0, KEY_LIMIT).toString('latin1'), item);
  return [...seen.values()];
}

/** A shape as the text that identifies it in the file. */
export function shapeText(shape: IndexShape): string {
  const fields = shape.fields.map((field) => `${field.mode}:${formatFieldPath(field.path)}`);
  return JSON.stringify([shape.collectionId, shape.group, shape.nameDescending, fields]);
}

export function shapeFrom(text: string): IndexShape {
  const [collectionId, group, nameDescending, fields] = JSON.parse(text) as [string, boolean, boolean, string[]];
  return {
    collectionId,
    group,
    nameDescending,
    fields: fields.map((field) => ({ mode: field[0] as ShapeField['mode'], path: parseFieldPath(field.slice(2)) })),
  };
}
