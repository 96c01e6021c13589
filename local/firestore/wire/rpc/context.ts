/** Why: what every operation needs, whichever road it came by. */
import { FirestoreError, type Caller, type Engine } from '../../engine.ts';
import type { Dialect } from '../codec/dialect.ts';
import type { Raw } from '../codec/raw.ts';

/** The surroundings of one call. */
export interface CallContext {
  readonly engine: Engine;
  readonly caller: Caller;
  readonly dialect: Dialect;
}

/** An operation with one answer. */
export type Unary = (context: CallContext, request: Raw) => Promise<Raw> | Raw;

/** An operation that answers a list of messages. */
export type Streaming = (context: CallContext, request: Raw) => Promise<readonly Raw[]>;

const DATABASE = /^projects\/[^/]+\/databases\/[^/]+/;

/** The database of a name, parent or database field. */
export function databaseOf(name: string): string {
  const match = DATABASE.exec(name);
  if (!match) throw invalidName(name);
  return match[0];
}

/** Refusal of a name that lacks its parts. */
export function invalidName(name: string): FirestoreError {
  return new FirestoreError('INVALID_ARGUMENT', `Resource name "${name}" does not start with "projects/{project}/databases/{database}".`);
}
