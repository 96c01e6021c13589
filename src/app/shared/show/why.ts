import { Component, input } from '@angular/core';

/** Opens any computed thing to its reasons. Content: plain words with the inputs. */
@Component({
  selector: 'es-why',
  template: `
    <details>
      <summary>{{ label() || asked }}</summary>
      <div class="es-prose"><ng-content /></div>
    </details>
  `,
  styles: `
    summary {
      width: fit-content;
      padding: 0.15rem 0;
      font-size: var(--es-size-0);
      font-weight: 600;
      color: var(--es-link);
      cursor: pointer;
    }
    div {
      padding: var(--es-space-1) var(--es-space-2);
      margin-top: 0.25rem;
      font-size: var(--es-size-0);
      border-inline-start: 2px solid var(--es-line-strong);
    }
    @media print {
      details:not([open]) {
        display: none;
      }
    }
  `,
})
export class Why {
  readonly label = input('');
  protected readonly asked = $localize`:@@shared.why:Pourquoi ?`;
}
