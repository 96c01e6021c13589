/** Why: a reading that cannot be placed at once may be, when somebody hands another one over; alternating paths find how. */
import type { JurorLoad, Pair } from './problem';
import type { Readings } from './readings';

interface Step {
  readonly applicationId: string;
  /** Who hands it over; null: a reading that nobody has yet. */
  readonly through: string | null;
}
export interface Reached {
  /** How each juror was reached: from which application, itself reached through which juror. */
  readonly jurors: Map<string, Step>;
  readonly applications: Set<string>;
}

/** Breadth-first over alternating paths: an application may take a juror who does not read it; that juror may give another application away. */
export const explore = (
  readings: Readings,
  start: readonly Step[],
  stop: (juror: JurorLoad) => boolean,
  { given = readings.movable, takes = () => true }: { given?: (uid: string) => readonly string[]; takes?: (pair: Pair) => boolean } = {},
): { reached: Reached; end: string | null } => {
  const reached: Reached = { jurors: new Map(), applications: new Set(start.map((one) => one.applicationId)) };
  const queue = [...start];
  for (let head = 0; head < queue.length; head += 1) {
    const step = queue[head];
    if (step === undefined) break;
    const { applicationId, through } = step;
    const readers = readings.readersOf(applicationId);
    const open = (readings.allowed.get(applicationId) ?? []).filter(
      ({ uid }) => uid !== through && !readers.has(uid) && !reached.jurors.has(uid) && takes({ applicationId, uid }),
    );
    open.sort((a, b) => readings.pileOf(a.uid).size - readings.pileOf(b.uid).size);
    for (const juror of open) {
      reached.jurors.set(juror.uid, step);
      if (stop(juror)) return { reached, end: juror.uid };
      for (const id of given(juror.uid)) {
        if (reached.applications.has(id)) continue;
        reached.applications.add(id);
        queue.push({ applicationId: id, through: juror.uid });
      }
    }
  }
  return { reached, end: null };
};

/** Moves one reading along the path that ends at `end`. */
export const shift = (readings: Readings, jurors: ReadonlyMap<string, Step>, end: string): void => {
  const path: { readonly uid: string; readonly step: Step }[] = [];
  for (let uid: string | null = end; uid !== null;) {
    const step = jurors.get(uid);
    if (step === undefined) break;
    path.push({ uid, step });
    uid = step.through;
  }
  for (const { step } of path) if (step.through !== null) readings.remove({ applicationId: step.applicationId, uid: step.through });
  for (const { uid, step } of path) readings.add({ applicationId: step.applicationId, uid });
};

const costToTake = (readings: Readings, pair: Pair): number => (readings.isKept(pair) ? -1 : 1);

/** The path that changes fewest kept readings, among those that end at somebody with room (Bellman and Ford); null when there is none. */
export const cheapest = (readings: Readings, applicationId: string): { jurors: ReadonlyMap<string, Step>; end: string } | null => {
  const jurors = new Map<string, Step>();
  const costs = new Map<string, number>();
  const waiting: (string | null)[] = [null];
  const relax = (step: Step, spent: number): void => {
    for (const { uid } of readings.allowed.get(step.applicationId) ?? []) {
      const pair = { applicationId: step.applicationId, uid };
      if (uid === step.through || readings.reads(pair)) continue;
      const cost = spent + costToTake(readings, pair);
      if (cost >= (costs.get(uid) ?? Infinity)) continue;
      costs.set(uid, cost);
      jurors.set(uid, step);
      waiting.push(uid);
    }
  };
  for (let head = 0; head < waiting.length; head += 1) {
    const through = waiting[head] ?? null;
    if (through === null) relax({ applicationId, through }, 0);
    else
      for (const id of readings.movable(through))
        relax({ applicationId: id, through }, (costs.get(through) ?? 0) - costToTake(readings, { applicationId: id, uid: through }));
  }
  const room = readings.problem.jurors.filter(({ uid, capacity }) => costs.has(uid) && readings.pileOf(uid).size < capacity);
  const [best] = room.sort(
    (a, b) =>
      (costs.get(a.uid) ?? 0) - (costs.get(b.uid) ?? 0) ||
      readings.pileOf(a.uid).size - readings.pileOf(b.uid).size ||
      (a.uid < b.uid ? -1 : 1),
  );
  return best === undefined ? null : { jurors, end: best.uid };
};
