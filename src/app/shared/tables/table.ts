import { Component, Directive, input } from '@angular/core';

/**
 * A dense table: `<es-table-frame label="Candidatures"><table esTable>…</table></es-table-frame>`.
 * On a phone rows become cards: give each td a `data-label`. Numbers: class `es-number`.
 */
@Directive({ selector: 'table[esTable]', host: { class: 'es-table', '[class.es-table-cards]': 'cards()' } })
export class Table {
  readonly cards = input(true);
}

/** Scrolls inside itself, reachable by keyboard, keeps the header in view. */
@Component({
  selector: 'es-table-frame',
  template: '<ng-content />',
  host: {
    class: 'es-table-frame',
    role: 'region',
    tabindex: '0',
    '[attr.aria-label]': 'label()',
    '[style.max-height]': 'height()',
    '[style.display]': '"block"',
  },
})
export class TableFrame {
  readonly label = input.required<string>();
  readonly height = input<string | null>(null);
}
