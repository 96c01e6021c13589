/** Why: documents that production would refuse are refused here, with the same reasons. */
import { FirestoreError, type FieldPath } from '../engine.ts';
import { formatFieldPath } from './field-path.ts';
import { vectorOf } from './order.ts';
import { documentSize } from './sizes.ts';
import type { Fields, Value } from './value.ts';

const MAX_VALUE = 1_048_487;
const MAX_DOCUMENT = 1_048_576;
const MAX_FIELD_PATH = 1500;
const MAX_DEPTH = 20;
const MAX_VECTOR = 2048;
const RESERVED = /^__.*__$/s;

function refuse(message: string): never {
  throw new FirestoreError('INVALID_ARGUMENT', message);
}

/** Refuses reserved, empty or long names, deep nesting, nested arrays, long strings and wide vectors. */
export function validateFields(fields: Fields): void {
  for (const [name, value] of fields) {
    validateFieldName(name);
    validateValue(value, name, 1, false);
  }
}

/** Refuses an operand of a transform or filter for the same reasons as a stored value. */
export function validateOperand(value: Value, path: FieldPath): void {
  validateValue(value, formatFieldPath(path), path.length, false);
}

/** Refuses empty paths, reserved or empty segments and paths beyond 1,500 bytes. */
export function validateFieldPath(path: FieldPath): void {
  if (path.length === 0) refuse('Invalid property path "".');
  path.forEach(validateFieldName);
  if (path.length > 1 && Buffer.byteLength(formatFieldPath(path)) > MAX_FIELD_PATH) refuse('The property path is longer than 1500 bytes.');
}

function validateFieldName(name: string): void {
  if (name === '') refuse('The property name must not be empty.');
  if (name.length > 500 && Buffer.byteLength(name) > MAX_FIELD_PATH) refuse('The property name is longer than 1500 bytes.');
  if (name.startsWith('__') && RESERVED.test(name)) refuse(`The property name "${name}" is reserved.`);
}

function validateValue(value: Value, property: string, depth: number, inArray: boolean): void {
  switch (value.t) {
    case 'string':
      if (value.v.length * 3 > MAX_VALUE && Buffer.byteLength(value.v) > MAX_VALUE) tooLong(property);
      return;
    case 'bytes':
      if (value.v.length > MAX_VALUE) tooLong(property);
      return;
    case 'geo':
      if (!(Math.abs(value.lat) <= 90 && Math.abs(value.lng) <= 180))
        refuse(`The value of property "${property}" is not a valid geo point.`);
      return;
    case 'array':
      if (inArray) refuse('Nested arrays are not allowed');
      validateDepth(property, depth);
      for (const item of value.v) validateValue(item, property, depth + 1, true);
      return;
    case 'map':
      validateDepth(property, depth);
      {
        validateMap(value.v, property, depth);
        return;
      }
    default:
  }
}

function validateMap(fields: Fields, property: string, depth: number): void {
  const vector = vectorOf(fields);
  if (vector) {
    validateVector(vector, property);
    return;
  }
  for (const [name, value] of fields) {
    validateFieldName(name);
    validateValue(value, `${property}.${name}`, depth + 1, false);
  }
}

function validateVector(items: readonly Value[], property: string): void {
  if (items.length > MAX_VECTOR) refuse(`The vector of property "${property}" has more than ${MAX_VECTOR} dimensions.`);
  if (items.length === 0) refuse(`The vector of property "${property}" must have at least one dimension.`);
  if (!items.every((item) => item.t === 'double' || item.t === 'int'))
    refuse(`The vector of property "${property}" may only hold numbers.`);
}

function validateDepth(property: string, depth: number): void {
  if (depth > MAX_DEPTH)
    refuse(`Property ${property.split('.')[0] ?? ''} contains an invalid nested entity: more than ${MAX_DEPTH} levels.`);
}

function tooLong(property: string): never {
  refuse(`The value of property "${property}" is longer than ${MAX_VALUE} bytes.`);
}

/** Refuses documents above 1 MiB. `encodedBytes` is a cheap first estimate: the exact size is counted only near the limit. */
export function validateSize(name: string, path: string, fields: Fields, encodedBytes: number): void {
  if (encodedBytes < MAX_DOCUMENT / 16) return;
  const size = documentSize(path, fields);
  if (size > MAX_DOCUMENT)
    refuse(
      `Document '${name}' cannot be written because its size (${inGroups(size)} bytes) exceeds the maximum allowed size of ${inGroups(MAX_DOCUMENT)} bytes.`,
    );
}

/** 1048576 as production writes it: 1,048,576. */
function inGroups(number: number): string {
  return number.toLocaleString('en-US');
}
