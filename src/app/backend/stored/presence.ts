/** Why: "nothing there" is only true when the server says so; an empty cache without network is no answer, and must not look like one. */
import type { Reach } from '../reach';
import { Refusal } from '../refusal';
import { sameValue } from './stored-values';

export interface Circumstance {
  readonly blank: boolean;
  readonly fromCache: boolean;
  /** An empty cache is an answer after all, once the server has kept silent for long enough. */
  readonly mayBeEmpty?: boolean;
  /** Documents changed, not only what is known about them. */
  readonly changed: boolean;
}

interface Listener<T> {
  next(value: T): void;
  error(error: unknown): void;
}

const serverAnswerTimeoutMs = 4_000;

/** Passes on what was read, once per change; waits for the server when the cache is empty, and says so when it stays away. */
export class Presence<T> {
  private readonly listener: Listener<T>;
  private readonly reach: Pick<Reach, 'ask'>;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private last: { readonly value: T } | null = null;

  constructor(listener: Listener<T>, reach: Pick<Reach, 'ask'>) {
    this.listener = listener;
    this.reach = reach;
  }

  tell(value: T, { blank, fromCache, changed, mayBeEmpty = false }: Circumstance): void {
    this.stopWaiting();
    if (blank && fromCache && this.last === null) {
      const waiting = (this.timer = setTimeout(() => {
        void this.reach.ask().then((near) => {
          if (this.timer !== waiting) return;
          if (mayBeEmpty) this.give(value);
          else this.listener.error(new Refusal(near ? 'unavailable' : 'offline'));
        });
      }, serverAnswerTimeoutMs));
      return;
    }
    if (this.last !== null && (!changed || sameValue(this.last.value, value))) return;
    this.give(value);
  }

  end(stop: () => void): void {
    this.stopWaiting();
    stop();
  }

  private stopWaiting(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private give(value: T): void {
    this.last = { value };
    this.listener.next(value);
  }
}
