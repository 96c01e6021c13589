import { Component, computed, input } from '@angular/core';
import type { FallCause, FallenDecision } from '@domain/jury/jury';
import { DayTimePipe } from '../../shared/formats/pipes';
import { outcomeWords } from '../jury-words';

/** A decision to take again: why it fell, and what it said. */
@Component({
  selector: 'es-fallen-note',
  imports: [DayTimePipe],
  template: `
    <h3 i18n="@@jury.takeAgain">Décision à reprendre</h3>
    <p>{{ why() }}</p>
    @let earlier = fallen().decision;
    <p class="es-muted es-small" i18n="@@jury.fallenWas">
      Le {{ earlier.decidedAt | dayTime }} : {{ words[earlier.outcome] }}, {{ earlier.votes.for }} pour, {{ earlier.votes.against }} contre,
      abstentions : {{ earlier.votes.abstain }}. Motif : {{ earlier.reason }}
    </p>
  `,
  styles: `
    :host {
      display: block;
      padding: var(--es-space-15) var(--es-space-2);
      background: var(--es-tint);
      border-inline-start: 4px solid var(--es-warn);
      border-radius: var(--es-radius-control);
    }
  `,
  host: { role: 'status' },
})
export class FallenNote {
  readonly fallen = input.required<FallenDecision>();
  protected readonly words = outcomeWords;
  private readonly causes: Readonly<Record<FallCause, (who: string) => string>> = {
    recusal: (who) =>
      $localize`:@@jury.fellRecusal:${who}:who: s'est déporté après la décision : son vote ne compte plus, et la salle décide à nouveau sans cette personne.`,
    removal: (who) =>
      $localize`:@@jury.fellRemoval:${who}:who: a quitté le jury après la décision : son vote et ses avis ne comptent plus, et la salle décide à nouveau.`,
    withdrawal: () => $localize`:@@jury.fellWithdrawal:Ce dossier a quitté la sélection après la décision.`,
    amended: () => $localize`:@@jury.fellAmended:La salle est revenue sur sa décision.`,
  };
  protected readonly why = computed(() => this.causes[this.fallen().cause](this.fallen().who));
}
