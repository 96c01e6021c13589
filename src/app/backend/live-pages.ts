/** Why: a long list is shown by pages; what is on screen stays while the next page comes. */
import { computed, linkedSignal, type Signal } from '@angular/core';
import { map, type Observable } from 'rxjs';
import { live, type Live, type LiveRead } from './live';

type Follow<T> = (pages: number) => Observable<readonly T[]>;

interface Told<T> {
  readonly list: Follow<T>;
  readonly rows: readonly T[];
}

export interface LivePages<T> extends LiveRead<readonly T[]> {
  /** Whether the last page shown is full: there may be another. */
  readonly hasMore: Signal<boolean>;
  /** Whether a page is on its way. */
  readonly coming: Signal<boolean>;
  more(): void;
}

/** A list read page by page, live. `list` says what to follow; when a signal it reads changes, the first page is shown again. */
export function livePages<T>(pageSize: number | (() => number), list: () => Follow<T>): LivePages<T> {
  const followed = computed(list);
  const pages = linkedSignal<Follow<T>, number>({ source: followed, computation: () => 1 });
  const read = live(() => {
    const asked = followed();
    return asked(pages()).pipe(map((rows): Told<T> => ({ list: asked, rows })));
  });
  /** The rows of this very list, while its next page is on its way. */
  const kept = linkedSignal<Live<Told<T>>, Told<T> | null>({
    source: read.state,
    computation: (now, before) => (now.kind === 'shown' ? now.value : now.kind === 'loading' ? (before?.value ?? null) : null),
  });
  const state = computed((): Live<readonly T[]> => {
    const [now, rows] = [read.state(), kept()];
    if (now.kind === 'refused') return now;
    return rows?.list === followed() ? { kind: 'shown', value: rows.rows } : { kind: 'loading' };
  });
  const size = computed(() => (typeof pageSize === 'number' ? pageSize : pageSize()));
  const value = <Otherwise>(otherwise: Otherwise): readonly T[] | Otherwise => {
    const now = state();
    return now.kind === 'shown' ? now.value : otherwise;
  };
  const shown = computed(() => value([]).length);
  return {
    state,
    value,
    retry: () => read.retry(),
    hasMore: computed(() => shown() >= size() * pages()),
    coming: computed(() => read.state().kind === 'loading' && shown() > 0),
    more: () => pages.update((count) => count + 1),
  };
}
