/** Why: every application gets its readers, nobody more than accepted, never a recused one; "impossible" is said only when it is, and says what is short. */
import { drawOf } from './draw';
import { cheapest, explore, shift } from './paths';
import type { AssignmentAnswer, AssignmentProblem, Pair, Shortage } from './problem';
import { Readings } from './readings';
import { join, spread } from './spread';

export type { AssignmentAnswer, AssignmentProblem, JurorLoad, Pair, Shortage } from './problem';

/** As many of the kept pairs as fit: paths over kept pairs alone (Ford and Fulkerson, 1956). */
const keep = (readings: Readings): void => {
  const { applicationIds, reviews } = readings.problem;
  for (const applicationId of applicationIds) {
    while (readings.readersOf(applicationId).size < reviews) {
      const { reached, end } = explore(
        readings,
        [{ applicationId, through: null }],
        (juror) => readings.pileOf(juror.uid).size < juror.capacity,
        { takes: readings.isKept },
      );
      if (end === null) break;
      shift(readings, reached.jurors, end);
    }
  }
};

/** Whoever has room, least loaded first, then whoever met the other readers least often, then by lot. */
const freeReader = (readings: Readings, applicationId: string): string | null => {
  const free = (readings.allowed.get(applicationId) ?? [])
    .filter(({ uid, capacity }) => !readings.reads({ applicationId, uid }) && readings.pileOf(uid).size < capacity)
    .map(({ uid }) => ({ uid, load: readings.pileOf(uid).size, met: readings.metReaders({ applicationId, uid }) }));
  const [best] = free.sort(
    (a, b) =>
      a.load - b.load || a.met - b.met || readings.draw({ applicationId, uid: a.uid }) - readings.draw({ applicationId, uid: b.uid }),
  );
  return best?.uid ?? null;
};

/** One more reader, with as few kept readings moved as can be; false when nobody can. */
const place = (readings: Readings, applicationId: string): boolean => {
  const free = readings.displaced().length === 0 ? freeReader(readings, applicationId) : null;
  if (free !== null) {
    readings.add({ applicationId, uid: free });
    return true;
  }
  const path = cheapest(readings, applicationId);
  if (path !== null) shift(readings, path.jurors, path.end);
  return path !== null;
};

/** Lets the fullest jurors hand readings over as long as somebody has two fewer: the least sum of squared loads. */
const balance = (readings: Readings, given: (uid: string) => readonly string[]): void => {
  const { jurors } = readings.problem;
  for (let moved = true; moved;) {
    moved = false;
    const fullest = [...jurors].sort((a, b) => readings.pileOf(b.uid).size - readings.pileOf(a.uid).size || (a.uid < b.uid ? -1 : 1));
    for (const { uid } of fullest) {
      const load = readings.pileOf(uid).size;
      const start = given(uid).map((applicationId) => ({ applicationId, through: uid }));
      const { reached, end } = explore(
        readings,
        start,
        (juror) => readings.pileOf(juror.uid).size <= Math.min(load - 2, juror.capacity - 1),
        { given },
      );
      if (end === null) continue;
      reached.jurors.delete(uid);
      shift(readings, reached.jurors, end);
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

const placeAll = (readings: Readings): ReadonlyMap<string, number> => {
  const { applicationIds, reviews, seed } = readings.problem;
  const unplaced = new Map<string, number>();
  const scarceFirst = [...applicationIds].sort(
    (a, b) => (readings.allowed.get(a)?.length ?? 0) - (readings.allowed.get(b)?.length ?? 0) || drawOf(seed, a) - drawOf(seed, b),
  );
  for (const applicationId of scarceFirst) {
    while (readings.readersOf(applicationId).size < reviews) {
      if (place(readings, applicationId)) continue;
      unplaced.set(applicationId, reviews - readings.readersOf(applicationId).size);
      break;
    }
  }
  return unplaced;
};

/**
 * A valid assignment, or what is short. Augmenting paths find a maximum flow, so "impossible" is never said wrongly; the cheapest ones first keep as many
 * known readings as can be. Then loads are made even, jurors meet one another about equally often, and those who would read apart are linked: among readings
 * that nobody knows of yet, or among all that is not started (`evenOut`). Equal problems give equal answers.
 */
export const assign = (problem: AssignmentProblem): AssignmentAnswer => {
  const readings = new Readings(problem);
  keep(readings);
  const unplaced = placeAll(readings);
  if (unplaced.size > 0) return { ok: false, reason: 'shortage', shortage: shortageOf(readings, problem, unplaced) };
  balance(readings, readings.loose);
  if (problem.evenOut) balance(readings, readings.movable);
  spread(readings);
  join(readings, readings.loose);
  if (problem.evenOut) join(readings, readings.movable);
  return { ok: true, pairs: readings.pairs() };
};

/** What a distribution changes for each juror it touches: dossiers that come, and dossiers that go. */
export const changesOf = (
  before: readonly Pair[],
  after: readonly Pair[],
): ReadonlyMap<string, { readonly more: number; readonly fewer: number }> => {
  const keyOf = (pair: Pair): string => `${pair.applicationId}~${pair.uid}`;
  const [had, has] = [new Set(before.map(keyOf)), new Set(after.map(keyOf))];
  const more = after.filter((pair) => !had.has(keyOf(pair)));
  const fewer = before.filter((pair) => !has.has(keyOf(pair)));
  const count = (pairs: readonly Pair[], uid: string): number => pairs.filter((pair) => pair.uid === uid).length;
  const touched = new Set([...more, ...fewer].map((pair) => pair.uid));
  return new Map([...touched].map((uid) => [uid, { more: count(more, uid), fewer: count(fewer, uid) }]));
};
