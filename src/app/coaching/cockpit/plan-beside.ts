import { Component, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { DayPipe, FigurePipe } from '../../shared/formats/pipes';
import { SincePipe } from '../../shared/formats/since';
import { OwnWords } from '../../shared/show/own-words';
import { planWords } from '../coaching-words';
import { Attention } from '../ui/attention';
import type { CockpitRow } from './cockpit-rows';

/** One project of a cohort, with why it needs a call and what its manager may do. */
@Component({
  selector: 'es-plan-beside',
  imports: [Attention, DayPipe, FigurePipe, MatButton, OwnWords, RouterLink, SincePipe],
  templateUrl: './plan-beside.html',
  styles: 'h2 { font-size: var(--es-size-2); } .late { color: var(--es-red); }',
  host: { class: 'es-stack' },
})
export class PlanBeside {
  readonly row = input.required<CockpitRow>();
  readonly now = input.required<Date>();
  readonly assignAsked = output();
  readonly finishAsked = output();
  protected readonly planWords = planWords;
}
