/** Why: a weakened operand that changes no answer needs no case; each is named here with the reason. `npm run test:mutation` refuses an explanation that is no longer needed. */

export interface Explained {
  readonly reason: string;
  /** Keys as `npm run test:mutation` prints them. */
  readonly mutants: readonly string[];
}

export const explainedMutants: readonly Explained[] = [];
