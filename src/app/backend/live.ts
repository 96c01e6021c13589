import { computed, inject, Injector, signal, type Signal } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import { catchError, EMPTY, filter, map, merge, of, skipWhile, startWith, switchMap, take, timer, type Observable } from 'rxjs';
import { Reach } from './reach';
import { toRefusal, type Refusal } from './refusal';

export type Live<T> =
  { readonly kind: 'loading' } | { readonly kind: 'shown'; readonly value: T } | { readonly kind: 'refused'; readonly refusal: Refusal };

export interface LiveRead<T> {
  readonly state: Signal<Live<T>>;
  retry(): void;
}

/** Milliseconds before a server that kept silent is asked once more. */
const retryAfterMs = 5_000;

/** Refused for want of a network, it is read again when the server is back within reach; for want of an answer, after a while. */
function faces<T>(answers: Observable<T>, within: Observable<boolean>): Observable<Live<T>> {
  return answers.pipe(
    map((value): Live<T> => ({ kind: 'shown', value })),
    catchError((error: unknown) => {
      const refusal = toRefusal(error);
      const back = within.pipe(
        skipWhile((near) => near),
        filter((near) => near),
      );
      const later = refusal.reason === 'unavailable' ? timer(retryAfterMs) : EMPTY;
      const again = merge(back, later).pipe(
        take(1),
        switchMap(() => faces(answers, within)),
      );
      return merge(of<Live<T>>({ kind: 'refused', refusal }), again);
    }),
  );
}

/** A live read with its three faces, and a way to try again. `read` is asked again when a signal it reads changes. */
export function live<T>(read: () => Observable<T>): LiveRead<T> {
  const tries = signal(0);
  const loading: Live<T> = { kind: 'loading' };
  const asked = (): Observable<T> => {
    tries();
    return read();
  };
  const injector = inject(Injector);
  const within = toObservable(inject(Reach).within, { injector });
  const state = toSignal(
    toObservable(computed(asked), { injector }).pipe(switchMap((answers) => faces(answers, within).pipe(startWith(loading)))),
    { initialValue: loading },
  );
  return { state, retry: () => tries.update((count) => count + 1) };
}
