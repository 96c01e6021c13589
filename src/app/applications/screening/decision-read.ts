import { Component, input } from '@angular/core';
import type { Screening } from '@domain/applications/applications';
import { DayTimePipe } from '../../shared/formats/pipes';
import { Status } from '../../shared/show/status';
import { stateWords, verdictWords } from '../application-words';
import { OwnWords } from '../../shared/show/own-words';

/** A decision that was taken: what, by whom, against what, why, and where to. */
@Component({
  selector: 'es-decision-read',
  imports: [Status, DayTimePipe, OwnWords],
  template: `
    <section class="es-card es-stack">
      <h3 i18n="@@applications.decision">Décision</h3>
      <p>
        <es-status [tone]="states[screening().decision].tone">{{ states[screening().decision].words }}</es-status>&ngsp;
        <span class="es-small es-muted">{{ screening().decidedByName }}, {{ screening().decidedAt | dayTime }}</span>
      </p>
      @if (screening().overrides; as overridden) {
        <p class="es-small">
          <ng-container i18n="@@applications.against">Contre l'éligibilité calculée :</ng-container> {{ verdicts[overridden].words }}
        </p>
      }
      @if (screening().reason !== '') {
        <p class="said" esOwnWords>{{ screening().reason }}</p>
      }
      @if (screening().orientation.length > 0) {
        <p class="es-small">
          <ng-container i18n="@@applications.orientedTo">Orienté vers :</ng-container> {{ screening().orientation.join(', ') }}
        </p>
      }
    </section>
  `,
  styles: `
    h3 {
      font-size: var(--es-size-1);
    }
    .said {
      white-space: pre-wrap;
    }
  `,
})
export class DecisionRead {
  readonly screening = input.required<Screening>();
  protected readonly states = stateWords;
  protected readonly verdicts = verdictWords;
}
