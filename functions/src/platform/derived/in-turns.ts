/** Why: when many events ask for the same recount, one recount after the last of them answers them all. */
import { setTimeout as pause } from 'node:timers/promises';

interface Lane {
  /** Ends with the run and the rest after it, whatever came of it. */
  readonly running: Promise<unknown>;
  following: Promise<void> | null;
}
const lanes = new Map<string, Lane>();

/**
 * Runs `work` for this key, one run at a time in this process. Calls made during a run, or during the `restMs` that follow it, share one
 * more, started after them: what each call saw before calling is always taken into account. `work` must read what it needs itself.
 */
export const inTurns = (key: string, work: () => Promise<void>, restMs = 0): Promise<void> => {
  const lane = lanes.get(key);
  if (lane === undefined) {
    const run = work();
    const running = run
      .catch(() => undefined)
      .then(() => (restMs === 0 ? undefined : pause(restMs)))
      .then(() => lanes.delete(key));
    lanes.set(key, { running, following: null });
    return run;
  }
  lane.following ??= lane.running.then(() => inTurns(key, work, restMs));
  return lane.following;
};
