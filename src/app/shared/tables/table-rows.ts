import { CDK_VIRTUAL_SCROLL_VIEWPORT } from '@angular/cdk/scrolling';
import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, inject, input, model, output, type TemplateRef, ViewEncapsulation } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatSort, MatSortHeader, type Sort } from '@angular/material/sort';
import {
  MatCell,
  MatCellDef,
  MatColumnDef,
  MatHeaderCell,
  MatHeaderCellDef,
  MatHeaderRow,
  MatHeaderRowDef,
  MatRow,
  MatRowDef,
  MatTable,
} from '@angular/material/table';
import type { CellContext } from './cell';
import type { Column } from './columns';

/** Material's table as ours are: named cells for the phone's cards, the row that is read in a tint. */
@Component({
  selector: 'es-table-rows',
  imports: [
    NgTemplateOutlet,
    MatButton,
    MatTable,
    MatColumnDef,
    MatHeaderCellDef,
    MatHeaderCell,
    MatCellDef,
    MatCell,
    MatHeaderRowDef,
    MatHeaderRow,
    MatRowDef,
    MatRow,
    MatSort,
    MatSortHeader,
  ],
  templateUrl: './table-rows.html',
  styleUrl: './table-rows.scss',
  // As what it wears, `.es-table`, is: for all tables, but not with the first page.
  encapsulation: ViewEncapsulation.None,
  // Material's table looks for the viewport around it no further than its own component.
  viewProviders: [
    {
      provide: CDK_VIRTUAL_SCROLL_VIEWPORT,
      useFactory: () => inject(CDK_VIRTUAL_SCROLL_VIEWPORT, { optional: true, skipSelf: true }),
    },
  ],
})
export class TableRows<Row extends { readonly id: string }> {
  readonly rows = input.required<readonly Row[]>();
  readonly columns = input.required<readonly Column<Row>[]>();
  readonly cells = input.required<ReadonlyMap<string, TemplateRef<CellContext<Row>>>>();
  readonly headers = input.required<ReadonlyMap<string, TemplateRef<unknown>>>();
  readonly open = input<string | null>(null);
  readonly opens = input(false);
  readonly sort = model<Sort>({ active: '', direction: '' });
  readonly opened = output<string>();

  protected readonly ids = computed(() => this.columns().map(({ id }) => id));
  protected idOf = (_index: number, row: Row): string => row.id;
}
