import { Component, input } from '@angular/core';
import type { AxisChange } from '@domain/coaching/diagnostic';
import { FigurePipe } from '../../shared/formats/pipes';
import { Table, TableFrame } from '../../shared/tables/table';

/** What the programme changed, axis by axis. */
@Component({
  selector: 'es-axis-changes',
  imports: [FigurePipe, Table, TableFrame],
  templateUrl: './axis-changes.html',
})
export class AxisChanges {
  readonly changes = input.required<readonly AxisChange[]>();
}
