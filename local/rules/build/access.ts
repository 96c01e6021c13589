/** Why: members, indexes, slices and path literals, on known and on partly known values. */
import { partOf } from '../prove/equals.ts';
import { type Known, type Result, type Unknown, type Value, failure, list, path, string, unknown } from '../value.ts';

/** `object.name` */
export function memberOf(object: Value, name: string): Result {
  if (object.k === 'map') {
    const value = object.v.get(name);
    if (value !== undefined) return value;
    return object.open === undefined ? failure(`Property ${name} is undefined on object.`) : unknown(`${object.open}.${name}`);
  }
  if (object.k === 'unknown') {
    if (object.equals?.k === 'map') return partOf(object, name) ?? failure(`Property ${name} is undefined on object.`);
    return unknown(`${object.of}.${name}`);
  }
  const bound = object.k === 'path' ? object.bindings?.get(name) : undefined;
  if (bound !== undefined) return bound;
  return failure(object.k === 'null' ? 'Null value error.' : `Property ${name} is undefined on object.`);
}

/** `object[index]` */
export function indexOf(object: Value, index: Value): Result {
  if (index.k === 'unknown') return unknown(index.of);
  if (object.k === 'unknown') return openItem(object, index);
  if ((object.k === 'map' || object.k === 'path') && index.k === 'string') return memberOf(object, index.v);
  if (object.k === 'null') return failure('Null value error.');
  if (index.k !== 'int') return failure(`Unsupported operation error. ${object.k}[${index.k}].`);
  const at = Number(index.v);
  if (object.k === 'list') return object.v[at] ?? outOfRange(at);
  if (object.k === 'path') return textOrError(object.v[at], at);
  if (object.k === 'string') return textOrError(characters(object.v)[at], at);
  return failure(`Unsupported operation error. ${object.k}[int].`);
}

function openItem(object: Unknown, index: Known): Result {
  if (index.k === 'string') return memberOf(object, index.v);
  if (object.equals?.k !== 'list' || index.k !== 'int') return unknown(`${object.of}[]`);
  return partOf(object, Number(index.v)) ?? outOfRange(Number(index.v));
}

/** `object[from:to]` */
export function sliceOf(object: Value, from: Value, to: Value): Result {
  for (const part of [object, from, to]) if (part.k === 'unknown') return unknown(part.of);
  if (from.k !== 'int' || to.k !== 'int') return failure('Slice bounds must be int.');
  const [start, end] = [Number(from.v), Number(to.v)];
  if (object.k !== 'string' && object.k !== 'list') return failure(`Unsupported operation error. ${object.k}[int:int].`);
  const text = object.k === 'string' ? characters(object.v) : null;
  const length = object.k === 'list' ? object.v.length : (text?.length ?? 0);
  if (start < 0 || end < start || end > length) return failure(`Slice ${start}:${end} is out of range.`);
  return object.k === 'list' ? list(object.v.slice(start, end)) : string((text ?? []).slice(start, end).join(''));
}

/** Strings count by code point. */
function characters(text: string): readonly string[] {
  return Array.from(text);
}

function outOfRange(at: number): Result {
  return failure(`Index ${at} is out of range.`);
}

function textOrError(text: string | undefined, at: number): Result {
  return text === undefined ? outOfRange(at) : string(text);
}

/** Joins a path literal's parts; an interpolated path is spliced, a string is one segment. */
export function joinPath(parts: readonly Value[]): Result {
  const segments: string[] = [];
  for (const part of parts) {
    if (part.k === 'unknown') return unknown(part.of, 'path');
    if (part.k === 'path') segments.push(...part.v);
    else if (part.k === 'int') segments.push(String(part.v));
    else if (part.k !== 'string') return failure(part.k === 'null' ? 'Null value error.' : `A ${part.k} cannot be part of a path.`);
    else if (part.v === '' || part.v.includes('/')) return failure(`'${part.v}' is not one path segment.`);
    else segments.push(part.v);
  }
  return path(segments);
}
