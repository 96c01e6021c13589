/** Why: some jurors are severe, some generous; a project must not depend on who happened to read it. */

/** One reading: a weighted mean on 0–100. */
export interface Reading {
  readonly applicationId: string;
  readonly jurorUid: string;
  readonly value: number;
}
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}
export interface Calibration {
  /** By application: the score a juror of average severity would have given, with its 90 % interval. */
  readonly estimates: ReadonlyMap<string, Estimate>;
  /** By juror, in points of 100: positive is generous. */
  readonly generosity: ReadonlyMap<string, number>;
}

/** A juror's effect is pulled towards 0 as if this many neutral readings had been added: two readings are a weak proof of severity. */
const caution = 1;
/** Spread expected between two readings of one project before any is seen, in points, and how many readings that expectation is worth. */
const expectedSpread = 8;
const expectedWeight = 4;
const normal90 = 1.645;

const groupBy = (readings: readonly Reading[], key: 'applicationId' | 'jurorUid'): ReadonlyMap<string, readonly Reading[]> => {
  const groups = new Map<string, Reading[]>();
  for (const reading of readings) groups.set(reading[key], [...(groups.get(reading[key]) ?? []), reading]);
  return groups;
};
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const clamp = (value: number): number => Math.min(100, Math.max(0, value));

const solve = (byApplication: ReadonlyMap<string, readonly Reading[]>, byJuror: ReadonlyMap<string, readonly Reading[]>) => {
  const merit = new Map<string, number>();
  const generosity = new Map<string, number>([...byJuror.keys()].map((uid) => [uid, 0]));
  for (let pass = 0; pass < 2000; pass += 1) {
    let moved = 0;
    for (const [id, group] of byApplication)
      merit.set(id, sum(group.map((one) => one.value - (generosity.get(one.jurorUid) ?? 0))) / group.length);
    for (const [uid, group] of byJuror) {
      const next = sum(group.map((one) => one.value - (merit.get(one.applicationId) ?? 0))) / (group.length + caution);
      moved = Math.max(moved, Math.abs(next - (generosity.get(uid) ?? 0)));
      generosity.set(uid, next);
    }
    if (moved < 1e-9) break;
  }
  return { merit, generosity };
};

/**
 * Least squares for `reading = merit of the project + generosity of the juror + noise`: the two-way additive model, whose juror effects are shrunk towards 0 as in the
 * mixed-model equations (C. R. Henderson, Biometrics 31, 1975, 423–447), solved by alternating exact means (block Gauss–Seidel, convergent because the equations are
 * positive semi-definite). The noise's variance is the residual one, mixed with the expected spread so that three readings do not claim certainty;
 * the interval is merit ± 1.645 × √(variance / readings), cut at 0 and 100.
 */
export const calibrate = (readings: readonly Reading[]): Calibration => {
  const byApplication = groupBy(readings, 'applicationId');
  const { merit, generosity } = solve(byApplication, groupBy(readings, 'jurorUid'));
  const squares = sum(readings.map((one) => (one.value - (merit.get(one.applicationId) ?? 0) - (generosity.get(one.jurorUid) ?? 0)) ** 2));
  const freedom = Math.max(0, readings.length - byApplication.size - Math.max(0, generosity.size - 1));
  const variance = (squares + expectedWeight * expectedSpread ** 2) / (freedom + expectedWeight);
  const estimates = new Map(
    [...byApplication].map(([id, group]) => {
      const value = clamp(merit.get(id) ?? 0);
      const half = normal90 * Math.sqrt(variance / group.length);
      return [id, { value, low: clamp(value - half), high: clamp(value + half) }];
    }),
  );
  return { estimates, generosity };
};
