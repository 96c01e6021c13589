import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Busy } from '../../shared/forms/busy';
import { Icon } from '../../shared/icon/icon';
import { Problem } from '../../shared/show/problem';
import { CoachingCommands } from '../coaching.state';
import { refusalWords } from '../coaching-words';

/** Opens the final review, saying what it will do. */
@Component({
  selector: 'es-final-review',
  imports: [MatButton, Busy, Icon, Problem],
  templateUrl: './final-review.html',
  host: { class: 'es-card es-stack' },
})
export class FinalReview {
  private readonly commands = inject(CoachingCommands);
  readonly planId = input.required<string>();
  protected readonly refusalWords = refusalWords;
  protected readonly opening = computed(() => this.commands.isPending('openFinalReview', this.planId()));
  protected readonly refusal = this.commands.refusal('openFinalReview', () => this.planId());

  protected open(): void {
    void this.commands.ask('openFinalReview', this.planId(), { enrolmentId: this.planId() });
  }
}
