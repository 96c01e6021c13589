import { Component, computed, effect, inject, input, LOCALE_ID, output, viewChild } from '@angular/core';
import type { Answer, Field } from '@domain/calls/calls';
import { characterLimit, charactersLeft } from '@domain/calls/check-answer';
import { readSiren } from '@domain/calls/siren';
import { DayInput } from '../dates/day-input';
import { choicesOf } from './field-choices';
import { readNumber, writeNumber } from './typed-number';
import { OwnWords } from '../show/own-words';

const numeric: readonly Field['type'][] = ['number', 'money', 'percentage'];
const selected: readonly Field['type'][] = ['legalForm', 'department'];

/** One control for what is typed or picked from a long list: text, number, date, SIREN, link, legal form, département. */
@Component({
  selector: 'es-line-input',
  imports: [DayInput, OwnWords],
  templateUrl: './line-input.html',
  styleUrl: './line-input.scss',
})
export class LineInput {
  readonly field = input.required<Field>();
  readonly answer = input<Answer>(null);
  readonly inputId = input.required<string>();
  readonly describedBy = input<string | null>(null);
  readonly invalid = input(false);
  readonly answered = output<Answer>();

  private readonly locale = inject(LOCALE_ID);
  protected readonly look = computed(() => {
    const type = this.field().type;
    if (type === 'longText') return 'lines';
    if (type === 'date') return 'day';
    return selected.includes(type) ? 'select' : 'line';
  });
  protected readonly day = viewChild(DayInput);
  protected readonly isNumeric = computed(() => numeric.includes(this.field().type));
  protected readonly choices = computed(() => choicesOf(this.field()));
  protected readonly limit = computed(() => characterLimit(this.field()));
  protected readonly used = computed(() => (this.limit() ?? 0) - (charactersLeft(this.field(), this.answer()) ?? 0));
  /** A long text always shows its count; a line only when little is left. */
  protected readonly showsCount = computed(() => this.look() === 'lines' || this.used() > (this.limit() ?? Infinity) * 0.9);
  protected readonly unit = computed(() => {
    const type = this.field().type;
    if (type === 'money') return '€';
    return type === 'percentage' ? '%' : '';
  });
  protected readonly keyboard = computed(() => {
    const type = this.field().type;
    if (type === 'siren') return 'numeric';
    if (type === 'link') return 'url';
    return this.isNumeric() ? 'decimal' : null;
  });
  protected readonly text = computed(() => {
    const answer = this.answer();
    if (typeof answer === 'number') return writeNumber(answer, this.locale);
    return typeof answer === 'string' ? answer : '';
  });

  constructor() {
    effect(() => this.day()?.describe(this.inputId(), this.describedBy() ?? '', this.invalid()));
  }

  /** Text leaves at each keystroke; a number when its input is left, so that it is never read half way. */
  protected type(event: Event): void {
    if (!this.isNumeric()) this.emit(event);
  }

  protected settle(event: Event): void {
    const typed = (event.target as HTMLInputElement).value;
    if (this.isNumeric()) this.answered.emit(readNumber(typed, this.locale));
    const siren = this.field().type === 'siren' ? readSiren(typed) : null;
    if (siren?.ok === true && siren.value !== typed) this.answered.emit(siren.value);
  }

  protected emit(event: Event): void {
    const typed = (event.target as HTMLInputElement).value;
    this.answered.emit(typed === '' ? null : typed);
  }
}
