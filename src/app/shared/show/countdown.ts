import { Component, computed, inject, input, LOCALE_ID } from '@angular/core';
import { formatDayTime } from '../formats/format';
import { Icon } from '../icon/icon';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** "ferme dans 12 j 04 h", with the date in full beside it. The clock is given by the page. */
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
  host: { '[class.soon]': 'left() > 0 && left() < 2 * 86400000' },
})
export class Countdown {
  private readonly locale = inject(LOCALE_ID);
  readonly to = input.required<Date>();
  readonly now = input.required<Date>();
  protected readonly left = computed(() => this.to().getTime() - this.now().getTime());
  protected readonly full = computed(() => formatDayTime(this.to(), this.locale));
  protected readonly words = computed(() => {
    const left = this.left();
    if (left <= 0) return $localize`:@@shared.closed:fermé`;
    const days = Math.floor(left / day);
    const hours = Math.floor((left % day) / hour);
    const minutes = Math.floor((left % hour) / minute);
    const two = (value: number): string => String(value).padStart(2, '0');
    if (days > 0) return $localize`:@@shared.closesInDays:ferme dans ${days}:days: j ${two(hours)}:hours: h`;
    if (hours > 0) return $localize`:@@shared.closesInHours:ferme dans ${hours}:hours: h ${two(minutes)}:minutes: min`;
    return $localize`:@@shared.closesInMinutes:ferme dans ${minutes}:minutes: min`;
  });
}
