import { Component, ElementRef, inject, input, output, viewChild } from '@angular/core';
import { MatCheckbox } from '@angular/material/checkbox';
import { departmentOf } from '@domain/shared/territories';
import { DayPipe, RatioPipe } from '../../shared/formats/pipes';
import { OwnWords } from '../../shared/show/own-words';
import { Status } from '../../shared/show/status';
import { isTyped } from '../../shared/side-sheet/side-sheet';
import { Cell } from '../../shared/tables/cell';
import type { TableColumns } from '../../shared/tables/columns';
import { DataTable } from '../../shared/tables/data-table';
import { HeaderCell } from '../../shared/tables/header-cell';
import { stateWords, verdictWords } from '../application-words';
import type { ListedApplication } from '../applications-gateway';

/** The rows of a page of the queue. */
@Component({
  selector: 'es-queue-table',
  imports: [MatCheckbox, Cell, DataTable, HeaderCell, Status, DayPipe, RatioPipe, OwnWords],
  templateUrl: './queue-table.html',
  host: { '(keydown.x)': 'choose($event)' },
  styles: '.number { white-space: nowrap; }',
})
export class QueueTable {
  readonly rows = input.required<readonly ListedApplication[]>();
  readonly columns = input.required<TableColumns<ListedApplication>>();
  /** What still fits when a dossier is read beside the table. */
  readonly only = input<readonly string[] | null>(null);
  readonly selected = input.required<ReadonlySet<string>>();
  /** The dossier being read beside the table. */
  readonly open = input<string | null>(null);
  readonly opened = output<string>();
  readonly shown = output<string>();
  readonly closed = output();
  readonly toggled = output<string>();
  readonly toggledAll = output();
  readonly table = viewChild.required<DataTable<ListedApplication>>(DataTable);

  protected readonly states = stateWords;
  protected readonly verdicts = verdictWords;
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  /** X chooses the row that has the focus, or else the one being read: only while the list has the focus. */
  protected choose(event: Event): void {
    if (isTyped(event)) return;
    const lines = [...this.element.querySelectorAll('tbody tr')];
    const row = this.rows()[lines.findIndex((line) => line.contains(event.target as Node))];
    const id = row?.id ?? this.open();
    if (id !== null) this.toggled.emit(id);
  }

  /** What the box does, not only what its row is called. */
  protected choiceOf = ({ projectName, number }: ListedApplication): string =>
    $localize`:@@applications.chooseOne:Choisir ${projectName || number}:project:`;
  protected nameOfDepartment = (code: string): string => departmentOf(code)?.name ?? code;
}
