import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Problem } from '../../shared/show/problem';
import { CoachingGateway } from '../coaching-gateway';
import { PlanReading } from '../plan/plan-reading';
import { roadRefusals } from './waiting-road';

/** What the server refused of one milestone, at its place, until its person gives it up. */
@Component({
  selector: 'es-milestone-refusals',
  imports: [MatButton, Problem],
  template: `
    @for (one of refusals(); track one.entryId) {
      <es-problem [words]="one.words" [retriable]="false" />
      <p>
        <button type="button" matButton class="es-flush es-compact" (click)="drop(one.entryId)" i18n="@@coaching.dropRefused">
          Renoncer à ce changement
        </button>
      </p>
    }
  `,
})
export class MilestoneRefusals {
  private readonly gateway = inject(CoachingGateway);
  private readonly reading = inject(PlanReading);
  readonly milestoneId = input.required<string>();
  protected readonly refusals = computed(() =>
    roadRefusals(this.gateway.roadEntries(this.reading.id())()).filter(({ milestoneId }) => milestoneId === this.milestoneId()),
  );

  protected drop(entryId: string): void {
    this.gateway.dropEntry(entryId);
  }
}
