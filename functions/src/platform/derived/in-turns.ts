/** Why: when many events ask for the same recount, one recount after the last of them answers them all. */

interface Lane {
  readonly running: Promise<unknown>;
  following: Promise<void> | null;
}
const lanes = new Map<string, Lane>();

/**
 * Runs `work` for this key, one run at a time in this process. Calls made during a run share one more, started after it:
 * what each call saw before calling is always taken into account. `work` must read what it needs itself.
 */
export const inTurns = (key: string, work: () => Promise<void>): Promise<void> => {
  const lane = lanes.get(key);
  if (lane === undefined) {
    const running = work().finally(() => {
      if (lanes.get(key)?.running === running) lanes.delete(key);
    });
    lanes.set(key, { running, following: null });
    return running;
  }
  const again = (): Promise<void> => inTurns(key, work);
  lane.following ??= lane.running.then(again, again);
  return lane.following;
};
