import { Component, ElementRef, inject, input, output } from '@angular/core';
import { MatCheckbox } from '@angular/material/checkbox';
import { departmentOf } from '@domain/shared/territories';
import { DayPipe, RatioPipe } from '../../shared/formats/pipes';
import { Status } from '../../shared/show/status';
import { Table, TableFrame } from '../../shared/tables/table';
import type { ListedApplication } from '../applications-gateway';
import { stateWords, verdictWords } from '../application-words';
import type { ColumnId } from './queue-columns';
import { OwnWords } from '../../shared/show/own-words';

/** The rows of a page of the queue. */
@Component({
  selector: 'es-queue-table',
  imports: [MatCheckbox, Table, TableFrame, Status, DayPipe, RatioPipe, OwnWords],
  templateUrl: './queue-table.html',
  host: { '(keydown)': 'press($event)' },
  styleUrl: './queue-table.scss',
})
export class QueueTable {
  readonly rows = input.required<readonly ListedApplication[]>();
  readonly columns = input.required<readonly ColumnId[]>();
  readonly selected = input.required<ReadonlySet<string>>();
  /** The dossier being read beside the table. */
  readonly open = input<string | null>(null);
  readonly opened = output<string>();
  readonly toggled = output<string>();
  readonly toggledAll = output();

  protected readonly states = stateWords;
  protected readonly verdicts = verdictWords;
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  /** J and K open the next and the previous row, X chooses one: only while the list has the focus, which follows. */
  protected press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = { j: 1, k: -1 }[event.key.toLowerCase()];
    if (step !== undefined) this.openBeside(step);
    else if (event.key.toLowerCase() === 'x') this.choose(event.target as HTMLElement);
  }

  private openBeside(step: number): void {
    const rows = this.rows();
    const at = rows.findIndex(({ id }) => id === this.open());
    const next = Math.max(0, Math.min(rows.length - 1, at + step));
    const row = rows[next];
    if (row === undefined) return;
    this.opened.emit(row.id);
    this.element.querySelectorAll<HTMLElement>('tbody .name')[next]?.focus();
  }

  /** The row that has the focus, or else the one being read. */
  private choose(target: HTMLElement): void {
    const lines = [...this.element.querySelectorAll('tbody tr')];
    const row = this.rows()[lines.findIndex((line) => line.contains(target))];
    const id = row?.id ?? this.open();
    if (id !== null) this.toggled.emit(id);
  }

  protected has = (column: ColumnId): boolean => this.columns().includes(column);
  /** What the box does, not only what its row is called. */
  protected choiceOf = ({ projectName, number }: ListedApplication): string =>
    $localize`:@@applications.chooseOne:Choisir ${projectName || number}:project:`;
  protected nameOfDepartment = (code: string): string => departmentOf(code)?.name ?? code;
}
