/** Why: one description of the columns of a table, from which come its cells, its phone cards, its sorting and the choice of what is shown. */
import { computed, signal, type Signal } from '@angular/core';
import { keepIn } from '@domain/shared/storage/keep-in';

export interface Column<Row, Id extends string = string> {
  readonly id: Id;
  /** In the header, in the choice of columns, and on each card of a phone. */
  readonly label: string;
  /** `name` says which row it is: always shown, its cell a row header. `box` and `acts` are never named nor chosen. */
  readonly kind?: 'name' | 'figure' | 'box' | 'acts';
  /** Not shown until a person asks for it. */
  readonly spare?: boolean;
  /** What rows are sorted by, where all of them are here. */
  readonly sortedBy?: (row: Row) => string | number;
}

export interface TableColumns<Row, Id extends string = string> {
  readonly all: readonly Column<Row, Id>[];
  /** Those that a person may show or not. */
  readonly choices: readonly Column<Row, Id>[];
  readonly shown: Signal<readonly Column<Row, Id>[]>;
  has(id: string): boolean;
  toggle(id: Id): void;
}

const isFixed = <Row>({ kind }: Column<Row>): boolean => kind === 'name' || kind === 'box' || kind === 'acts';

/**
 * The columns of a table, and which of them its person shows: kept on the device, for each person and table.
 * `person`: who chooses (`inject(Session).uid`).
 */
export function tableColumns<Row, const Id extends string>(
  table: string,
  person: Signal<string | null>,
  all: readonly Column<Row, NoInfer<Id> | Id>[],
): TableColumns<Row, Id> {
  const choices = all.filter((column) => !isFixed(column));
  const storageKey = computed(() => `essaim:columns:${person() ?? ''}:${table}`);
  const changed = signal(0);
  const chosen = computed((): ReadonlySet<string> => {
    changed();
    const kept = localStorage.getItem(storageKey())?.split(',') ?? [];
    const known = choices.map(({ id }) => id).filter((id) => kept.includes(id));
    return new Set<string>(known.length > 0 ? known : choices.filter(({ spare }) => spare !== true).map(({ id }) => id));
  });
  const has = (id: string): boolean => chosen().has(id);
  return {
    all,
    choices,
    shown: computed(() => all.filter((column) => isFixed(column) || has(column.id))),
    has,
    toggle: (id) => {
      const next = choices.filter((column) => has(column.id) !== (column.id === id)).map((column) => column.id);
      // One at least: none would say that nothing was ever chosen.
      if (next.length === 0) return;
      keepIn(localStorage, storageKey(), next.join(','));
      changed.update((times) => times + 1);
    },
  };
}
