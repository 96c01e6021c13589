import { Component, input } from '@angular/core';
import type { IndicatorCode } from '@domain/impact/impact';
import { Table, TableFrame } from '../../shared/tables/table';
import { indicatorWords } from '../indicator-words';
import type { IndicatorRow } from '../results/indicator-rows';

/** Every indicator beside its other years: the twin of the small charts. */
@Component({
  selector: 'es-years-table',
  imports: [Table, TableFrame],
  templateUrl: './years-table.html',
  styles: 'h2 { font-size: var(--es-size-2); }',
})
export class YearsTable {
  readonly rows = input.required<readonly IndicatorRow[]>();
  readonly years = input.required<readonly number[]>();
  protected readonly nameOf = (code: IndicatorCode): string => indicatorWords[code].name;
  /** Null where the year was never computed: a figure of 0 is one. */
  protected readonly valueIn = (row: IndicatorRow, year: number): { readonly figure: number } | null => {
    const figure = row.history.find((one) => one.year === year)?.value ?? null;
    return figure === null ? null : { figure };
  };
}
