import { CdkTextareaAutosize } from '@angular/cdk/text-field';
import { Component, computed, effect, inject, input, LOCALE_ID, output, viewChild } from '@angular/core';
import { ErrorStateMatcher } from '@angular/material/core';
import { MAT_FORM_FIELD_DEFAULT_OPTIONS, MatFormFieldControl } from '@angular/material/form-field';
import { MatFormField, MatInput, MatSuffix } from '@angular/material/input';
import type { Answer, Field } from '@domain/calls/calls';
import { characterLimit, charactersLeft } from '@domain/calls/check-answer';
import { readSiren } from '@domain/calls/siren';
import { Lookup } from '../choices/lookup';
import { Select } from '../choices/select';
import { DayInput } from '../dates/day-input';
import { FieldControl } from '../forms/field-control';
import { outlined, tieControl } from '../forms/material-field';
import { choicesOf } from './field-choices';
import { readNumber, writeNumber } from './typed-number';

const numeric: readonly Field['type'][] = ['number', 'money', 'percentage'];

/** One control for what is typed or picked from a long list: text, number, date, SIREN, link, legal form, département. */
@Component({
  selector: 'es-line-input',
  imports: [CdkTextareaAutosize, DayInput, Lookup, MatFormField, MatInput, MatSuffix, Select],
  providers: [
    { provide: MAT_FORM_FIELD_DEFAULT_OPTIONS, useValue: outlined },
    { provide: ErrorStateMatcher, useExisting: LineInput },
  ],
  templateUrl: './line-input.html',
  styleUrl: './line-input.scss',
})
export class LineInput implements ErrorStateMatcher {
  readonly field = input.required<Field>();
  readonly answer = input<Answer>(null);
  readonly inputId = input.required<string>();
  readonly describedBy = input<string | null>(null);
  readonly invalid = input(false);
  readonly answered = output<Answer>();

  private readonly locale = inject(LOCALE_ID);
  protected readonly unanswered = $localize`:@@calls.field.choose:Choisissez`;
  protected readonly look = computed(() => {
    const type = this.field().type;
    if (type === 'longText') return 'lines';
    if (type === 'date') return 'day';
    if (type === 'department') return 'lookup';
    return type === 'legalForm' ? 'select' : 'line';
  });
  protected readonly own = viewChild(FieldControl);
  private readonly control = viewChild<MatFormFieldControl<unknown>>(MatFormFieldControl);
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
    effect(() => this.own()?.describe(this.inputId(), this.describedBy() ?? '', this.invalid()));
    tieControl(this.control, { describedBy: computed(() => this.describedBy()?.split(' ') ?? []), invalid: this.invalid });
  }

  /** Material asks it of the control inside. */
  isErrorState(): boolean {
    return this.invalid();
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
    this.choose((event.target as HTMLInputElement).value);
  }

  protected choose(answer: string): void {
    this.answered.emit(answer === '' ? null : answer);
  }
}
