import { Component, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Busy } from '../../shared/forms/busy';

/** Before the signatures each look is its own side's, unless both sides want to see both. */
@Component({
  selector: 'es-agreement',
  imports: [MatButton, Busy],
  template: `
    @switch (state()) {
      @case ('none') {
        <p class="es-small es-muted" i18n="@@coaching.shareHelp">
          Vous préférez en parler avant de signer ? Si les deux côtés l'acceptent, chacun voit les notes de l'autre.
        </p>
      }
      @case ('mine') {
        <p class="es-small" role="status" i18n="@@coaching.shareWaits">
          Vous avez accepté de montrer vos notes. L'autre côté les verra, et vous les siennes, quand il l'aura accepté aussi.
        </p>
      }
      @case ('other') {
        <p class="es-small" role="status" i18n="@@coaching.shareAsked">
          L'autre côté propose de montrer les notes avant de signer. Si vous l'acceptez, chacun voit celles de l'autre.
        </p>
      }
    }
    @if (state() === 'none' || state() === 'other') {
      <p>
        <button type="button" matButton class="es-flush es-compact" [esBusy]="busy()" (click)="agreed.emit()" i18n="@@coaching.share">
          Accepter de montrer mes notes
        </button>
      </p>
    }
  `,
})
export class Agreement {
  readonly state = input.required<'none' | 'mine' | 'other' | 'both'>();
  readonly busy = input(false);
  readonly agreed = output();
}
