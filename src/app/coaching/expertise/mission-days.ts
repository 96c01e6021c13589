import { Component, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { LoggedDay } from '@domain/coaching/coaching';
import { DayPipe, FigurePipe } from '../../shared/formats/pipes';

/** The days worked on a mission, with what each said before it was corrected. */
@Component({
  selector: 'es-mission-days',
  imports: [MatButton, DayPipe, FigurePipe],
  templateUrl: './mission-days.html',
  styles: `
    .before {
      display: block;
    }
    table {
      font-size: var(--es-size-0);
    }
    td {
      padding: 0 0.75rem 0.15rem 0;
      vertical-align: baseline;
    }
    td:not(:last-child) {
      white-space: nowrap;
    }
  `,
})
export class MissionDays {
  readonly log = input.required<readonly LoggedDay[]>();
  readonly corrects = input(false);
  /** The place of the day in the log. */
  readonly correct = output<number>();
}
