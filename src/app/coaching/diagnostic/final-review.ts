import { Component, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Busy } from '../../shared/forms/busy';
import { Icon } from '../../shared/icon/icon';
import { Problem } from '../../shared/show/problem';
import { CoachingActs } from '../coaching.state';

/** Opens the final review, saying what it will do. */
@Component({
  selector: 'es-final-review',
  imports: [MatButton, Busy, Icon, Problem],
  templateUrl: './final-review.html',
  host: { class: 'es-card es-stack' },
})
export class FinalReview {
  readonly planId = input.required<string>();
  protected readonly opening = inject(CoachingActs).on('openFinalReview', this.planId);

  protected open(): void {
    void this.opening.ask({ enrolmentId: this.planId() });
  }
}
