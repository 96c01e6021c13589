/** Why: every refusal becomes the right code on each wire, and the unexpected becomes INTERNAL without losing its stack. */
import { FirestoreError, type StatusName } from '../engine.ts';

const CODES: Readonly<Record<StatusName, readonly [grpc: number, http: number]>> = {
  CANCELLED: [1, 499],
  UNKNOWN: [2, 500],
  INVALID_ARGUMENT: [3, 400],
  DEADLINE_EXCEEDED: [4, 504],
  NOT_FOUND: [5, 404],
  ALREADY_EXISTS: [6, 409],
  PERMISSION_DENIED: [7, 403],
  RESOURCE_EXHAUSTED: [8, 429],
  FAILED_PRECONDITION: [9, 400],
  ABORTED: [10, 409],
  OUT_OF_RANGE: [11, 400],
  UNIMPLEMENTED: [12, 501],
  INTERNAL: [13, 500],
  UNAVAILABLE: [14, 503],
  UNAUTHENTICATED: [16, 401],
};

/** Receives what no one foresaw. */
export type Log = (text: string) => void;

/** The refusal itself, or INTERNAL for an unforeseen failure (logged with its stack). */
export function asRefusal(error: unknown, log: Log): FirestoreError {
  if (error instanceof FirestoreError) return error;
  log(`unforeseen: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return new FirestoreError('INTERNAL', error instanceof Error ? error.message : String(error));
}

/** gRPC status code. */
export function grpcCode(error: FirestoreError): number {
  return CODES[error.status][0];
}

/** HTTP status code. */
export function httpCode(error: FirestoreError): number {
  return CODES[error.status][1];
}

/** The JSON error body, shared by REST and WebChannel. */
export function errorBody(error: FirestoreError): {
  readonly error: { readonly code: number; readonly message: string; readonly status: StatusName };
} {
  return { error: { code: httpCode(error), message: error.message, status: error.status } };
}
