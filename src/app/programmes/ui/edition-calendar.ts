import { Component, computed, input } from '@angular/core';
import type { CalendarEntry } from '@domain/programmes/programmes';
import { dayOf } from '@domain/shared/time';
import { DayPipe } from '../../shared/formats/pipes';
import { TimelineDot } from '../../shared/show/timeline-dot';

/** By Paris days: an entry without an end lasts its day. */
export const momentOf = ({ from, to }: CalendarEntry, now: Date): 'done' | 'underWay' | 'ahead' => {
  const today = dayOf(now);
  if ((to ?? from) < today) return 'done';
  return from <= today ? 'underWay' : 'ahead';
};

/** The dates of an edition, with today among them. */
@Component({
  selector: 'es-edition-calendar',
  imports: [DayPipe, TimelineDot],
  template: `
    <h2 i18n="@@programmes.calendar">Calendrier</h2>
    <ol class="es-plain-list">
      @for (entry of dated(); track $index) {
        <li>
          <es-timeline-dot [moment]="entry.moment">{{ entry.label }}</es-timeline-dot>
          <span class="es-muted es-small">{{ entry.from | day: 'short' }}{{ entry.to ? ' – ' : '' }}{{ entry.to | day: 'short' }}</span>
        </li>
      }
    </ol>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--es-space-2);
      align-content: start;
    }
    li {
      display: grid;
      padding: 0.35rem 0;
    }
    li > span {
      padding-inline-start: 1.6rem;
    }
  `,
})
export class EditionCalendar {
  readonly calendar = input.required<readonly CalendarEntry[]>();
  readonly now = input.required<Date>();
  protected readonly dated = computed(() => this.calendar().map((entry) => ({ ...entry, moment: momentOf(entry, this.now()) })));
}
