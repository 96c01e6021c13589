import { Component, input, output } from '@angular/core';
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
  protected has = (column: ColumnId): boolean => this.columns().includes(column);
  /** What the box does, not only what its row is called. */
  protected choiceOf = ({ projectName, number }: ListedApplication): string =>
    $localize`:@@applications.chooseOne:Choisir ${projectName || number}:project:`;
  protected nameOfDepartment = (code: string): string => departmentOf(code)?.name ?? code;
}
