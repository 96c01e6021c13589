/** Why: every refusal becomes the right code on each wire, and the unexpected becomes INTERNAL without losing its stack. */
import { FirestoreError, type StatusName } from '../engine.ts';

const HTTP_CODES: Readonly<Record<StatusName, number>> = {
  CANCELLED: 499,
  UNKNOWN: 500,
  INVALID_ARGUMENT: 400,
  DEADLINE_EXCEEDED: 504,
  NOT_FOUND: 404,
  ALREADY_EXISTS: 409,
  PERMISSION_DENIED: 403,
  RESOURCE_EXHAUSTED: 429,
  FAILED_PRECONDITION: 400,
  ABORTED: 409,
  OUT_OF_RANGE: 400,
  UNIMPLEMENTED: 501,
  INTERNAL: 500,
  UNAVAILABLE: 503,
  UNAUTHENTICATED: 401,
};

const GRPC_CODES: Readonly<Record<StatusName, number>> = {
  CANCELLED: 1,
  UNKNOWN: 2,
  INVALID_ARGUMENT: 3,
  DEADLINE_EXCEEDED: 4,
  NOT_FOUND: 5,
  ALREADY_EXISTS: 6,
  PERMISSION_DENIED: 7,
  RESOURCE_EXHAUSTED: 8,
  FAILED_PRECONDITION: 9,
  ABORTED: 10,
  OUT_OF_RANGE: 11,
  UNIMPLEMENTED: 12,
  INTERNAL: 13,
  UNAVAILABLE: 14,
  UNAUTHENTICATED: 16,
};

/** Receives what no one foresaw. */
export type Log = (text: string) => void;

/** The refusal itself, or INTERNAL for an unforeseen failure (logged with its stack). */
export function asRefusal(error: unknown, log: Log): FirestoreError {
  if (error instanceof FirestoreError) return error;
  if (error instanceof RangeError && error.message.startsWith('Maximum call stack'))
    return new FirestoreError('INVALID_ARGUMENT', 'The request is nested too deeply.');
  log(`unforeseen: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return new FirestoreError('INTERNAL', error instanceof Error ? error.message : String(error));
}

/** gRPC status code. */
export function grpcCode(error: FirestoreError): number {
  return GRPC_CODES[error.status];
}

/** HTTP status code. */
export function httpCode(error: FirestoreError): number {
  return HTTP_CODES[error.status];
}

/** The JSON error body, shared by REST and WebChannel. */
export function errorBody(error: FirestoreError): {
  readonly error: { readonly code: number; readonly message: string; readonly status: StatusName };
} {
  return { error: { code: httpCode(error), message: error.message, status: error.status } };
}
