import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, inject, input, LOCALE_ID, output } from '@angular/core';
import { MatRadioButton } from '@angular/material/radio';
import { MatCheckbox } from '@angular/material/checkbox';
import type { Answer, Field } from '@domain/calls/calls';
import { describeAnswer } from '@domain/calls/describe-answer';
import { ownWordsLanguage } from '@domain/shared/own-words';
import { answerWords } from './answer-words';
import { ChoiceGroup } from './choice-group';
import { choicesOf } from './field-choices';
import { LineInput } from './line-input';
import { OwnWords } from '../show/own-words';

type Look = 'line' | 'group' | 'yesNo' | 'consent' | 'file';

const looks: Readonly<Partial<Record<Field['type'], Look>>> = {
  choice: 'group',
  choices: 'group',
  regions: 'group',
  strategies: 'group',
  yesNo: 'yesNo',
  consent: 'consent',
  file: 'file',
};

/**
 * One question of a form with its answer. Holds nothing: what is typed leaves by `answered` at each keystroke and comes back by `answer`.
 * The control's id is `field-<field id>`, for error summaries. A `file` field shows what is projected into it, read-only or not.
 * Listen to `focusin` and `focusout` on the element to know where somebody is.
 */
@Component({
  selector: 'es-form-field',
  imports: [NgTemplateOutlet, ChoiceGroup, LineInput, OwnWords, MatCheckbox, MatRadioButton],
  templateUrl: './form-field.html',
  styleUrl: './form-field.scss',
  host: { '[class.has-problem]': 'problem() !== null' },
})
export class FormField {
  readonly field = input.required<Field>();
  readonly answer = input<Answer>(null);
  /** Words of the problem, shown at the field. */
  readonly problem = input<string | null>(null);
  readonly readonly = input(false);
  readonly answered = output<Answer>();

  private readonly locale = inject(LOCALE_ID);
  protected readonly inputId = computed(() => `field-${this.field().id}`);
  protected readonly look = computed<Look>(() => looks[this.field().type] ?? 'line');
  protected readonly choices = computed(() => choicesOf(this.field()));
  /** Strategies are named by the application, in the language of the page; other answers by the call. */
  protected readonly choicesLanguage = computed(() => (this.field().type === 'strategies' ? null : ownWordsLanguage));
  protected readonly reading = computed(() => describeAnswer(this.field(), this.answer(), answerWords(this.locale)));
  /** Help and problem are read after the label. */
  protected readonly describedBy = computed(() => {
    const help = this.field().help === '' ? [] : [`${this.inputId()}-help`];
    const problem = this.problem() === null ? [] : [`${this.inputId()}-problem`];
    return [...help, ...problem].join(' ') || null;
  });
}
