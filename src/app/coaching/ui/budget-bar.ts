import { Component, computed, input } from '@angular/core';
import type { Budget } from '@domain/coaching/missions';
import { FigurePipe } from '../../shared/formats/pipes';

/** Days signed, done, planned and left as one bar, each told in words beside it. */
@Component({
  selector: 'es-budget-bar',
  imports: [FigurePipe],
  templateUrl: './budget-bar.html',
  styleUrl: './budget-bar.scss',
})
export class BudgetBar {
  readonly budget = input.required<Budget>();
  protected readonly parts = computed(() => {
    const { granted, planned, done, signed, left } = this.budget();
    return [
      { kind: 'signed', label: $localize`:@@coaching.daysSigned:validés`, days: signed },
      { kind: 'done', label: $localize`:@@coaching.daysToSign:réalisés, à valider`, days: done - signed },
      { kind: 'planned', label: $localize`:@@coaching.daysPlanned:prévus`, days: planned - done },
      { kind: 'left', label: $localize`:@@coaching.daysLeft:disponibles`, days: Math.max(0, left) },
    ].map((part) => ({ ...part, share: granted > 0 ? (part.days / Math.max(granted, planned)) * 100 : 0 }));
  });
}
