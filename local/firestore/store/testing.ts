/** Why: specs of the store and of queries read as sentences when values, writes and engines are short to say. */
import { createEngine, type EngineOptions } from './engine.ts';
import {
  FirestoreError,
  type Caller,
  type Engine,
  type Filter,
  type Operator,
  type Query,
  type StatusName,
  type Write,
} from '../engine.ts';
import { parseFieldPath } from '../model/field-path.ts';
import type { Fields, StoredDocument, Value } from '../model/value.ts';

export const DB = 'projects/demo/databases/(default)';
export const OWNER: Caller = { admin: true, auth: null };
export const ALICE: Caller = { admin: false, auth: { uid: 'alice', token: {} } };

/** A clock that specs set. */
export function clockAt(start: bigint): { now: bigint; read: () => bigint } {
  const clock = { now: start, read: () => clock.now };
  return clock;
}

export function memoryEngine(options: Partial<EngineOptions> = {}): Engine {
  return createEngine({ path: ':memory:', authorizer: { rulesFor: () => null }, ...options });
}

export const nameOf = (path: string): string => `${DB}/documents/${path}`;

/** Plain values to stored ones: whole numbers are integers, `{ double: 1 }` says otherwise, bigint is an integer. */
export function value(plain: unknown): Value {
  if (plain === null) return { t: 'null' };
  if (typeof plain === 'boolean') return { t: 'bool', v: plain };
  if (typeof plain === 'bigint') return { t: 'int', v: plain };
  if (typeof plain === 'number')
    return Number.isInteger(plain) && !Object.is(plain, -0) ? { t: 'int', v: BigInt(plain) } : { t: 'double', v: plain };
  if (typeof plain === 'string') return { t: 'string', v: plain };
  if (plain instanceof Uint8Array) return { t: 'bytes', v: plain };
  if (Array.isArray(plain)) return { t: 'array', v: plain.map(value) };
  const entries = Object.entries(plain as Record<string, unknown>);
  const [only] = entries;
  if (entries.length === 1 && only?.[0] === 'double') return { t: 'double', v: only[1] as number };
  if (entries.length === 1 && only?.[0] === 'time') return { t: 'time', v: only[1] as bigint };
  if (entries.length === 1 && only?.[0] === 'ref') return { t: 'ref', v: nameOf(only[1] as string) };
  return { t: 'map', v: new Map(entries.map(([key, inner]) => [key, value(inner)])) };
}

export function fields(plain: Record<string, unknown>): Fields {
  return new Map(Object.entries(plain).map(([key, inner]) => [key, value(inner)]));
}

export function set(path: string, plain: Record<string, unknown>, more: Partial<Extract<Write, { kind: 'update' }>> = {}): Write {
  return { kind: 'update', name: nameOf(path), fields: fields(plain), transforms: [], ...more };
}

export function merge(path: string, plain: Record<string, unknown>, mask: readonly string[]): Write {
  return { kind: 'update', name: nameOf(path), fields: fields(plain), mask: mask.map(parseFieldPath), transforms: [] };
}

export function remove(path: string): Write {
  return { kind: 'delete', name: nameOf(path) };
}

export function where(path: string, op: Operator, operand: unknown): Filter {
  return { kind: 'field', path: path === '__name__' ? ['__name__'] : parseFieldPath(path), op, value: value(operand) };
}

export function and(...filters: Filter[]): Filter {
  return { kind: 'and', filters };
}

export function or(...filters: Filter[]): Filter {
  return { kind: 'or', filters };
}

export function query(collectionId: string, more: Partial<Query> = {}): Query {
  return { parent: `${DB}/documents`, collectionId, allDescendants: false, orderBy: [], offset: 0, limit: -1, ...more };
}

/** `'n'`, `'n desc'` */
export function by(...orders: string[]): Query['orderBy'] {
  return orders.map((order) => {
    const [path = '', direction] = order.split(' ');
    return { path: path === '__name__' ? ['__name__'] : parseFieldPath(path), descending: direction === 'desc' };
  });
}

/** Last identifiers of the documents, in order. */
export function ids(documents: readonly StoredDocument[]): string[] {
  return documents.map((document) => document.name.slice(document.name.lastIndexOf('/') + 1));
}

export async function find(engine: Engine, asked: Query, caller = OWNER): Promise<string[]> {
  return ids((await engine.runQuery(DB, asked, caller, {})).documents);
}

export async function get(engine: Engine, path: string): Promise<StoredDocument | null> {
  return (await engine.batchGet(DB, [nameOf(path)], OWNER, {})).found[0]?.document ?? null;
}

/** The refusal of a promise or a function; fails the spec when there is none. */
export async function refusal(act: () => unknown): Promise<{ status: StatusName; message: string }> {
  try {
    await act();
  } catch (error) {
    if (error instanceof FirestoreError) return { status: error.status, message: error.message };
    throw error;
  }
  throw new Error('expected a refusal, but the act was accepted');
}
