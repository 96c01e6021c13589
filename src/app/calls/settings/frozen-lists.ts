import { Component, input } from '@angular/core';
import type { Call } from '@domain/calls/calls';
import { Status } from '../../shared/show/status';
import { OwnWords } from '../../shared/show/own-words';

/** Conditions and criteria once the call is open: what people answered to, with the reason why it no longer moves. */
@Component({
  selector: 'es-frozen-lists',
  imports: [Status, OwnWords],
  template: `
    <section class="es-stack">
      <h2 i18n="@@calls.frozenHeading">Conditions et critères</h2>
      <p class="es-row"><es-status tone="neutral" icon="lock" i18n="@@calls.frozen">Figés depuis l'ouverture</es-status></p>
      <p class="es-prose" i18n="@@calls.frozenReason">
        Des candidats répondent à ces conditions et seront jugés sur ces critères, inscrits au règlement qu'ils acceptent : les changer en
        cours de route romprait l'égalité entre eux. Une correction du formulaire passe par une nouvelle version.
      </p>
      <details class="es-card">
        <summary i18n="@@calls.conditions">Qui peut candidater</summary>
        <ul>
          @for (rule of call().eligibility; track rule.id) {
            <li esOwnWords>
              {{ rule.label }} <span class="es-muted" esOwnWords>{{ rule.reason }}</span>
            </li>
          } @empty {
            <li i18n="@@calls.noRule">Aucune condition : tout le monde peut candidater.</li>
          }
        </ul>
      </details>
      <details class="es-card">
        <summary i18n="@@calls.criteria">Ce que le jury regarde</summary>
        <ul>
          @for (criterion of call().grid; track criterion.id) {
            <li esOwnWords>
              {{ criterion.label }} <b class="es-figures">{{ criterion.weight }} %</b>
            </li>
          }
        </ul>
      </details>
    </section>
  `,
  styles: `
    details {
      padding: var(--es-space-15) var(--es-space-2);
    }

    summary {
      font-weight: 600;
      cursor: pointer;
    }
  `,
})
export class FrozenLists {
  readonly call = input.required<Call>();
}
