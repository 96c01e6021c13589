/** Why: rates are counted per second of the server's processor, so that a busy machine slows the run and not the figure. */
import type { Spawned } from '../servers/spawned.ts';

/** Runs each request once, so many in flight. */
export async function inFlight(requests: readonly Buffer[], width: number, run: (request: Buffer) => Promise<unknown>): Promise<void> {
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let request = requests[next++]; request; request = requests[next++]) await run(request);
  };
  await Promise.all(Array.from({ length: width }, lane));
}

/** Microseconds of the server's processor that an act took. */
export async function cpuOf(server: Spawned, act: () => Promise<unknown>): Promise<number> {
  const before = await server.usage();
  await act();
  const after = await server.usage();
  return after.cpu - before.cpu;
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

export function round(value: number, digits = 0): number {
  return Math.round(value * 10 ** digits) / 10 ** digits;
}
