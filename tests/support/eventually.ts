/** Why: what the server does after a commit is waited for by its result, never by a pause. */
import { setTimeout } from 'node:timers/promises';

const patience = 20_000;

/** Asks until there is an answer (neither undefined, null nor false); fails naming what never came. */
export const eventually = async <T>(what: string, ask: () => Promise<T | undefined | null | false>): Promise<T> => {
  const end = performance.now() + patience;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== null && answer !== false) return answer;
    if (performance.now() > end) throw new Error(`Waited ${String(patience / 1000)} s for ${what}`);
    await setTimeout(150);
  }
};
