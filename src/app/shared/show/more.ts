import { Component, input, output } from '@angular/core';
import { Button } from '../forms/button';

/** The end of a page of a long list: asks for the next one. */
@Component({
  selector: 'es-more',
  imports: [Button],
  template: `<p class="es-no-print">
    <button type="button" esButton="secondary" [busy]="coming()" (click)="more.emit()" i18n="@@shared.more">Voir la suite</button>
  </p>`,
})
export class More {
  readonly coming = input(false);
  readonly more = output();
}
