import { Component, computed, input } from '@angular/core';
import { countedIn, funnelStages, type FunnelStage } from '@domain/applications/listing/funnel';

const stages = ['begun', 'toScreen', 'completing', 'eligible', 'out', 'chosen'] as const satisfies readonly FunnelStage[];

/** Where the applications of the call are, from counters that functions keep. */
@Component({
  selector: 'es-funnel-figures',
  template: `
    <h2 class="es-hidden-text" i18n="@@programmes.funnel">Candidatures</h2>
    <dl>
      @for (figure of figures(); track figure.key) {
        <div>
          <dt>{{ figure.label }}</dt>
          <dd class="es-figures">{{ figure.count }}</dd>
        </div>
      }
    </dl>
  `,
  styles: `
    dl {
      display: grid;
      grid-template-columns: repeat(2, 1fr);
      gap: 1px;
      margin: 0;
      overflow: hidden;
      background: var(--es-line);
      border: 1px solid var(--es-line);
      border-radius: var(--es-radius);
    }
    @media (width >= 480px) {
      dl {
        grid-template-columns: repeat(3, 1fr);
      }
    }
    @media (width >= 1100px) {
      dl {
        grid-template-columns: repeat(6, 1fr);
      }
    }
    div {
      display: flex;
      flex-direction: column-reverse;
      justify-content: flex-end;
      padding: var(--es-space-15) var(--es-space-2);
      background: var(--es-surface);
    }
    dt {
      font-size: var(--es-size-0);
      color: var(--es-ink-soft);
    }
    dd {
      margin: 0;
      font: 600 var(--es-size-4) / 1.2 var(--es-font-title);
    }
  `,
})
export class FunnelFigures {
  readonly counts = input.required<Readonly<Record<string, number>>>();
  private readonly labels: Readonly<Record<FunnelStage, string>> = {
    begun: $localize`:@@programmes.funnelBegun:commencées`,
    toScreen: $localize`:@@programmes.funnelWaiting:à vérifier`,
    completing: $localize`:@@programmes.funnelCompleting:à compléter`,
    eligible: $localize`:@@programmes.funnelEligible:recevables`,
    out: $localize`:@@programmes.funnelOut:sorties`,
    chosen: $localize`:@@programmes.funnelChosen:retenues`,
  };
  /** Whoever stepped aside from an application counts what they list: no draft. */
  private readonly tellsOfDrafts = computed(() => 'draft' in this.counts() || Object.keys(this.counts()).length === 0);
  protected readonly figures = computed(() =>
    stages
      .filter((key) => key !== 'begun' || this.tellsOfDrafts())
      .map((key) => ({ key, label: this.labels[key], count: countedIn(this.counts(), funnelStages[key]) })),
  );
}
