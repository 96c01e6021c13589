import { Component, computed, inject, input, LOCALE_ID } from '@angular/core';
import type { Form } from '@domain/calls/calls';
import type { Assessment } from '@domain/calls/eligibility';
import { DayPipe } from '../../shared/formats/pipes';
import { Status } from '../../shared/show/status';
import { counterfactualWords, ruleStateWords, ruleTone, verdictTones } from '../eligibility-words';
import { OwnWords } from '../../shared/show/own-words';

/** The verdict, then each rule with its state, its reason, its source and what would change it. Slot: what to do next. */
@Component({
  selector: 'es-eligibility-verdict',
  imports: [DayPipe, Status, OwnWords],
  templateUrl: './eligibility-verdict.html',
  styleUrl: './eligibility-verdict.scss',
})
export class EligibilityVerdict {
  readonly assessment = input.required<Assessment>();
  readonly form = input.required<Pick<Form, 'sections'>>();
  private readonly locale = inject(LOCALE_ID);
  protected readonly tone = computed(() => verdictTones[this.assessment().verdict]);
  protected readonly unanswered = computed(() => this.assessment().rules.filter(({ answered }) => !answered).length);
  protected readonly unmet = computed(() => this.assessment().rules.filter(({ state }) => state === 'notMet').length);
  protected readonly toVerify = computed(() => this.assessment().rules.some(({ state, answered }) => state === 'toCheck' && answered));
  protected readonly rules = computed(() =>
    this.assessment().rules.map((one) => ({
      rule: one.rule,
      tone: ruleTone(one),
      words: ruleStateWords(one),
      change: one.counterfactual === null ? '' : counterfactualWords(one.counterfactual, this.form(), this.locale),
    })),
  );
}
