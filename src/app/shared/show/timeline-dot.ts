import { Component, input } from '@angular/core';

export type Moment = 'done' | 'underWay' | 'ahead' | 'late' | 'dropped';

/** One step on a line of time: the shape says the state as much as the colour. Words go in the content. */
@Component({
  selector: 'es-timeline-dot',
  template: `
    <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      @switch (moment()) {
        @case ('done') {
          <circle cx="8" cy="8" r="7" fill="var(--es-green)" />
          <path d="M4.5 8.2l2.4 2.4 4.6-5" fill="none" stroke="var(--es-on-green)" stroke-width="1.8" />
        }
        @case ('underWay') {
          <circle cx="8" cy="8" r="6.5" fill="var(--es-surface)" stroke="var(--es-info)" stroke-width="2" />
          <path d="M8 2a6 6 0 0 1 0 12Z" fill="var(--es-info)" />
        }
        @case ('late') {
          <path d="M8 1 15.5 15H.5Z" fill="var(--es-red)" />
        }
        @case ('dropped') {
          <circle cx="8" cy="8" r="6.5" fill="none" stroke="var(--es-line-strong)" stroke-width="1.5" />
          <path d="M4 12 12 4" stroke="var(--es-line-strong)" stroke-width="1.5" />
        }
        @default {
          <circle
            cx="8"
            cy="8"
            r="6.5"
            fill="var(--es-surface)"
            stroke="var(--es-line-strong)"
            stroke-width="1.5"
            stroke-dasharray="2.5 2"
          />
        }
      }
    </svg>
    <span><ng-content /></span>
  `,
  styles: `
    :host {
      display: inline-flex;
      gap: 0.5rem;
      align-items: center;
    }
    svg {
      flex: none;
      width: 1rem;
      height: 1rem;
    }
  `,
})
export class TimelineDot {
  readonly moment = input.required<Moment>();
}
