/** Why: resource names come from clients; they are taken apart and refused in one place, with texts that name the byte. */
import { FirestoreError } from '../engine.ts';
import { numericId } from './order.ts';

export interface ParsedName {
  /** `projects/p/databases/d` */
  readonly database: string;
  /** path below `/documents`, `''` at the root */
  readonly path: string;
}

const ROOT = /^projects\/([^/]+)\/databases\/([^/]+)\/documents(?:\/|$)/;
const RESERVED = /^__.+__$/s;
const INT64 = 1n << 63n;

/** Takes a resource name (document, collection or root) apart without judging its identifiers. */
export function splitName(name: string): ParsedName {
  const match = ROOT.exec(name);
  if (!match)
    throw new FirestoreError('INVALID_ARGUMENT', `Invalid resource name "${name}": expected projects/{p}/databases/{d}/documents/….`);
  const database = `projects/${match[1] ?? ''}/databases/${match[2] ?? ''}`;
  return { database, path: name.slice(match[0].length) };
}

/** The path of a document of this database; INVALID_ARGUMENT for anything else. */
export function documentPath(db: string, name: string): string {
  const path = ownPath(db, name, 'Document name');
  const segments = path.split('/');
  if (path === '' || segments.length % 2 !== 0) {
    throw new FirestoreError('INVALID_ARGUMENT', `Document name "${name}" lacks "/" at index ${Buffer.byteLength(name)}.`);
  }
  validateSegments(name, segments);
  return path;
}

/** The path of a query's parent: the root or a document. */
export function parentPath(db: string, parent: string): string {
  const path = ownPath(db, parent, 'Parent');
  return path === '' ? '' : documentPath(db, parent);
}

function ownPath(db: string, name: string, what: string): string {
  const prefix = `${db}/documents`;
  if (name === prefix) return '';
  if (name.startsWith(prefix) && name[prefix.length] === '/') return name.slice(prefix.length + 1);
  const foreign = splitName(name).database;
  throw new FirestoreError('INVALID_ARGUMENT', `${what} "${name}" is in database "${foreign}" but the request is for "${db}".`);
}

function validateSegments(name: string, segments: readonly string[]): void {
  for (const segment of segments) validateId(name, segment);
  if (Buffer.byteLength(name) > 6144) throw new FirestoreError('INVALID_ARGUMENT', `Document name is longer than 6144 bytes.`);
}

/** Refuses identifiers that are empty, `.`, `..`, reserved, too long or contain a slash. */
export function validateId(name: string, id: string): void {
  if (id === '') {
    const at = Buffer.byteLength(name.slice(0, Math.max(name.indexOf('//') + 1, 0))) || Buffer.byteLength(name);
    throw new FirestoreError('INVALID_ARGUMENT', `Document name "${name}" has an empty segment at index ${at}.`);
  }
  if (id === '.' || id === '..') throw new FirestoreError('INVALID_ARGUMENT', `Resource id "${id}" is invalid because it is "." or "..".`);
  if (id.includes('/')) throw new FirestoreError('INVALID_ARGUMENT', `Resource id "${id}" is invalid because it contains "/".`);
  if (Buffer.byteLength(id) > 1500) throw new FirestoreError('INVALID_ARGUMENT', `Resource id is longer than 1500 bytes.`);
  if (!RESERVED.test(id)) return;
  const number = numericId(id);
  if (number === null || number >= INT64 || number < -INT64) {
    throw new FirestoreError('INVALID_ARGUMENT', `Resource id "${id}" is invalid because it is reserved.`);
  }
}

/** `a/x/posts/1` → `posts` */
export function collectionIdOf(path: string): string {
  const end = path.lastIndexOf('/');
  return path.slice(path.lastIndexOf('/', end - 1) + 1, end);
}

/** `a/x/posts/1` → `a/x`; `''` for a document at the root. */
export function parentOf(path: string): string {
  const end = path.lastIndexOf('/');
  return path.slice(0, Math.max(path.lastIndexOf('/', end - 1), 0));
}

/** The last identifier of a path. */
export function lastSegment(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

export function projectOf(db: string): string {
  return db.split('/')[1] ?? '';
}

/** `(default)` in `projects/p/databases/(default)`. */
export function databaseIdOf(db: string): string {
  return db.split('/')[3] ?? '';
}
