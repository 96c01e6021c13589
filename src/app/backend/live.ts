import { inject, Injector, type Signal } from '@angular/core';
import { rxResource, toObservable } from '@angular/core/rxjs-interop';
import { catchError, EMPTY, filter, map, merge, of, skipWhile, startWith, switchMap, take, timer, type Observable } from 'rxjs';
import { Reach } from './reach';
import { toRefusal, type Refusal } from './refusal';

export type Live<T> =
  { readonly kind: 'loading' } | { readonly kind: 'shown'; readonly value: T } | { readonly kind: 'refused'; readonly refusal: Refusal };

export interface LiveRead<T> {
  readonly state: Signal<Live<T>>;
  /** What is shown, or what to show meanwhile. */
  value<Otherwise>(otherwise: Otherwise): T | Otherwise;
  retry(): void;
}

/** Milliseconds before a server that kept silent is asked once more. */
const retryAfterMs = 5_000;

type Answered<T> = Exclude<Live<T>, { readonly kind: 'loading' }>;

/** Refused for want of a network, it is read again when the server is back within reach; for want of an answer, after a while. */
export function faces<T>(answers: Observable<T>, within: Observable<boolean>): Observable<Answered<T>> {
  return answers.pipe(
    map((value): Answered<T> => ({ kind: 'shown', value })),
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
      return merge(of<Answered<T>>({ kind: 'refused', refusal }), again);
    }),
  );
}

/** A live read with its three faces, and a way to try again. `read` is asked again when a signal it reads changes. Call in an injection context. */
export function live<T>(read: () => Observable<T>): LiveRead<T> {
  const injector = inject(Injector);
  const within = toObservable(inject(Reach).within, { injector });
  const loading: Live<T> = { kind: 'loading' };
  const followed = rxResource({
    injector,
    params: () => ({ answers: read() }),
    // A read is never finished: what waits for the page to be stable must not wait for its first answer.
    stream: ({ params }) => faces(params.answers, within).pipe(startWith<Live<T>>(loading)),
    defaultValue: loading,
  });
  const state = followed.value.asReadonly();
  return {
    state,
    value: (otherwise) => {
      const now = state();
      return now.kind === 'shown' ? now.value : otherwise;
    },
    retry: () => void followed.reload(),
  };
}
