import { Component, computed, input, linkedSignal, output } from '@angular/core';
import { isDay, minuteOfDay, parisInstant } from '@domain/shared/civil-day';
import { dayOf, daysBetween } from '@domain/shared/time';
import { DayTimePipe } from '../../shared/formats/pipes';

const twoDigits = (value: number): string => String(value).padStart(2, '0');
const clockOf = (minute: number): string => `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`;
const minuteOf = (clock: string): number | null => {
  const match = /^(\d{2}):(\d{2})$/.exec(clock);
  return match === null ? null : Number(match[1]) * 60 + Number(match[2]);
};

/** A deadline as people write it: a day and an hour in Paris, told back in full words. */
@Component({
  selector: 'es-deadline-picker',
  imports: [DayTimePipe],
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
    computation: (at) => (at === null ? '18:00' : clockOf(minuteOfDay(new Date(at)))),
  });
  protected readonly today = computed(() => dayOf(this.now()));
  protected readonly instant = computed(() => {
    const minute = minuteOf(this.clock());
    return minute === null || !isDay(this.day()) ? null : parisInstant(this.day(), minute);
  });
  protected readonly isPast = computed(() => {
    const at = this.instant();
    return at !== null && at <= this.now();
  });
  protected readonly daysLeft = computed(() => (isDay(this.day()) ? daysBetween(this.today(), this.day()) : 0));

  protected change(part: 'day' | 'clock', event: Event): void {
    this[part].set((event.target as HTMLInputElement).value);
    this.chosen.emit(this.isPast() ? null : this.instant());
  }
}
