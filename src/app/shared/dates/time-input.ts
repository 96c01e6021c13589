import { Component, ElementRef, viewChild } from '@angular/core';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { MatTimepickerInput, MatTimepickerModule, type MatTimepickerSelected } from '@angular/material/timepicker';
import type { DateTime } from 'luxon';
import { FieldControl } from '../forms/field-control';
import { Icon } from '../icon/icon';
import { civilDates, dateOfTime, timeOfDate } from './civil-dates';
import { PickedInput } from './picked-input';
import { readTypedTime } from './typed';

/** An hour on a clock in Paris, in an `es-field`: typed ("14 h 30", "9:05") or chosen by half hours. */
@Component({
  selector: 'es-time-input',
  imports: [Icon, MatFormFieldModule, MatInputModule, MatTimepickerModule],
  providers: [civilDates, { provide: FieldControl, useExisting: TimeInput }],
  templateUrl: './time-input.html',
  styleUrl: './picked-input.scss',
  host: { style: '--width: 9rem' },
})
export class TimeInput extends PickedInput {
  protected readonly listLabel = $localize`:@@shared.timeList:Horaires`;
  protected readonly openLabel = $localize`:@@shared.timeOpen:Choisir dans la liste`;
  private readonly picker = viewChild.required<MatTimepickerInput<DateTime>>(MatTimepickerInput);
  private readonly element = viewChild.required<MatTimepickerInput<DateTime>, ElementRef<HTMLInputElement>>(MatTimepickerInput, {
    read: ElementRef,
  });

  protected chosen({ value }: MatTimepickerSelected<DateTime>): void {
    this.pick(timeOfDate(value));
  }

  protected override read(typed: string): string | null {
    return readTypedTime(typed);
  }

  protected override show(value: string): void {
    const time = readTypedTime(value);
    this.picker().value.set(time === null ? null : dateOfTime(time));
    if (time === null) this.element().nativeElement.value = value;
  }

  protected override wordsFor(value: string): string | null {
    return readTypedTime(value) === null ? $localize`:@@shared.timeUnknown:Cette heure n'existe pas : écrivez-la comme 14:30.` : null;
  }
}
