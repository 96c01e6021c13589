import { Component, input, type Signal } from '@angular/core';
import { Button } from '../forms/button';

/** A list shown by pages, as `livePages` gives it. */
export interface PagedList {
  readonly hasMore: Signal<boolean>;
  readonly coming: Signal<boolean>;
  more(): void;
}

/** The end of a page of a long list: asks for the next one, while there may be one. */
@Component({
  selector: 'es-more',
  imports: [Button],
  template: `@if (list().hasMore()) {
    <p class="es-no-print">
      <button type="button" esButton="secondary" [busy]="list().coming()" (click)="list().more()" i18n="@@shared.more">
        Voir la suite
      </button>
    </p>
  }`,
})
export class More {
  readonly list = input.required<PagedList>();
}
