/** Why: the one place where a domain refusal becomes an answer of the server. `details.reason` is what screens put into words. */
import type { Reason } from '@domain/acts';
import { getDotPath, type GenericIssue } from 'valibot';
import { HttpsError, type FunctionsErrorCode } from 'firebase-functions/v2/https';

/** Thrown by handlers, for a reason that the contract of some act names; `field` names the input at fault when there is one. */
export class Refused extends Error {
  readonly reason: Reason;
  readonly code: FunctionsErrorCode;
  readonly field: string | undefined;
  /** When asking again may be answered, where that is known. */
  readonly until: Date | undefined;
  /** How many may be given, where more were. */
  readonly most: number | undefined;
  constructor(
    reason: Reason,
    code: FunctionsErrorCode = 'failed-precondition',
    field?: string,
    { until, most }: { readonly until?: Date; readonly most?: number } = {},
  ) {
    super(reason);
    this.reason = reason;
    this.code = code;
    this.field = field;
    this.until = until;
    this.most = most;
  }
}

export const unauthenticated = (): Refused => new Refused('signInFirst', 'unauthenticated');
export const forbidden = (reason: Reason): Refused => new Refused(reason, 'permission-denied');
export const missing = (reason: Reason): Refused => new Refused(reason, 'not-found');
export const invalid = (reason: Reason, field?: string): Refused => new Refused(reason, 'invalid-argument', field);

/** An input that its schema refuses: the field at fault, and how many it takes when too many were given. */
export const misshapen = (issue: GenericIssue): Refused => {
  const field = getDotPath(issue) ?? undefined;
  const { type, input, requirement } = issue as GenericIssue & { readonly requirement?: unknown };
  const isTooMany = typeof input === 'object' && (type === 'max_length' || type === 'max_entries');
  return isTooMany && typeof requirement === 'number'
    ? new Refused('tooManyItems', 'invalid-argument', field, { most: requirement })
    : invalid('invalidInput', field);
};

/** Unwraps a domain Result, refusing with its reason. */
export const accepted = <T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: Reason }): T => {
  if (result.ok) return result.value;
  throw new Refused(result.reason);
};

export const toHttpsError = (refusal: Refused): HttpsError =>
  new HttpsError(refusal.code, refusal.reason, {
    reason: refusal.reason,
    ...(refusal.field !== undefined && { field: refusal.field }),
    ...(refusal.until !== undefined && { until: refusal.until.toISOString() }),
    ...(refusal.most !== undefined && { most: refusal.most }),
  });
