import { assign, changesOf, type AssignmentProblem, type Pair } from './assignment';
import { drawsFrom } from './draw';
import { islandsOf } from './islands';

const ids = (prefix: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}${String(index).padStart(4, '0')}`);

const jury = (jurors: number, applications: number, changes: Partial<AssignmentProblem> = {}): AssignmentProblem => ({
  applicationIds: ids('a', applications),
  jurors: ids('j', jurors).map((uid) => ({ uid, capacity: Math.ceil((applications * 4) / jurors) + 1 })),
  reviews: 3,
  conflicts: [],
  locked: [],
  kept: [],
  evenOut: false,
  seed: 'jury',
  ...changes,
});
const pairsOf = (problem: AssignmentProblem): readonly Pair[] => {
  const answer = assign(problem);
  if (!answer.ok) throw new Error(JSON.stringify(answer.shortage));
  return answer.pairs;
};
const readersOf = (pairs: readonly Pair[]): readonly (readonly string[])[] => {
  const readers = new Map<string, string[]>();
  for (const { applicationId, uid } of pairs) readers.set(applicationId, [...(readers.get(applicationId) ?? []), uid]);
  return [...readers.values()];
};
/** How often each two jurors read the same dossier; those who never do are absent. */
const meetings = (pairs: readonly Pair[]): ReadonlyMap<string, number> => {
  const met = new Map<string, number>();
  for (const readers of readersOf(pairs))
    for (const one of readers)
      for (const other of readers) if (one < other) met.set(`${one} ${other}`, (met.get(`${one} ${other}`) ?? 0) + 1);
  return met;
};
const loads = (pairs: readonly Pair[], uids: readonly string[]): readonly number[] =>
  uids.map((uid) => pairs.filter((pair) => pair.uid === uid).length);

/** A jury of any size, of any number of dossiers, with recusals. */
const anyJury = (round: number): AssignmentProblem => {
  const draw = drawsFrom(`round ${round}`);
  const jurors = 4 + Math.floor(draw() * 20);
  const applications = jurors + Math.floor(draw() * 60);
  const reviews = 2 + Math.floor(draw() * 2);
  const one = jury(jurors, applications, { reviews, seed: `round ${round}` });
  const conflicts = one.applicationIds.flatMap((applicationId) =>
    one.jurors.filter(() => draw() < 0.07).map(({ uid }) => ({ applicationId, uid })),
  );
  return { ...one, conflicts };
};

describe('the readings of a jury', () => {
  it('link all jurors, load them evenly and let them meet about equally often, in two hundred juries of any size', () => {
    for (let round = 0; round < 200; round += 1) {
      const problem = anyJury(round);
      const answer = assign(problem);
      if (!answer.ok) continue;
      expect(islandsOf(answer.pairs).length).withContext(`round ${round}`).toBe(1);
      const counted = loads(
        answer.pairs,
        problem.jurors.map(({ uid }) => uid),
      );
      expect(Math.max(...counted) - Math.min(...counted))
        .withContext(`round ${round}`)
        .toBeLessThanOrEqual(1);
    }
  });
  it('let every two of 12 jurors of 40 dossiers meet, at most three times', () => {
    const met = meetings(pairsOf(jury(12, 40)));
    expect(met.size).toBe(66);
    expect(Math.max(...met.values())).toBeLessThanOrEqual(3);
  });
  it('let nearly every two of 60 jurors of 1,000 dossiers meet', () => {
    const pairs = pairsOf(jury(60, 1000));
    expect(pairs).toHaveSize(3000);
    expect(new Set(loads(pairs, ids('j', 60)))).toEqual(new Set([50]));
    expect(meetings(pairs).size).toBeGreaterThanOrEqual(1700);
  });
  it('are drawn by lot: the same seed draws the same, another one others', () => {
    expect(pairsOf(jury(12, 40))).toEqual(pairsOf(jury(12, 40)));
    expect(pairsOf(jury(12, 40, { seed: 'another' }))).not.toEqual(pairsOf(jury(12, 40)));
  });
  it('are apart when one opinion a dossier is wanted: nothing can link the jurors', () => {
    expect(islandsOf(pairsOf(jury(4, 12, { reviews: 1 }))).length).toBe(4);
  });
  it('of two groups that start apart are joined when they may move, and only then', () => {
    const [first, second] = [ids('a', 40).slice(0, 20), ids('a', 40).slice(20)];
    const apart = (applicationIds: readonly string[], uids: readonly string[]): readonly Pair[] =>
      pairsOf(jury(6, 20, { applicationIds, jurors: uids.map((uid) => ({ uid, capacity: 20 })) }));
    const kept = [...apart(first, ids('j', 12).slice(0, 6)), ...apart(second, ids('j', 12).slice(6))];
    expect(islandsOf(kept).map((uids) => uids.length)).toEqual([6, 6]);
    expect(pairsOf(jury(12, 40, { kept }))).toEqual(jasmine.arrayWithExactContents([...kept]));
    const joined = pairsOf(jury(12, 40, { kept, evenOut: true }));
    expect(islandsOf(joined).length).toBe(1);
    expect(joined.filter((pair) => !kept.some((one) => one.applicationId === pair.applicationId && one.uid === pair.uid))).toHaveSize(2);
  });
});

describe('readings placed again', () => {
  it('move one and touch two jurors when one reading falls, in a hundred juries of any size', () => {
    for (let round = 0; round < 100; round += 1) {
      const problem = anyJury(round);
      const answer = assign(problem);
      const fallen = answer.ok ? answer.pairs[round % answer.pairs.length] : undefined;
      if (!answer.ok || fallen === undefined) continue;
      const again = assign({ ...problem, kept: answer.pairs, conflicts: [...problem.conflicts, fallen] });
      if (!again.ok) continue;
      const changes = [...changesOf(answer.pairs, again.pairs).values()];
      expect(changes).withContext(`round ${round}`).toHaveSize(2);
      expect(changes)
        .withContext(`round ${round}`)
        .toEqual(
          jasmine.arrayWithExactContents([
            { more: 0, fewer: 1 },
            { more: 1, fewer: 0 },
          ]),
        );
    }
  });
  it('move one of 3,000 when one of 60 jurors steps aside', () => {
    const problem = jury(60, 1000);
    const kept = pairsOf(problem);
    const again = pairsOf({ ...problem, kept, conflicts: kept.slice(0, 1) });
    expect(changesOf(kept, again).size).toBe(2);
  });
  it('change nothing when nothing is missing', () => {
    const problem = jury(12, 40);
    const kept = pairsOf(problem);
    expect(changesOf(kept, pairsOf({ ...problem, kept, seed: 'another' })).size).toBe(0);
  });
  it('move as few as any distribution could, in two hundred small juries that an exhaustive search knows', () => {
    const draw = drawsFrom('small');
    for (let round = 0; round < 200; round += 1) {
      const one = jury(3, 3, {
        reviews: 1 + Math.floor(draw() * 2),
        jurors: ids('j', 3).map((uid) => ({ uid, capacity: 1 + Math.floor(draw() * 3) })),
      });
      const all = one.applicationIds.flatMap((applicationId) => one.jurors.map(({ uid }) => ({ applicationId, uid })));
      const problem = { ...one, kept: all.filter(() => draw() < 0.4), conflicts: all.filter(() => draw() < 0.15) };
      const answer = assign(problem);
      if (!answer.ok) continue;
      expect(keptIn(problem, answer.pairs)).withContext(JSON.stringify(problem)).toBe(mostKept(problem, all));
    }
  });
});

const keptIn = ({ kept }: AssignmentProblem, pairs: readonly Pair[]): number =>
  pairs.filter((pair) => kept.some((one) => one.applicationId === pair.applicationId && one.uid === pair.uid)).length;

/** Tries every set of pairs. */
const mostKept = (problem: AssignmentProblem, all: readonly Pair[]): number => {
  let most = -1;
  for (let chosen = 0; chosen < 2 ** all.length; chosen += 1) {
    const pairs = all.filter((_, index) => (chosen & (1 << index)) !== 0);
    const fits =
      problem.applicationIds.every((id) => pairs.filter((pair) => pair.applicationId === id).length === problem.reviews) &&
      problem.jurors.every(({ uid, capacity }) => pairs.filter((pair) => pair.uid === uid).length <= capacity) &&
      !problem.conflicts.some((pair) => pairs.some((one) => one.applicationId === pair.applicationId && one.uid === pair.uid));
    if (fits) most = Math.max(most, keptIn(problem, pairs));
  }
  return most;
};
