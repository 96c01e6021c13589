import { Component, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Busy } from '../../shared/forms/busy';
import type { IndicatorRow } from '../results/indicator-rows';
import { indicatorWords } from '../indicator-words';

/** Irreversible: what will be kept is shown first, then one deliberate act. */
@Component({
  selector: 'es-freeze-year',
  imports: [MatButton, Busy],
  template: `
    <details class="es-card">
      <summary i18n="@@impact.freezeAsk">Figer les indicateurs {{ year() }}</summary>
      <p i18n="@@impact.freezeEffect">
        Ces chiffres et la liste de leurs enregistrements sont conservés tels quels, à votre nom. Cela ne se reprend pas. Le calcul continue
        à côté : tout écart se verra.
      </p>
      <ul>
        @for (row of rows(); track row.code) {
          <li>
            {{ words[row.code].name }} : <b class="es-figures">{{ row.shown?.value }}</b>
          </li>
        }
      </ul>
      <button type="button" matButton="outlined" class="es-danger" [esBusy]="busy()" (click)="frozen.emit()" i18n="@@impact.freeze">
        Figer {{ year() }} définitivement
      </button>
    </details>
  `,
  styles: `
    summary {
      font-weight: 600;
      cursor: pointer;
    }
  `,
})
export class FreezeYear {
  readonly year = input.required<number>();
  readonly rows = input.required<readonly IndicatorRow[]>();
  readonly busy = input(false);
  readonly frozen = output();
  protected readonly words = indicatorWords;
}
