import { Component, input } from '@angular/core';
import type { Side } from '@domain/coaching/coaching';

export interface Gap {
  readonly id: string;
  readonly label: string;
  readonly laureate: number;
  readonly coach: number;
}

/** What both sides wrote, and where they differ enough to talk about it first. */
@Component({
  selector: 'es-both-views',
  templateUrl: './both-views.html',
  styles: `
    div {
      display: grid;
      gap: var(--es-space-1);
    }
    h2 {
      font-size: var(--es-size-2);
    }
    ul {
      padding-inline-start: 1.25em;
    }
    .typed {
      white-space: pre-line;
    }
  `,
  host: { class: 'es-stack-loose' },
})
export class BothViews {
  /** What each side wrote, as far as it may be read. */
  readonly comments = input.required<Readonly<Record<Side, string>>>();
  readonly gaps = input.required<readonly Gap[]>();
}
