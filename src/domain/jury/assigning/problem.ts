/** Why: what a distribution is asked and answers; read this first. */

export interface JurorLoad {
  readonly uid: string;
  readonly capacity: number;
}
export interface Pair {
  readonly applicationId: string;
  readonly uid: string;
}
export interface AssignmentProblem {
  readonly applicationIds: readonly string[];
  readonly jurors: readonly JurorLoad[];
  /** Reviews wanted for each application. */
  readonly reviews: number;
  /** Pairs that may never be. */
  readonly conflicts: readonly Pair[];
  /** Pairs already started: kept whatever happens, and counted in the juror's load. */
  readonly locked: readonly Pair[];
  /** Pairs that people know of and have not started: as many of them stay as can. */
  readonly kept: readonly Pair[];
  /** Kept pairs may move so that loads become even and no juror reads apart; else only what must move does. */
  readonly evenOut: boolean;
  /** Breaks ties: the same seed gives the same answer, another one another answer as good. */
  readonly seed: string;
}
/** Which readings cannot be placed, and the applications and jurors that prove it: these applications can only be read by these jurors, who are all full. */
export interface Shortage {
  readonly missing: number;
  readonly applicationIds: readonly string[];
  readonly jurorUids: readonly string[];
  /** `conflicts`: some application has fewer eligible jurors than readings wanted; `capacity`: the jurors concerned are full. */
  readonly cause: 'conflicts' | 'capacity';
}
export type AssignmentAnswer =
  { readonly ok: true; readonly pairs: readonly Pair[] } | { readonly ok: false; readonly reason: 'shortage'; readonly shortage: Shortage };
