import { Component, input, type Signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Busy } from '../forms/busy';

/** A list shown by pages, as `livePages` gives it. */
export interface PagedList {
  readonly hasMore: Signal<boolean>;
  readonly coming: Signal<boolean>;
  more(): void;
}

/** The end of a page of a long list: asks for the next one, while there may be one. */
@Component({
  selector: 'es-more',
  imports: [MatButton, Busy],
  template: `@if (list().hasMore()) {
    <p class="es-no-print">
      <button type="button" matButton="outlined" [esBusy]="list().coming()" (click)="list().more()" i18n="@@shared.more">
        Voir la suite
      </button>
    </p>
  }`,
})
export class More {
  readonly list = input.required<PagedList>();
}
