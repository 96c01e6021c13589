/** Why: the one writer of values, documents and write results, for both dialects. */
import type { FieldPath, WriteResult } from '../../engine.ts';
import { projectFields } from '../../model/field-path.ts';
import { sortedKeys } from '../../model/order.ts';
import type { Fields, StoredDocument, Value } from '../../model/value.ts';
import { PROTO_DIALECT, type Dialect } from './dialect.ts';
import type { Raw } from './raw.ts';

/** A Value message. */
export function encodeValue(value: Value, dialect: Dialect): Raw {
  switch (value.t) {
    case 'null':
      return { nullValue: dialect.nullValue };
    case 'bool':
      return { booleanValue: value.v };
    case 'int':
      return { integerValue: value.v.toString() };
    case 'double':
      return { doubleValue: dialect.double(value.v) };
    case 'time':
      return { timestampValue: dialect.time(value.v) };
    case 'string':
      return { stringValue: value.v };
    case 'bytes':
      return { bytesValue: dialect.bytes(value.v) };
    case 'ref':
      return { referenceValue: value.v };
    case 'geo':
      return { geoPointValue: { latitude: value.lat, longitude: value.lng } };
    case 'array':
      return { arrayValue: value.v.length === 0 ? {} : { values: value.v.map((item) => encodeValue(item, dialect)) } };
    case 'map':
      return { mapValue: value.v.size === 0 ? {} : { fields: encodeFields(value.v, dialect) } };
  }
}

/** A `fields` map, keys in UTF-8 order. */
export function encodeFields(fields: Fields, dialect: Dialect): Raw {
  const result: Record<string, unknown> = {};
  for (const key of sortedKeys(fields)) {
    const value = fields.get(key);
    if (value) result[key] = encodeValue(value, dialect);
  }
  return result;
}

/** A Document message that gRPC makes from stored bytes; the library, where it is asked instead, reads it like any other. */
export class ProtoDocument {
  readonly [key: string]: unknown;
  readonly stored: StoredDocument;

  constructor(stored: StoredDocument) {
    this.stored = stored;
  }

  get name(): string {
    return this.stored.name;
  }

  get fields(): Raw {
    return encodeFields(this.stored.fields, PROTO_DIALECT);
  }

  get createTime(): unknown {
    return PROTO_DIALECT.time(this.stored.createTime);
  }

  get updateTime(): unknown {
    return PROTO_DIALECT.time(this.stored.updateTime);
  }
}

const encoded = new WeakMap<StoredDocument, Raw>();

/** A Document message; as JSON encoded once per document however many listeners receive it. */
export function encodeDocument(document: StoredDocument, dialect: Dialect, mask?: readonly FieldPath[]): Raw {
  if (mask) return writeDocument({ ...document, fields: projectFields(document.fields, mask) }, dialect);
  if (dialect.name === 'proto') return new ProtoDocument(document);
  const known = encoded.get(document);
  if (known) return known;
  const message = writeDocument(document, dialect);
  encoded.set(document, message);
  return message;
}

function writeDocument(document: StoredDocument, dialect: Dialect): Raw {
  return {
    name: document.name,
    ...(document.fields.size === 0 ? {} : { fields: encodeFields(document.fields, dialect) }),
    createTime: dialect.time(document.createTime),
    updateTime: dialect.time(document.updateTime),
  };
}

/** A WriteResult message. */
export function encodeWriteResult(result: WriteResult, dialect: Dialect): Raw {
  return {
    ...(result.updateTime === undefined ? {} : { updateTime: dialect.time(result.updateTime) }),
    ...(result.transformResults.length === 0
      ? {}
      : { transformResults: result.transformResults.map((value) => encodeValue(value, dialect)) }),
  };
}
