/** Why: a story is what a fictional applicant tells; it is written once and told by three organisations in three places. */

/** `{ville}`, `{n}`, `{m}` and `{an}` are replaced by the place, two figures and a year. */
export interface Story {
  readonly domain: 'mobility' | 'housing' | 'health' | 'finance';
  /** Told overseas only. */
  readonly overseas?: true;
  readonly names: readonly (readonly [project: string, organisation: string])[];
  readonly need: string;
  readonly answer: string;
  readonly impact: string;
  readonly model: string;
  readonly scaling: string;
}
