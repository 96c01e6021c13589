import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { Jury } from '@domain/jury/jury';
import type { Identified } from '@domain/shared/document';
import { Busy } from '../../shared/forms/busy';
import { Problem } from '../../shared/show/problem';
import { Progress } from '../../shared/show/progress';
import { Status } from '../../shared/show/status';
import { Why } from '../../shared/show/why';
import { JuryActs } from '../jury.state';

/** Readers for every dossier: even loads, or what exactly is short. */
@Component({
  selector: 'es-assignment-panel',
  imports: [MatButton, Busy, Problem, Progress, Status, Why],
  templateUrl: './assignment-panel.html',
})
export class AssignmentPanel {
  readonly jury = input.required<Identified<Jury>>();
  protected readonly wanted = computed(() => this.jury().reviewsPerApplication * this.jury().applicationCount);
  protected readonly assigning = inject(JuryActs).on('assignJury', () => this.jury().id);
  /** Places the jurors concerned offer in all. */
  protected offered = (jurors: readonly { readonly capacity: number }[]): number => jurors.reduce((sum, one) => sum + one.capacity, 0);
  protected names = (list: readonly { readonly name: string }[]): string => list.map((one) => one.name).join(', ');

  /** Groups of jurors that no dossier links; older distributions do not say. */
  protected readonly groups = computed(() => this.jury().readingGroups ?? 1);
  protected readonly named = computed(() => {
    const answer = this.assigning.answer();
    return answer?.ok === true ? answer.groups : [];
  });

  /** `evenOut`: readings that are known and not started may move too. */
  protected assign(evenOut: boolean): void {
    void this.assigning.ask({ juryId: this.jury().id, evenOut });
  }
}
