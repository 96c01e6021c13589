/** Why: the one place where a domain refusal becomes an answer of the server. `details.reason` is what screens put into words. */
import { HttpsError, type FunctionsErrorCode } from 'firebase-functions/v2/https';

/** Thrown by handlers; `field` names the input at fault when there is one. */
export class Refused extends Error {
  readonly reason: string;
  readonly code: FunctionsErrorCode;
  readonly field: string | undefined;
  /** When asking again may be answered, where that is known. */
  readonly until: Date | undefined;
  constructor(reason: string, code: FunctionsErrorCode = 'failed-precondition', field?: string, until?: Date) {
    super(reason);
    this.reason = reason;
    this.code = code;
    this.field = field;
    this.until = until;
  }
}

export const unauthenticated = (): Refused => new Refused('signInFirst', 'unauthenticated');
export const forbidden = (reason = 'notAllowed'): Refused => new Refused(reason, 'permission-denied');
export const missing = (reason: string): Refused => new Refused(reason, 'not-found');
export const invalid = (reason: string, field?: string): Refused => new Refused(reason, 'invalid-argument', field);

/** Unwraps a domain Result, refusing with its reason. */
export const accepted = <T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: string }): T => {
  if (result.ok) return result.value;
  throw new Refused(result.reason);
};

export const toHttpsError = (refusal: Refused): HttpsError =>
  new HttpsError(refusal.code, refusal.reason, {
    reason: refusal.reason,
    ...(refusal.field !== undefined && { field: refusal.field }),
    ...(refusal.until !== undefined && { until: refusal.until.toISOString() }),
  });
