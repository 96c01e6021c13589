import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Enrolment } from '@domain/coaching/coaching';
import { attentionReasons } from '@domain/coaching/progress';
import type { Identified } from '@domain/shared/document';
import { Clock } from '../../backend/clock';
import { wordsForAttention } from '../../shared/formats/attention-words';
import { Icon } from '../../shared/icon/icon';

/** The projects one coaches that need a call, and why; those that need it most come first. */
@Component({
  selector: 'es-plans-to-follow',
  imports: [RouterLink, Icon],
  template: `
    @if (needing().length > 0) {
      <section aria-labelledby="es-to-follow">
        <h2 id="es-to-follow">
          <ng-container i18n="@@shell.toFollow">À appeler</ng-container>&ngsp;<span class="count">{{ needing().length }}</span>
        </h2>
        <ul class="es-plain-list waiting">
          @for (one of needing(); track one.id) {
            <li>
              <a [routerLink]="['/parcours', one.id]"
                ><span>{{ one.name }}</span
                ><small>{{ one.why }}</small
                ><es-icon name="chevronRight"
              /></a>
            </li>
          }
        </ul>
      </section>
    }
  `,
  styleUrl: './my-day.scss',
})
export class PlansToFollow {
  private readonly now = inject(Clock).now;
  readonly plans = input.required<readonly Identified<Enrolment>[]>();
  protected readonly needing = computed(() =>
    this.plans().flatMap((plan) => {
      const [first] = attentionReasons(plan, this.now());
      return first === undefined ? [] : [{ id: plan.id, name: plan.projectName, why: wordsForAttention(first) }];
    }),
  );
}
