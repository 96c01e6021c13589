/** Why: field paths are dotted text with back-quoted segments on the wire and lists of segments everywhere else. */
import type { FieldPath } from '../../engine.ts';
import { invalid } from './raw.ts';

const SIMPLE = /^[A-Za-z_][A-Za-z0-9_]*$/;
const SEGMENT = /(?:`((?:[^`\\]|\\.)*)`|([^.`\\]+))(\.|$)/suy;

/** Parses `a.b.\`c d\``; throws INVALID_ARGUMENT. */
export function decodeFieldPath(path: string): FieldPath {
  const segments: string[] = [];
  SEGMENT.lastIndex = 0;
  let more = path !== '';
  while (more) {
    const match = SEGMENT.exec(path);
    const segment = match && (match[1] === undefined ? match[2] : match[1].replace(/\\(.)/gsu, '$1'));
    if (!match || segment === undefined || segment === null || segment === '') throw invalidPath(path);
    segments.push(segment);
    more = match[3] === '.';
  }
  if (segments.length === 0) throw invalidPath(path);
  return segments;
}

/** The wire text of a path. */
export function encodeFieldPath(path: FieldPath): string {
  return path.map((segment) => (SIMPLE.test(segment) ? segment : `\`${segment.replace(/[`\\]/g, '\\$&')}\``)).join('.');
}

function invalidPath(path: string): Error {
  return invalid(`Invalid property path "${path}".`);
}
