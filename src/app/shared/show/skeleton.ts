import { Component, computed, input } from '@angular/core';

/** Holds the place of what loads: shown after 300 ms, shaped like what comes. */
@Component({
  selector: 'es-skeleton',
  template: `
    <span class="es-hidden-text" i18n="@@shared.loading">Chargement…</span>
    @for (line of all(); track line) {
      <i [class]="shape()"></i>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--es-space-15);
      animation: es-wait 1.2s 300ms ease-in-out infinite alternate both;
    }
    :host(.cards) {
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 18rem), 1fr));
      gap: var(--es-space-3);
    }
    i {
      display: block;
      height: 1.1rem;
      background: var(--es-line);
      opacity: 0.6;
      border-radius: var(--es-radius-control);
    }
    i:last-of-type:not(.cards, .rows) {
      width: 60%;
    }
    .rows {
      height: 40px;
    }
    .cards {
      height: 11rem;
      border-radius: var(--es-radius);
    }
    @keyframes es-wait {
      from {
        opacity: 0;
      }
      50% {
        opacity: 1;
      }
      to {
        opacity: 0.6;
      }
    }
  `,
  host: { role: 'status', '[class]': 'shape()' },
})
export class Skeleton {
  readonly shape = input<'lines' | 'rows' | 'cards'>('lines');
  readonly count = input(3);
  protected readonly all = computed(() => Array.from({ length: this.count() }, (_, index) => index));
}
