import { assign, type AssignmentProblem, type Pair } from './assignment';

const ids = (prefix: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}${String(index).padStart(3, '0')}`);
const jurors = (count: number, capacity: number) => ids('j', count).map((uid) => ({ uid, capacity }));
const problem = (changes: Partial<AssignmentProblem>): AssignmentProblem => ({
  applicationIds: ids('a', 6),
  jurors: jurors(4, 5),
  reviews: 3,
  conflicts: [],
  locked: [],
  kept: [],
  evenOut: false,
  seed: 'jury',
  ...changes,
});
const loads = (pairs: readonly Pair[]): readonly number[] => {
  const count = new Map<string, number>();
  for (const { uid } of pairs) count.set(uid, (count.get(uid) ?? 0) + 1);
  return [...count.values()].sort((a, b) => a - b);
};
const pairsOf = (one: AssignmentProblem): readonly Pair[] => {
  const answer = assign(one);
  if (!answer.ok) throw new Error(JSON.stringify(answer.shortage));
  return answer.pairs;
};
const expectValid = (one: AssignmentProblem, pairs: readonly Pair[]): void => {
  const keys = pairs.map((pair) => `${pair.applicationId}~${pair.uid}`);
  expect(new Set(keys).size).toBe(keys.length);
  for (const id of one.applicationIds) expect(pairs.filter((pair) => pair.applicationId === id).length).toBeGreaterThanOrEqual(one.reviews);
  for (const { uid, capacity } of one.jurors) expect(pairs.filter((pair) => pair.uid === uid).length).toBeLessThanOrEqual(capacity);
  for (const conflict of one.conflicts) expect(keys).not.toContain(`${conflict.applicationId}~${conflict.uid}`);
  for (const lock of one.locked) expect(keys).toContain(`${lock.applicationId}~${lock.uid}`);
};

/** A small generator with a seed: the same problems on every run. */
const seeded = (seed: number) => () => {
  seed = (seed * 1664525 + 1013904223) % 4294967296;
  return seed / 4294967296;
};

describe('assign', () => {
  it('gives every application its readers with even loads', () => {
    const one = problem({});
    const pairs = pairsOf(one);
    expectValid(one, pairs);
    expect(loads(pairs)).toEqual([4, 4, 5, 5]);
  });
  it('never pairs a juror with an application they are recused from', () => {
    const one = problem({
      conflicts: [
        { applicationId: 'a000', uid: 'j000' },
        { applicationId: 'a001', uid: 'j000' },
        { applicationId: 'a001', uid: 'j001' },
      ],
      reviews: 2,
    });
    expectValid(one, pairsOf(one));
  });
  it('keeps what is already scored and balances around it', () => {
    const locked = [
      { applicationId: 'a000', uid: 'j000' },
      { applicationId: 'a001', uid: 'j000' },
      { applicationId: 'a002', uid: 'j000' },
    ];
    const one = problem({ locked, reviews: 2 });
    const pairs = pairsOf(one);
    expectValid(one, pairs);
    expect(loads(pairs)).toEqual([3, 3, 3, 3]);
  });
  it('finds the only solution when a greedy choice would miss it', () => {
    const one = problem({
      applicationIds: ['a', 'b'],
      reviews: 1,
      jurors: [
        { uid: 'x', capacity: 1 },
        { uid: 'y', capacity: 1 },
      ],
      conflicts: [{ applicationId: 'b', uid: 'y' }],
    });
    expect(pairsOf(one)).toEqual([
      { applicationId: 'a', uid: 'y' },
      { applicationId: 'b', uid: 'x' },
    ]);
  });
  it('answers the same whatever the order of the input', () => {
    const one = problem({});
    expect(pairsOf({ ...one, jurors: [...one.jurors].reverse() })).toEqual(pairsOf(one));
  });
  it('names capacity when the jurors are too few for the readings', () => {
    const answer = assign(problem({ jurors: jurors(4, 4) }));
    expect(answer).toEqual({
      ok: false,
      reason: 'shortage',
      shortage: jasmine.objectContaining({ missing: 2, cause: 'capacity', jurorUids: ids('j', 4) }),
    });
  });
  it('names the application whose recusals leave too few readers', () => {
    const conflicts = ['j000', 'j001'].map((uid) => ({ applicationId: 'a003', uid }));
    expect(assign(problem({ conflicts }))).toEqual({
      ok: false,
      reason: 'shortage',
      shortage: { missing: 1, applicationIds: ['a003'], jurorUids: [], cause: 'conflicts' },
    });
  });
  it('agrees with an exhaustive search on two hundred small problems', () => {
    const random = seeded(7);
    for (let round = 0; round < 200; round += 1) {
      const applicationIds = ids('a', 2 + Math.floor(random() * 3));
      const people = ids('j', 2 + Math.floor(random() * 2)).map((uid) => ({ uid, capacity: Math.floor(random() * 4) }));
      const conflicts = applicationIds.flatMap((applicationId) =>
        people.filter(() => random() < 0.3).map(({ uid }) => ({ applicationId, uid })),
      );
      const one = problem({ applicationIds, jurors: people, conflicts, reviews: 1 + Math.floor(random() * 2) });
      const answer = assign(one);
      expect(answer.ok)
        .withContext(JSON.stringify(one))
        .toBe(isPossible(one, 0, new Map()));
      if (answer.ok) expectValid(one, answer.pairs);
    }
  });
  it('places three readings of 300 applications among 30 jurors within a few seconds', () => {
    const random = seeded(3);
    const applicationIds = ids('a', 300);
    const conflicts = applicationIds.flatMap((applicationId) =>
      ids('j', 30)
        .filter(() => random() < 0.05)
        .map((uid) => ({ applicationId, uid })),
    );
    const one = problem({ applicationIds, jurors: jurors(30, 31), conflicts });
    const pairs = pairsOf(one);
    expect(pairs.length).toBe(900);
    expect(loads(pairs)[0]).toBeGreaterThanOrEqual(29);
  });
});

/** Tries every choice of readers, application by application. */
const isPossible = (one: AssignmentProblem, index: number, used: Map<string, number>): boolean => {
  const applicationId = one.applicationIds[index];
  if (applicationId === undefined) return true;
  const free = one.jurors
    .filter(
      ({ uid, capacity }) =>
        (used.get(uid) ?? 0) < capacity && !one.conflicts.some((pair) => pair.applicationId === applicationId && pair.uid === uid),
    )
    .map(({ uid }) => uid);
  const choices = one.reviews === 1 ? free.map((uid) => [uid]) : free.flatMap((a, at) => free.slice(at + 1).map((b) => [a, b]));
  return choices.some((choice) => {
    const next = new Map(used);
    for (const uid of choice) next.set(uid, (next.get(uid) ?? 0) + 1);
    return isPossible(one, index + 1, next);
  });
};
