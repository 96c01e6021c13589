/** Why: what a page does by itself and forgets when it is left (a write, a file, a reading) is awaited and refused in one way. */
import { computed, signal, type Signal } from '@angular/core';
import { wordsForRefusal, type Refused } from '../words-for-refusal';
import type { Accepted } from './acts';

export interface Attempt<Refusal extends Refused> {
  readonly isPending: Signal<boolean>;
  readonly refusal: Signal<Refusal | null>;
  /** Words of the refusal; '' when there is none. */
  readonly problem: Signal<string>;
  /** What the task resolved to; null when it was refused. Run again meanwhile, the latest is the one that shows. */
  run<T>(task: () => Promise<T>): Promise<Accepted<T> | null>;
  /** Shows no refusal any more. */
  forget(): void;
}

/** `refusalOf` reads what was thrown; `words` are the page's own for refusals, by their detail or reason. */
export const attempt = <Refusal extends Refused>(
  refusalOf: (error: unknown) => Refusal,
  words: Readonly<Record<string, string>> = {},
): Attempt<Refusal> => {
  const isPending = signal(false);
  const refusal = signal<Refusal | null>(null);
  let latest = 0;
  const show = (turn: number, refused: Refusal | null): void => {
    if (turn !== latest) return;
    isPending.set(false);
    refusal.set(refused);
  };
  return {
    isPending: isPending.asReadonly(),
    refusal: refusal.asReadonly(),
    problem: computed(() => {
      const refused = refusal();
      return refused === null ? '' : wordsForRefusal(refused, words);
    }),
    run: async (task) => {
      const turn = (latest += 1);
      isPending.set(true);
      refusal.set(null);
      try {
        const answer = await task();
        show(turn, null);
        return { answer };
      } catch (error) {
        show(turn, refusalOf(error));
        return null;
      }
    },
    forget: () => refusal.set(null),
  };
};
