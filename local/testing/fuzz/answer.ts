/** Why: what an answer to a hostile request may be, said once for every wire. */

export interface Answer {
  /** HTTP status, gRPC code, or the end of the connection. */
  readonly outcome: string;
  /** What must never be: no answer in time, or a failure nobody named. */
  readonly fault?: string;
}

/** Every request must be answered, or its connection ended, within this, as `Patience` counts it. */
export const BOUND_MS = 15_000;

/** 501 and 503 are said on purpose, with their reason; any other 5xx means that something was not foreseen. */
export function httpAnswer(status: number, body: string): Answer {
  const outcome = `HTTP ${status}`;
  return status >= 500 && status !== 501 && status !== 503 ? { outcome, fault: `${outcome}: ${body.slice(0, 300)}` } : { outcome };
}

/** Codes 2 (UNKNOWN) and 13 (INTERNAL) need a cause that names the client's fault: bytes that are no message, a message too long, a broken stream. */
export function grpcAnswer(code: number, details: string): Answer {
  const outcome = `gRPC ${code}`;
  const named = /^(Error deserializing request|Received RST_STREAM|RST_STREAM|Received unexpected|13 INTERNAL: Received)/.test(details);
  return (code === 2 || code === 13 || code === 4) && !named ? { outcome, fault: `${outcome}: ${details.slice(0, 300)}` } : { outcome };
}
