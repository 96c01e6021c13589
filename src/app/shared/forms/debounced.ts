import { signal, type Signal, effect } from '@angular/core';

/** The value once it has rested for `delay` milliseconds: one query for a word, not one a letter. */
export function debounced<T>(source: Signal<T>, delay: number): Signal<T> {
  const rested = signal(source());
  effect((onCleanup) => {
    const value = source();
    const timer = setTimeout(() => rested.set(value), delay);
    onCleanup(() => clearTimeout(timer));
  });
  return rested.asReadonly();
}
