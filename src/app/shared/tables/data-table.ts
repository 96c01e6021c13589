import { BreakpointObserver } from '@angular/cdk/layout';
import { CdkFixedSizeVirtualScroll, CdkVirtualScrollViewport } from '@angular/cdk/scrolling';
import {
  afterNextRender,
  ApplicationRef,
  Component,
  computed,
  contentChildren,
  ElementRef,
  inject,
  Injector,
  input,
  output,
  signal,
} from '@angular/core';
import { takeUntilDestroyed, toSignal } from '@angular/core/rxjs-interop';
import type { Sort } from '@angular/material/sort';
import { fromEvent, map, merge } from 'rxjs';
import { isTyped, stepOf } from '../side-sheet/side-sheet';
import { Cell } from './cell';
import type { TableColumns } from './columns';
import { HeaderCell } from './header-cell';
import { stepped } from './stepped';
import { TableFrame } from './table';
import { TableRows } from './table-rows';

/** Beyond this many rows at once, only those in view are drawn. */
export const drawnAtOnce = 100;
/** Pixels, as in `_tables.scss`. */
const rowHeight = 40;

/**
 * Rows where people compare: `<es-data-table label="Cohorte" [rows]="rows()" [columns]="columns">` with a `*esCell` for each column.
 * With `[opens]`, the name of a row opens it, and J and K go on to the next and the previous one while the list has the focus.
 */
@Component({
  selector: 'es-data-table',
  imports: [CdkFixedSizeVirtualScroll, CdkVirtualScrollViewport, TableFrame, TableRows],
  templateUrl: './data-table.html',
  styleUrl: './data-table.scss',
  host: { '(keydown)': 'press($event)' },
})
export class DataTable<Row extends { readonly id: string }> {
  readonly label = input.required<string>();
  readonly rows = input.required<readonly Row[]>();
  readonly columns = input.required<TableColumns<Row>>();
  /** Fewer of them, where the table has less room. */
  readonly only = input<readonly string[] | null>(null);
  readonly opens = input(false);
  readonly open = input<string | null>(null);
  /** By a press on its name: the focus goes with it. */
  readonly opened = output<string>();
  /** By J or K: the focus stays in the list. */
  readonly shown = output<string>();
  readonly closed = output();

  private readonly cellDefinitions = contentChildren<Cell<Row>>(Cell);
  private readonly headerDefinitions = contentChildren(HeaderCell);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly injector = inject(Injector);
  protected readonly rowHeight = rowHeight;
  protected readonly sort = signal<Sort>({ active: '', direction: '' });
  protected readonly cells = computed(() => new Map(this.cellDefinitions().map((cell) => [cell.column(), cell.template])));
  protected readonly headers = computed(() => new Map(this.headerDefinitions().map((cell) => [cell.column(), cell.template])));
  /** Where rows are rows: the cards of a phone have each their height. */
  private readonly isWide = toSignal(
    inject(BreakpointObserver)
      .observe('(width >= 45rem)')
      .pipe(map(({ matches }) => matches)),
    { initialValue: false },
  );
  private readonly onPaper = signal(false);
  protected readonly isLong = computed(() => this.rows().length > drawnAtOnce && this.isWide() && !this.onPaper());
  protected readonly shownColumns = computed(() => {
    const only = this.only();
    const all = this.columns();
    return only === null ? all.shown() : all.all.filter(({ id, kind }) => kind === 'name' || kind === 'box' || only.includes(id));
  });
  /** In the order of the page, until a person sorts them. */
  readonly sorted = computed(() => {
    const { active, direction } = this.sort();
    const by = this.columns().all.find(({ id }) => id === active)?.sortedBy;
    if (by === undefined || direction === '') return this.rows();
    const way = direction === 'asc' ? 1 : -1;
    return [...this.rows()].sort((one, other) => way * compared(by(one), by(other)));
  });

  constructor() {
    const application = inject(ApplicationRef);
    merge(fromEvent(window, 'beforeprint'), fromEvent(window, 'afterprint'))
      .pipe(takeUntilDestroyed())
      .subscribe(({ type }) => {
        this.onPaper.set(type === 'beforeprint');
        // Paper takes what is there once this returns.
        application.tick();
      });
  }

  /** The focus goes to the name of a row: that which was read, once its detail is closed. */
  focusOn(id: string): void {
    afterNextRender(() => this.element.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"] .es-row-name`)?.focus(), {
      injector: this.injector,
    });
  }

  protected press(event: KeyboardEvent): void {
    if (!this.opens()) return;
    if (event.key === 'Escape' && this.open() !== null && !isTyped(event)) this.closed.emit();
    const step = stepOf(event);
    const next = step === undefined ? undefined : stepped(this.sorted(), this.open(), step);
    if (next !== undefined) this.shown.emit(next.id);
  }
}

const compared = (one: string | number, other: string | number): number =>
  typeof one === 'number' && typeof other === 'number' ? one - other : String(one).localeCompare(String(other), 'fr', { numeric: true });
