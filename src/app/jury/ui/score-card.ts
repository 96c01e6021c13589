import { CdkTextareaAutosize } from '@angular/cdk/text-field';
import { Component, computed, ElementRef, inject, input, output, signal } from '@angular/core';
import { MatTooltip } from '@angular/material/tooltip';
import { MatFormField, MatInput } from '@angular/material/input';
import type { Criterion } from '@domain/calls/calls';
import { longestComment, scores } from '@domain/jury/review';
import { Field } from '../../shared/forms/field';
import { ScoreKeys } from '../../shared/forms/score-keys';
import { Icon } from '../../shared/icon/icon';
import { OwnWords } from '../../shared/show/own-words';
import { Press } from './press';

/** One criterion: six levels with what each looks like, and a comment. Its levels answer the keys of `ScoreKeys`. */
@Component({
  selector: 'es-score-card',
  imports: [MatTooltip, Field, CdkTextareaAutosize, MatFormField, MatInput, Icon, OwnWords, ScoreKeys],
  templateUrl: './score-card.html',
  styleUrl: './score-card.scss',
  host: {
    '(focusin)': 'unfold()',
    '(focusout)': 'unfold()',
    '[class.scored]': 'score() !== null',
    '[class.unfolded]': 'unfolded()',
  },
})
export class ScoreCard {
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly press = inject(Press);
  readonly criterion = input.required<Criterion>();
  readonly score = input<number | null>(null);
  readonly comment = input('');
  /** The opinion was submitted: nothing changes any more. */
  readonly frozen = input(false);
  /** Words when the score is missing at submission. */
  readonly error = input<string | null>(null);
  readonly scored = output<number>();
  readonly commented = output<string>();

  protected readonly longest = longestComment;
  protected readonly name = computed(() => `score-${this.criterion().id}`);
  protected readonly levels = computed(() => scores.map((level) => ({ level, anchor: this.criterion().anchors[level] ?? '' })));
  protected readonly chosen = computed(() => this.levels().find(({ level }) => level === this.score()) ?? null);

  /** The whole ladder of anchors, while one of its levels has the focus. */
  protected readonly unfolded = signal(false);
  protected unfold(): void {
    this.press.after(() => this.unfolded.set(this.element.querySelector('.levels :focus') !== null));
  }
}
