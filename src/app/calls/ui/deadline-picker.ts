import { Component, computed, input, linkedSignal, output } from '@angular/core';
import { clockOf, dayOf, daysBetween, isDay, typedInstant } from '@domain/shared/time';
import { DayInput } from '../../shared/dates/day-input';
import { TimeInput } from '../../shared/dates/time-input';
import { DeadlinePipe } from '../../shared/formats/pipes';
import { Field } from '../../shared/forms/field';

/** A deadline as people write it: a day and an hour in Paris, told back in full words. */
@Component({
  selector: 'es-deadline-picker',
  imports: [DeadlinePipe, DayInput, Field, TimeInput],
  templateUrl: './deadline-picker.html',
  styleUrl: './deadline-picker.scss',
})
export class DeadlinePicker {
  readonly value = input<Date | null>(null);
  readonly now = input.required<Date>();
  /** Null while what is typed is no future instant. */
  readonly chosen = output<Date | null>();

  private readonly start = computed(() => this.value()?.getTime() ?? null);
  protected readonly day = linkedSignal<number | null, string>({
    source: this.start,
    computation: (at) => (at === null ? '' : dayOf(new Date(at))),
  });
  protected readonly clock = linkedSignal<number | null, string>({
    source: this.start,
    computation: (at) => (at === null ? '18:00' : clockOf(new Date(at))),
  });
  protected readonly today = computed(() => dayOf(this.now()));
  protected readonly instant = computed(() => typedInstant(this.day(), this.clock()));
  protected readonly isPast = computed(() => {
    const at = this.instant();
    return at !== null && at <= this.now();
  });
  protected readonly daysLeft = computed(() => (isDay(this.day()) ? daysBetween(this.today(), this.day()) : 0));

  protected change(part: 'day' | 'clock', value: string): void {
    this[part].set(value);
    this.chosen.emit(this.isPast() ? null : this.instant());
  }
}
