import { Component, computed, input } from '@angular/core';
import type { Milestone } from '@domain/coaching/coaching';
import { slipChain, type Forecast } from '@domain/coaching/forecast';
import type { Identified } from '@domain/shared/document';
import { DayPipe, QuotedPipe } from '../../shared/formats/pipes';
import { Icon } from '../../shared/icon/icon';
import { Why } from '../../shared/show/why';

/** "Glissement probable : +12 j, pourquoi ?" with the chain of causes. */
@Component({
  selector: 'es-road-forecast',
  imports: [DayPipe, QuotedPipe, Icon, Why],
  template: `
    <es-icon name="clock" />
    <div>
      <p>
        <b i18n="@@coaching.slip">Glissement probable : +{{ forecast().slip }} j</b>&ngsp;
        <span class="es-muted"
          ><ng-container i18n="@@coaching.slipFor">pour</ng-container>&ngsp;{{ titleOf(forecast().id) | quoted }},
          <ng-container i18n="@@coaching.slipExpected">attendu au plus tôt le</ng-container>&ngsp;{{
            forecast().expectedOn | day: 'short'
          }}</span
        >
      </p>
      <es-why>
        <ol>
          @for (one of chain(); track one.id) {
            <li>
              @if (one.becauseOf === one.id) {
                <ng-container i18n="@@coaching.slipSelf"
                  >« {{ titleOf(one.id) }} » devait être atteint le {{ dueOf(one.id) | day: 'short' }} et ne l'est pas : au mieux
                  aujourd'hui, soit {{ one.slip }} j de retard.</ng-container
                >
              } @else {
                <ng-container i18n="@@coaching.slipBecause"
                  >« {{ titleOf(one.id) }} », prévu le {{ dueOf(one.id) | day: 'short' }}, attend « {{ titleOf(one.becauseOf ?? '') }} » :
                  au plus tôt le {{ one.expectedOn | day: 'short' }}, soit +{{ one.slip }} j.</ng-container
                >
              }
            </li>
          }
        </ol>
        <p i18n="@@coaching.slipMethod">
          Calcul : un jalon ouvert ne peut être atteint avant aujourd'hui, ni avant ceux dont il dépend, en gardant l'écart prévu entre
          leurs échéances.
        </p>
      </es-why>
    </div>
  `,
  styles: `
    :host {
      display: flex;
      gap: var(--es-space-15);
      padding: var(--es-space-2);
      background: var(--es-tint);
      border-radius: var(--es-radius);
    }
    es-icon {
      margin-top: 0.15rem;
      color: var(--es-warn);
    }
  `,
})
export class RoadForecast {
  readonly forecast = input.required<Forecast>();
  readonly forecasts = input.required<readonly Forecast[]>();
  readonly milestones = input.required<readonly Identified<Milestone>[]>();
  protected readonly chain = computed(() => slipChain(this.forecasts(), this.forecast().id));
  private readonly byId = computed(() => new Map(this.milestones().map((one) => [one.id, one])));
  protected titleOf = (id: string): string => this.byId().get(id)?.title ?? '';
  protected dueOf = (id: string): string => this.byId().get(id)?.dueOn ?? '';
}
