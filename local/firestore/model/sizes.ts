/** Why: sizes as production counts them decide what it refuses: of a name, a value, a document. */
import type { Fields, Value } from './value.ts';

/** Bytes as Firestore bills them: name + 32, field names + 1, values by type. */
export function documentSize(path: string, fields: Fields): number {
  return nameSize(path) + 32 + mapSize(fields);
}

/** The name of a document; of the root, what every name costs. */
export function nameSize(path: string): number {
  if (path === '') return 16;
  return path.split('/').reduce((sum, segment) => sum + Buffer.byteLength(segment) + 1, 16);
}

function mapSize(fields: Fields): number {
  let size = 0;
  for (const [name, value] of fields) size += Buffer.byteLength(name) + 1 + valueSize(value);
  return size;
}

export function valueSize(value: Value): number {
  switch (value.t) {
    case 'null':
    case 'bool':
      return 1;
    case 'int':
    case 'double':
    case 'time':
      return 8;
    case 'geo':
      return 16;
    case 'string':
      return Buffer.byteLength(value.v) + 1;
    case 'bytes':
      return value.v.length;
    case 'ref':
      return nameSize(value.v);
    case 'array':
      return value.v.reduce((sum, item) => sum + valueSize(item), 0);
    case 'map':
      return mapSize(value.v);
  }
}
