import { Component, input, output, viewChild } from '@angular/core';
import { DayPipe, FigurePipe } from '../../shared/formats/pipes';
import { SincePipe } from '../../shared/formats/since';
import { OwnWords } from '../../shared/show/own-words';
import { Status } from '../../shared/show/status';
import { Cell } from '../../shared/tables/cell';
import type { TableColumns } from '../../shared/tables/columns';
import { DataTable } from '../../shared/tables/data-table';
import { planWords } from '../coaching-words';
import type { CockpitRow } from './cockpit-rows';

/** One line a project: what it waits for, its milestones and days in small. */
@Component({
  selector: 'es-cockpit-table',
  imports: [Cell, DataTable, DayPipe, FigurePipe, OwnWords, SincePipe, Status],
  templateUrl: './cockpit-table.html',
  styleUrl: './cockpit-table.scss',
})
export class CockpitTable {
  readonly rows = input.required<readonly CockpitRow[]>();
  readonly columns = input.required<TableColumns<CockpitRow>>();
  readonly only = input<readonly string[] | null>(null);
  readonly open = input<string | null>(null);
  readonly now = input.required<Date>();
  readonly opened = output<string>();
  readonly shown = output<string>();
  readonly closed = output();
  readonly table = viewChild.required<DataTable<CockpitRow>>(DataTable);
  protected readonly planWords = planWords;
}
