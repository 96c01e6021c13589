/** Why: masks, transforms, filters and orders all reach into documents by field path; the reaching is pure and shared. */
import { FirestoreError, type FieldPath } from '../engine.ts';
import type { Fields, Value } from './value.ts';

const SIMPLE = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** `a.b`, with back quotes where a segment needs them. */
export function formatFieldPath(path: FieldPath): string {
  return path.map((segment) => (SIMPLE.test(segment) ? segment : `\`${segment.replace(/[\\`]/g, '\\$&')}\``)).join('.');
}

/** The segments of a written field path; INVALID_ARGUMENT for malformed text. */
export function parseFieldPath(text: string): FieldPath {
  const segments: string[] = [];
  let at = 0;
  for (;;) {
    const quoted = text[at] === '`';
    const [segment, end] = quoted ? quotedSegment(text, at + 1) : plainSegment(text, at);
    segments.push(segment);
    if (end === text.length) return segments;
    if (text[end] !== '.') throw malformed(text);
    at = end + 1;
  }
}

function plainSegment(text: string, start: number): [string, number] {
  const dot = text.indexOf('.', start);
  const end = dot === -1 ? text.length : dot;
  const segment = text.slice(start, end);
  if (!SIMPLE.test(segment)) throw malformed(text);
  return [segment, end];
}

function quotedSegment(text: string, start: number): [string, number] {
  let segment = '';
  for (let at = start; at < text.length; at++) {
    if (text[at] === '`') {
      if (segment === '') break;
      return [segment, at + 1];
    }
    if (text[at] === '\\') at++;
    segment += text[at] ?? '';
  }
  throw malformed(text);
}

function malformed(text: string): FirestoreError {
  return new FirestoreError('INVALID_ARGUMENT', `Invalid property path "${text}".`);
}

export function samePath(a: FieldPath, b: FieldPath): boolean {
  return a.length === b.length && a.every((segment, i) => segment === b[i]);
}

export function isNamePath(path: FieldPath): boolean {
  return path.length === 1 && path[0] === '__name__';
}

/** The value at a path, or undefined when a step is missing or not a map. */
export function valueAt(fields: Fields, path: FieldPath): Value | undefined {
  let current: Fields = fields;
  for (let i = 0; i < path.length - 1; i++) {
    const step = current.get(path[i] ?? '');
    if (step?.t !== 'map') return undefined;
    current = step.v;
  }
  return current.get(path[path.length - 1] ?? '');
}

/** A copy with the value set (undefined deletes); missing or scalar parents become maps when setting. */
export function withValueAt(fields: Fields, path: FieldPath, value: Value | undefined): Fields {
  const [head = '', ...rest] = path;
  const copy = new Map(fields);
  if (rest.length === 0) {
    if (value === undefined) copy.delete(head);
    else copy.set(head, value);
    return copy;
  }
  const child = copy.get(head);
  if (child?.t !== 'map' && value === undefined) return fields;
  copy.set(head, { t: 'map', v: withValueAt(child?.t === 'map' ? child.v : new Map<string, Value>(), rest, value) });
  return copy;
}

/** Only the given paths (a projection); `__name__` selects no field. */
export function projectFields(fields: Fields, paths: readonly FieldPath[]): Fields {
  let result: Fields = new Map<string, Value>();
  for (const path of paths) {
    const value = isNamePath(path) ? undefined : valueAt(fields, path);
    if (value !== undefined) result = withValueAt(result, path, value);
  }
  return result;
}
