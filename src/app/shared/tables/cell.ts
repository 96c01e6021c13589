import { Directive, inject, input, TemplateRef } from '@angular/core';

export interface CellContext<Row> {
  readonly $implicit: Row;
}

/** What a column shows of a row: `<ng-container *esCell="'number'; of: rows(); let row">{{ row.number }}</ng-container>`. */
@Directive({ selector: '[esCell]' })
export class Cell<Row> {
  readonly column = input.required<string>({ alias: 'esCell' });
  /** Gives `row` its type. */
  readonly esCellOf = input.required<readonly Row[]>();
  readonly template = inject<TemplateRef<CellContext<Row>>>(TemplateRef);

  static ngTemplateContextGuard<Row>(_cell: Cell<Row>, context: unknown): context is CellContext<Row> {
    return context !== null;
  }
}
