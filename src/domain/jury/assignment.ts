/** Why: every application gets its readers, nobody more than accepted, never a recused one; "impossible" is said only when it is, and says what is short. */

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

const keyOf = (pair: Pair): string => `${pair.applicationId}~${pair.uid}`;

/** The state of the search: who reads what, in both directions. */
class Readings {
  readonly byApplication = new Map<string, Set<string>>();
  readonly byJuror = new Map<string, Set<string>>();
  readonly locked: ReadonlySet<string>;
  readonly allowed: ReadonlyMap<string, readonly JurorLoad[]>;

  constructor(problem: AssignmentProblem) {
    const conflicts = new Set(problem.conflicts.map(keyOf));
    const jurors = [...problem.jurors].sort((a, b) => (a.uid < b.uid ? -1 : 1));
    this.locked = new Set(problem.locked.map(keyOf));
    this.allowed = new Map(
      problem.applicationIds.map((applicationId) => [
        applicationId,
        jurors.filter(({ uid }) => !conflicts.has(keyOf({ applicationId, uid }))),
      ]),
    );
    for (const id of problem.applicationIds) this.byApplication.set(id, new Set());
    for (const { uid } of jurors) this.byJuror.set(uid, new Set());
    for (const pair of problem.locked) this.add(pair);
  }
  add({ applicationId, uid }: Pair): void {
    this.readersOf(applicationId).add(uid);
    this.pileOf(uid).add(applicationId);
  }
  remove({ applicationId, uid }: Pair): void {
    this.readersOf(applicationId).delete(uid);
    this.pileOf(uid).delete(applicationId);
  }
  readersOf(applicationId: string): Set<string> {
    const readers = this.byApplication.get(applicationId) ?? new Set<string>();
    this.byApplication.set(applicationId, readers);
    return readers;
  }
  pileOf(uid: string): Set<string> {
    const pile = this.byJuror.get(uid) ?? new Set<string>();
    this.byJuror.set(uid, pile);
    return pile;
  }
  /** Applications this juror could give away. */
  movable(uid: string): readonly string[] {
    return [...this.pileOf(uid)].filter((applicationId) => !this.locked.has(keyOf({ applicationId, uid })));
  }
}

interface Reached {
  /** How each juror was reached: from which application, itself reached through which juror (null: the start). */
  readonly jurors: Map<string, { readonly applicationId: string; readonly through: string | null }>;
  readonly applications: Set<string>;
}

/** Breadth-first over alternating paths: an application may take a juror who does not read it; that juror may give another application away. */
const explore = (
  readings: Readings,
  start: { readonly applicationId: string; readonly through: string | null }[],
  stop: (juror: JurorLoad) => boolean,
): { reached: Reached; end: string | null } => {
  const reached: Reached = { jurors: new Map(), applications: new Set(start.map((one) => one.applicationId)) };
  const queue = [...start];
  for (let head = 0; head < queue.length; head += 1) {
    const step = queue[head];
    if (step === undefined) break;
    const readers = readings.readersOf(step.applicationId);
    const open = (readings.allowed.get(step.applicationId) ?? []).filter(
      ({ uid }) => uid !== step.through && !readers.has(uid) && !reached.jurors.has(uid),
    );
    open.sort((a, b) => readings.pileOf(a.uid).size - readings.pileOf(b.uid).size);
    for (const juror of open) {
      reached.jurors.set(juror.uid, step);
      if (stop(juror)) return { reached, end: juror.uid };
      for (const applicationId of readings.movable(juror.uid)) {
        if (reached.applications.has(applicationId)) continue;
        reached.applications.add(applicationId);
        queue.push({ applicationId, through: juror.uid });
      }
    }
  }
  return { reached, end: null };
};

/** Moves one reading along the path that ends at `end`. */
const shift = (readings: Readings, reached: Reached, end: string): void => {
  for (let uid: string | null = end; uid !== null;) {
    const step = reached.jurors.get(uid);
    if (step === undefined) return;
    if (step.through !== null) readings.remove({ applicationId: step.applicationId, uid: step.through });
    readings.add({ applicationId: step.applicationId, uid });
    uid = step.through;
  }
};

/** Lets the fullest jurors hand readings over as long as somebody has two fewer: the least sum of squared loads. */
const balance = (readings: Readings, jurors: readonly JurorLoad[]): void => {
  for (let moved = true; moved;) {
    moved = false;
    const fullest = [...jurors].sort((a, b) => readings.pileOf(b.uid).size - readings.pileOf(a.uid).size || (a.uid < b.uid ? -1 : 1));
    for (const { uid } of fullest) {
      const load = readings.pileOf(uid).size;
      const start = readings.movable(uid).map((applicationId) => ({ applicationId, through: uid }));
      const { reached, end } = explore(
        readings,
        start,
        (juror) => readings.pileOf(juror.uid).size <= Math.min(load - 2, juror.capacity - 1),
      );
      if (end === null) continue;
      reached.jurors.delete(uid);
      shift(readings, reached, end);
      moved = true;
      break;
    }
  }
};

const shortageOf = (readings: Readings, problem: AssignmentProblem, unplaced: ReadonlyMap<string, number>): Shortage => {
  const start = [...unplaced.keys()].map((applicationId) => ({ applicationId, through: null }));
  const { reached } = explore(readings, start, () => false);
  const missing = [...unplaced.values()].reduce((sum, count) => sum + count, 0);
  const starved = [...unplaced.keys()].filter((applicationId) => (readings.allowed.get(applicationId)?.length ?? 0) < problem.reviews);
  if (starved.length > 0) return { missing, applicationIds: starved, jurorUids: [], cause: 'conflicts' };
  return { missing, applicationIds: [...reached.applications].sort(), jurorUids: [...reached.jurors.keys()].sort(), cause: 'capacity' };
};

/**
 * A valid assignment with the most even load, or what is short. Augmenting paths find a maximum flow (Ford and Fulkerson, 1956), so "impossible" is never
 * said wrongly; even loads come from shifting along alternating paths. Deterministic: equal problems give equal answers.
 */
export const assign = (problem: AssignmentProblem): AssignmentAnswer => {
  const readings = new Readings(problem);
  const unplaced = new Map<string, number>();
  const scarceFirst = [...problem.applicationIds].sort(
    (a, b) => (readings.allowed.get(a)?.length ?? 0) - (readings.allowed.get(b)?.length ?? 0) || (a < b ? -1 : 1),
  );
  for (const applicationId of scarceFirst) {
    while (readings.readersOf(applicationId).size < problem.reviews) {
      const { reached, end } = explore(
        readings,
        [{ applicationId, through: null }],
        (juror) => readings.pileOf(juror.uid).size < juror.capacity,
      );
      if (end === null) {
        unplaced.set(applicationId, problem.reviews - readings.readersOf(applicationId).size);
        break;
      }
      shift(readings, reached, end);
    }
  }
  if (unplaced.size > 0) return { ok: false, reason: 'shortage', shortage: shortageOf(readings, problem, unplaced) };
  balance(readings, problem.jurors);
  const pairs = problem.applicationIds.flatMap((applicationId) =>
    [...readings.readersOf(applicationId)].sort().map((uid) => ({ applicationId, uid })),
  );
  return { ok: true, pairs };
};
