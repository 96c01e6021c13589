/** Why: jurors who read with many others, about equally often, can be compared; swaps of equal loads bring that about, and join jurors who read apart. */
import { drawOf, drawsFrom } from './draw';
import { islandsOf } from './islands';
import type { Pair } from './problem';
import type { Readings } from './readings';

/** Sweeps over all readings, and partners tried for each: what more would gain is less than it costs. */
const mostSweeps = 4;
const partnersTried = 12;
/** Swaps tried to join groups that nothing links. */
const mostJoinsTried = 4000;

const swap = (readings: Readings, one: Pair, other: Pair): void => {
  readings.remove(one);
  readings.remove(other);
  readings.add({ applicationId: one.applicationId, uid: other.uid });
  readings.add({ applicationId: other.applicationId, uid: one.uid });
};

const mayCross = (readings: Readings, one: Pair, other: Pair): boolean =>
  one.uid !== other.uid &&
  one.applicationId !== other.applicationId &&
  [
    { applicationId: one.applicationId, uid: other.uid },
    { applicationId: other.applicationId, uid: one.uid },
  ].every((pair) => readings.mayRead(pair) && !readings.reads(pair));

/** Crosses two readings when the sum of squared meetings is then less: jurors meet more evenly. Puts them back otherwise. */
const crossIfBetter = (readings: Readings, one: Pair, other: Pair): boolean => {
  readings.remove(one);
  readings.remove(other);
  const straight = readings.metReaders(one) + readings.metReaders(other);
  const [first, second] = [
    { applicationId: one.applicationId, uid: other.uid },
    { applicationId: other.applicationId, uid: one.uid },
  ];
  const better = readings.metReaders(first) + readings.metReaders(second) < straight;
  for (const pair of better ? [first, second] : [one, other]) readings.add(pair);
  return better;
};

const loosePairs = (readings: Readings, given: (uid: string) => readonly string[]): Pair[] => {
  const { jurors, seed } = readings.problem;
  const drawn = jurors.flatMap(({ uid }) =>
    given(uid).map((applicationId) => ({ applicationId, uid, lot: drawOf(`${seed}~${applicationId}`, uid) })),
  );
  return drawn.sort((a, b) => a.lot - b.lot || (a.uid < b.uid ? -1 : 1)).map(({ applicationId, uid }) => ({ applicationId, uid }));
};

/** Lets jurors meet one another about equally often; loads stay as they are, and what people know of does not move. */
export const spread = (readings: Readings): void => {
  const pairs = loosePairs(readings, readings.loose);
  const draw = drawsFrom(readings.problem.seed);
  for (let sweep = 0, crossed = true; crossed && sweep < mostSweeps; sweep += 1) {
    crossed = false;
    for (let at = 0; at < pairs.length; at += 1) {
      for (let tried = 0; tried < partnersTried; tried += 1) {
        const partner = Math.floor(draw() * pairs.length);
        const [one, other] = [pairs[at], pairs[partner]];
        if (one === undefined || other === undefined || !mayCross(readings, one, other) || !crossIfBetter(readings, one, other)) continue;
        pairs[at] = { applicationId: other.applicationId, uid: one.uid };
        pairs[partner] = { applicationId: one.applicationId, uid: other.uid };
        crossed = true;
      }
    }
  }
};

const joinOnce = (readings: Readings, given: (uid: string) => readonly string[]): boolean => {
  const islands = islandsOf(readings.pairs());
  const home = new Map(islands.flatMap((uids, index) => uids.map((uid) => [uid, index] as const)));
  const pairs = loosePairs(readings, given);
  let tried = 0;
  for (const one of pairs) {
    for (const other of pairs) {
      if (home.get(one.uid) === home.get(other.uid) || !mayCross(readings, one, other)) continue;
      if (tried++ > mostJoinsTried) return false;
      swap(readings, one, other);
      if (islandsOf(readings.pairs()).length < islands.length) return true;
      swap(readings, { applicationId: one.applicationId, uid: other.uid }, { applicationId: other.applicationId, uid: one.uid });
    }
  }
  return false;
};

/** Links the groups of readers that no dossier links, by swaps; what people know of moves only when it may (`given`). */
export const join = (readings: Readings, given: (uid: string) => readonly string[]): void => {
  for (let joined = true; joined && islandsOf(readings.pairs()).length > 1;) joined = joinOnce(readings, given);
};
