import { Component, computed, inject, input, LOCALE_ID } from '@angular/core';
import { days, elapsed, inUnits } from '@domain/shared/instant';
import { formatDeadline, READER_ZONE } from '../formats/reader-zone';
import { Icon } from '../icon/icon';

/** "ferme dans 12 j 04 h", with the date in full beside it, on the clocks of Paris and of the reader. "Now" is given by the page. */
@Component({
  selector: 'es-countdown',
  imports: [Icon],
  template: `
    <es-icon name="clock" />
    <span>
      <b class="es-figures">{{ words() }}</b>
      <time [attr.datetime]="to().toISOString()">{{ full() }}</time>
    </span>
  `,
  styles: `
    :host {
      display: inline-flex;
      gap: 0.5rem;
      align-items: baseline;
    }
    :host(.soon) {
      color: var(--es-red);
    }
    es-icon {
      align-self: center;
    }
    span {
      display: flex;
      flex-wrap: wrap;
      gap: 0 0.5rem;
    }
    time {
      color: var(--es-ink-soft);
    }
  `,
  host: { '[class.soon]': 'isSoon()' },
})
export class Countdown {
  private readonly locale = inject(LOCALE_ID);
  private readonly zone = inject(READER_ZONE);
  readonly to = input.required<Date>();
  readonly now = input.required<Date>();
  protected readonly left = computed(() => elapsed(this.now(), this.to()));
  protected readonly isSoon = computed(() => this.left() > 0 && this.left() < days(2));
  protected readonly full = computed(() => formatDeadline(this.to(), this.locale, this.zone));
  protected readonly words = computed(() => {
    const left = this.left();
    if (left <= 0) return $localize`:@@shared.closed:fermé`;
    const { days, hours, minutes } = inUnits(left);
    const two = (value: number): string => String(value).padStart(2, '0');
    if (days > 0) return $localize`:@@shared.closesInDays:ferme dans ${days}:days: j ${two(hours)}:hours: h`;
    if (hours > 0) return $localize`:@@shared.closesInHours:ferme dans ${hours}:hours: h ${two(minutes)}:minutes: min`;
    return $localize`:@@shared.closesInMinutes:ferme dans ${minutes}:minutes: min`;
  });
}
