import { Component, input } from '@angular/core';

/** The murmuration: dots that gather into a rising path; with the wordmark unless told otherwise. */
@Component({
  selector: 'es-mark',
  template: `
    <svg viewBox="4 4 24 24" fill="currentColor" aria-hidden="true" focusable="false">
      <circle cx="6.5" cy="24.5" r="1.6" />
      <circle cx="10.5" cy="20.5" r="1.9" />
      <circle cx="12" cy="25.5" r="1.4" />
      <circle cx="15.5" cy="18.5" r="2.2" />
      <circle cx="16.5" cy="23.5" r="1.6" />
      <circle cx="19.5" cy="13.5" r="2.5" />
      <circle cx="21" cy="19" r="1.7" />
      <circle cx="24.5" cy="8" r="3" />
    </svg>
    @if (word()) {
      <span>essaim</span>
    }
  `,
  styles: `
    :host {
      display: inline-flex;
      gap: 0.4em;
      align-items: center;
      font: 600 1.35rem/1 var(--es-font-title);
      letter-spacing: -0.02em;
    }
    svg {
      flex: none;
      width: 1.3em;
      height: 1.3em;
      color: var(--es-accent);
    }
  `,
})
export class Mark {
  readonly word = input(true);
}
