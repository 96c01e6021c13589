import { Component, computed, ElementRef, input, viewChild } from '@angular/core';
import { MatDatepickerInput, MatDatepickerModule, type MatDatepickerInputEvent } from '@angular/material/datepicker';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { isDay, type Day } from '@domain/shared/time';
import type { DateTime } from 'luxon';
import { FieldControl } from '../forms/field-control';
import { formatDay } from '../formats/format';
import { Icon } from '../icon/icon';
import { civilDates, dateOfDay, dayOfDate, todayInParis } from './civil-dates';
import { PickedInput } from './picked-input';
import { readTypedDay } from './typed';

/** A calendar day in an `es-field`, typed or chosen: `<es-field label="Date"><es-day-input [(value)]="on" /></es-field>`. */
@Component({
  selector: 'es-day-input',
  imports: [Icon, MatDatepickerModule, MatFormFieldModule, MatInputModule],
  providers: [civilDates, { provide: FieldControl, useExisting: DayInput }],
  templateUrl: './day-input.html',
  styleUrl: './picked-input.scss',
  host: { style: '--width: 13rem' },
})
export class DayInput extends PickedInput {
  /** First and last day that the calendar offers; what is typed outside is told at the field. */
  readonly earliest = input<Day>('');
  readonly latest = input<Day>('');
  protected readonly first = computed(() => (isDay(this.earliest()) ? dateOfDay(this.earliest()) : null));
  protected readonly last = computed(() => (isDay(this.latest()) ? dateOfDay(this.latest()) : null));
  protected readonly example = $localize`:@@shared.dayExample:jj/mm/aaaa`;
  private readonly picker = viewChild.required<MatDatepickerInput<DateTime>>(MatDatepickerInput);
  private readonly element = viewChild.required<MatDatepickerInput<DateTime>, ElementRef<HTMLInputElement>>(MatDatepickerInput, {
    read: ElementRef,
  });

  protected chosen({ value }: MatDatepickerInputEvent<DateTime>): void {
    if (value?.isValid) this.pick(dayOfDate(value));
  }

  protected override read(typed: string): string | null {
    const read = readTypedDay(typed, todayInParis());
    return read.kind === 'day' ? read.day : null;
  }

  protected override show(value: string): void {
    this.picker().value = isDay(value) ? dateOfDay(value) : null;
    if (!isDay(value)) this.element().nativeElement.value = value;
  }

  protected override wordsFor(value: string): string | null {
    const meant = readTypedDay(value, todayInParis());
    if (meant.kind !== 'day')
      return meant.kind === 'twoDigitYear'
        ? $localize`:@@shared.dayTwoDigits:Écrivez l'année en entier : ${meant.suggested.slice(0, 4)}:year: ?`
        : $localize`:@@shared.dayUnknown:Ce jour n'existe pas : écrivez-le comme 24/11/2026.`;
    const [first, last] = [this.earliest(), this.latest()];
    if (first !== '' && value < first) return $localize`:@@shared.dayTooEarly:Pas avant le ${formatDay(first, this.locale, 'dated')}:day:.`;
    if (last !== '' && value > last) return $localize`:@@shared.dayTooLate:Pas après le ${formatDay(last, this.locale, 'dated')}:day:.`;
    return null;
  }
}
