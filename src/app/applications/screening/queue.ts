import { Component, computed, inject, input, linkedSignal, signal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { csv } from '@domain/shared/csv';
import { countedIn } from '@domain/applications/listing/funnel';
import type { Verdict } from '@domain/calls/calls';
import { live, type Live } from '../../backend/live';
import { toRefusal } from '../../backend/refusal';
import { Session } from '../../backend/session';
import { ChipChoice } from '../../shared/choices/chip-choice';
import { Select } from '../../shared/choices/select';
import { ColumnChoice } from '../../shared/tables/column-choice';
import { debounced } from '../../shared/forms/debounced';
import { Dialogs } from '../../shared/dialogs/dialogs';
import { Undo } from '../../shared/dialogs/undo';
import { Busy } from '../../shared/forms/busy';
import { Icon } from '../../shared/icon/icon';
import { Page } from '../../shared/page/page';
import { Empty } from '../../shared/show/empty';
import { Problem } from '../../shared/show/problem';
import { Skeleton } from '../../shared/show/skeleton';
import { readBeside } from '../../shared/side-sheet/read-beside';
import { SideSheet } from '../../shared/side-sheet/side-sheet';
import { tableColumns } from '../../shared/tables/columns';
import { wordsForRefusal } from '../../shared/words-for-refusal';
import { ApplicationsGateway, pageSize, type ListedApplication, type QueueFilter } from '../applications-gateway';
import { BulkDecision } from './bulk-decision';
import { exportColumns, queueColumns } from './queue-columns';
import { QueueFilters } from './queue-filters';
import { QueueTable } from './queue-table';
import { saveFile } from '../../shared/save-file';
import { ScreeningDetail } from './screening-detail';
import { allSeen, views, type ViewId } from './views';

type QueueState = Live<readonly ListedApplication[]>;
/** Milliseconds of rest after which what is typed is asked for: one query a word, not one a letter. */
const searchRestMs = 250;

/** The queue of a call's applications: compared in a table, read beside it, decided one by one or together. */
@Component({
  selector: 'es-screening-queue',
  imports: [
    Page,
    Problem,
    Skeleton,
    Empty,
    MatButton,
    Busy,
    ChipChoice,
    Icon,
    QueueFilters,
    QueueTable,
    ColumnChoice,
    ScreeningDetail,
    Select,
    SideSheet,
  ],
  templateUrl: './queue.html',
  styleUrl: './queue.scss',
})
export class ScreeningQueue {
  private readonly gateway = inject(ApplicationsGateway);
  private readonly dialogs = inject(Dialogs);
  private readonly undo = inject(Undo);
  readonly programmeId = input.required<string>();
  readonly callId = input.required<string>();

  protected readonly none: ReadonlySet<string> = new Set();
  /** What still fits when a dossier is read beside the table. */
  protected readonly besideColumns: readonly string[] = ['verdict', 'state'];
  protected readonly columns = tableColumns('queue', inject(Session).uid, queueColumns);
  protected readonly view = signal<ViewId>('submitted');
  protected readonly verdict = signal<Verdict | null>(null);
  protected readonly search = signal('');
  private readonly asked = debounced(this.search, searchRestMs);
  private readonly queueTable = viewChild(QueueTable);
  private readonly sheet = viewChild(SideSheet);
  /** `?dossier=` opens one directly. */
  protected readonly beside = readBeside(
    'dossier',
    () => this.queueTable()?.table(),
    () => this.sheet(),
  );
  protected readonly open = this.beside.open;
  protected readonly exporting = signal(false);
  protected readonly exportProblem = signal('');

  private readonly filter = computed<QueueFilter>(() => ({
    programmeId: this.programmeId(),
    callId: this.callId(),
    states: views.find((view) => view.id === this.view())?.states ?? allSeen,
    verdict: this.verdict(),
    search: this.asked(),
  }));
  /** Last rows of the pages before this one; empty on the first page, where another filter begins again. */
  private readonly trail = linkedSignal<QueueFilter, readonly ListedApplication[]>({ source: this.filter, computation: () => [] });
  protected readonly selected = linkedSignal<QueueFilter, ReadonlySet<string>>({ source: this.filter, computation: () => new Set() });
  protected readonly call = live(() => this.gateway.call(this.callId()));
  private readonly funnel = live(() => this.gateway.funnel(this.callId(), this.programmeId()));
  protected readonly queue = live(() => {
    const last = this.trail().at(-1) ?? null;
    return this.gateway.queue(this.filter(), last);
  });
  /** While the next answer comes, the last one stays: the table never blinks under a search. */
  protected readonly table = linkedSignal<QueueState, QueueState>({
    source: () => this.queue.state(),
    computation: (state, before) => (state.kind === 'loading' && before?.value.kind === 'shown' ? before.value : state),
  });
  protected readonly rows = computed(() => {
    const state = this.table();
    return state.kind === 'shown' ? state.value : [];
  });
  protected readonly page = computed(() => this.trail().length + 1);
  protected readonly hasNext = computed(() => this.rows().length === pageSize);
  protected readonly counts = computed(() => {
    const state = this.funnel.state();
    // A count that has not come is left out: it is not nought.
    const counts = state.kind === 'shown' ? state.value?.counts : null;
    return views.map(({ id, label, states }) => ({ value: id, label, count: counts === null ? null : countedIn(counts, states) }));
  });
  protected readonly toCheck = computed(() => {
    const state = this.funnel.state();
    return state.kind === 'shown' ? (state.value?.counts['submitted~toCheck'] ?? 0) : null;
  });
  protected readonly selection = computed(() => this.rows().filter((row) => this.selected().has(row.id)));
  protected readonly crumbs = computed(() => {
    const state = this.call.state();
    const name = state.kind === 'shown' ? (state.value?.name ?? '') : '';
    return [
      { label: $localize`:@@applications.programmes:Programmes`, link: '/programmes' },
      ...(name === '' ? [] : [{ label: name, link: `/appels/${this.callId()}`, ownWords: true }]),
    ];
  });

  protected toggle(id: string): void {
    this.selected.update((chosen) => new Set(chosen.has(id) ? [...chosen].filter((one) => one !== id) : [...chosen, id]));
  }

  protected toggleAll(): void {
    const all = this.rows().map((row) => row.id);
    this.selected.set(new Set(this.selection().length === all.length ? [] : all));
  }

  protected next(): void {
    const last = this.rows().at(-1);
    if (last !== undefined) this.trail.update((trail) => [...trail, last]);
  }

  protected previous(): void {
    this.trail.update((trail) => trail.slice(0, -1));
  }

  protected async decideTogether(): Promise<void> {
    const applications = this.selection();
    const decided = await this.dialogs.open<object, number>(BulkDecision, {
      data: { applications },
    });
    if (decided === undefined) return;
    this.selected.set(new Set());
    this.undo.say($localize`:@@applications.bulkDone:Dossiers décidés : ${decided}:count:. Les candidats sont prévenus.`);
  }

  /** Reads the whole queue as filtered, page after page; an explicit act, so its cost is asked for. */
  protected async exportRows(): Promise<void> {
    this.exporting.set(true);
    this.exportProblem.set('');
    try {
      const rows = await this.gateway.wholeQueue(this.filter());
      await this.gateway.traceExport(this.callId(), rows.length);
      saveFile(`candidatures-${this.callId()}.csv`, 'text/csv;charset=utf-8', csv(exportColumns, rows));
    } catch (error) {
      this.exportProblem.set(wordsForRefusal(toRefusal(error)));
    } finally {
      this.exporting.set(false);
    }
  }
}
