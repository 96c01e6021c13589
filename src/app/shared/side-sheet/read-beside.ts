/** Why: one way to read a row beside its list: its address names it, the button "back" closes it, J and K go on, the focus follows. */
import { computed, effect, inject, type Signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import { Location } from '@angular/common';
import { stepped } from '../tables/stepped';
import type { SheetPlace, SideSheet } from './side-sheet';

interface Row {
  readonly id: string;
}
interface List {
  readonly sorted: Signal<readonly Row[]>;
  focusOn(id: string): void;
}

export interface Beside {
  /** What is read, by the address; null when nothing is. */
  readonly open: Signal<string | null>;
  readonly place: Signal<SheetPlace>;
  /** Reads one, with the focus. */
  read(id: string): void;
  /** Reads one, the focus staying in the list. */
  show(id: string): void;
  step(by: 1 | -1): void;
  close(): void;
}

/** A row that the address names: opened by a step of the history, closed by a step back. */
function inAddress(parameter: string, instead: string | null) {
  const [router, route, location] = [inject(Router), inject(ActivatedRoute), inject(Location)];
  const address = toSignal(route.queryParamMap, { requireSync: true });
  const open = computed(() => address().get(parameter));
  /** The address that this page put into the history. */
  let own = '';
  const go = async (id: string | null, replaceUrl: boolean): Promise<void> => {
    await router.navigate([], {
      relativeTo: route,
      queryParams: { [parameter]: id, ...(instead === null || id === null ? {} : { [instead]: null }) },
      queryParamsHandling: 'merge',
      replaceUrl,
      scroll: 'manual',
    });
    if (!replaceUrl || own !== '') own = router.url;
  };
  return {
    open,
    show: async (id: string): Promise<void> => (id === open() ? undefined : go(id, open() !== null)),
    close: (): void => {
      if (open() === null) return;
      // What this page put into the history leaves it: "back" then leads where one came from.
      if (own === router.url) location.back();
      else void go(null, true);
      own = '';
    },
  };
}

/** Called in a field initialiser of the page. `parameter` is what the address calls the row; `instead`, a row of another list, which leaves. */
export function readBeside(
  parameter: string,
  list: () => List | undefined,
  sheet: () => SideSheet | undefined,
  instead: string | null = null,
): Beside {
  const { open, show, close } = inAddress(parameter, instead);
  const rows = computed(() => list()?.sorted() ?? []);
  let before: string | null = null;
  effect(() => {
    const now = open();
    if (now === null && before !== null) list()?.focusOn(before);
    before = now;
  });
  const read = (id: string): void =>
    void show(id).then(() => {
      setTimeout(() => sheet()?.focus());
    });
  return {
    open,
    place: computed(() => ({ at: rows().findIndex(({ id }) => id === open()) + 1, of: rows().length })),
    read,
    show: (id) => void show(id).then(() => list()?.focusOn(id)),
    step: (by) => {
      const next = stepped(rows(), open(), by);
      if (next === undefined) return;
      void show(next.id).then(() => {
        setTimeout(() => sheet()?.follow());
      });
    },
    close,
  };
}
