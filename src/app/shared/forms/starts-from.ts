import { linkedSignal, type WritableSignal } from '@angular/core';

/** What a field holds: follows what is known until a person writes into it, then stays theirs whatever arrives later. */
export function startsFrom<T>(known: () => T): WritableSignal<T> {
  return linkedSignal<T, T>({
    source: known,
    computation: (value, previous) => (previous === undefined || Object.is(previous.value, previous.source) ? value : previous.value),
  });
}
