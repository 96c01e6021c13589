import { Component, input } from '@angular/core';

/** Nothing yet: says what will be here and offers one act (projected). `heading` in one line, the sentence as content. */
@Component({
  selector: 'es-empty',
  template: `
    <svg viewBox="0 0 160 72" aria-hidden="true" focusable="false">
      <path
        d="M8 62C44 60 78 46 104 30S138 12 152 8"
        fill="none"
        stroke="var(--es-line-strong)"
        stroke-width="1.5"
        stroke-dasharray="2 5"
      />
      <g fill="var(--es-line-strong)">
        <circle cx="14" cy="54" r="2.5" />
        <circle cx="28" cy="64" r="2" />
        <circle cx="38" cy="50" r="3" />
        <circle cx="54" cy="60" r="2.2" />
        <circle cx="62" cy="42" r="3.2" />
        <circle cx="80" cy="52" r="2.4" />
        <circle cx="88" cy="32" r="3.6" />
      </g>
      <g fill="var(--es-accent)">
        <circle cx="112" cy="20" r="4" />
        <circle cx="126" cy="28" r="3" />
        <circle cx="136" cy="12" r="4.6" />
      </g>
    </svg>
    <h2>{{ heading() }}</h2>
    <p class="es-muted"><ng-content /></p>
    <ng-content select="[action]" />
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--es-space-15);
      justify-items: start;
      padding: var(--es-space-4) var(--es-space-3);
      background: var(--es-surface);
      border: 1px dashed var(--es-line-strong);
      border-radius: var(--es-radius);
    }
    svg {
      width: 10rem;
      height: 4.5rem;
    }
    p {
      max-width: 60ch;
    }
  `,
})
export class Empty {
  readonly heading = input.required<string>();
}
