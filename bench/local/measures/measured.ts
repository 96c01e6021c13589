/** Why: a figure travels with its goal, how it was got, and what it means when it is short. */

export interface Measured {
  readonly measure: string;
  readonly value: number;
  readonly goal: string;
  readonly met: boolean;
  /** how it was measured, with the figures behind a ratio */
  readonly how: string;
}

/** A value that must not exceed its goal. */
export function atMost(measure: string, value: number, limit: number, how: string): Measured {
  return { measure, value, goal: `≤ ${String(limit)}`, met: value <= limit, how };
}

/** A value that must reach its goal. */
export function atLeast(measure: string, value: number, limit: number, how: string): Measured {
  return { measure, value, goal: `≥ ${String(limit)}`, met: value >= limit, how };
}
