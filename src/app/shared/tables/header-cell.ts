import { Directive, inject, input, TemplateRef } from '@angular/core';

/** What stands in a column's header instead of its name: `<ng-container *esHeaderCell="'box'">…</ng-container>`. */
@Directive({ selector: '[esHeaderCell]' })
export class HeaderCell {
  readonly column = input.required<string>({ alias: 'esHeaderCell' });
  readonly template = inject<TemplateRef<unknown>>(TemplateRef);
}
