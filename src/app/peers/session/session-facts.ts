import { Component, input } from '@angular/core';
import type { Shown } from '../peers-gateway';
import { OwnWords } from '../../shared/show/own-words';

/** What a session is: words, trainer, place, link, places. */
@Component({
  selector: 'es-session-facts',
  imports: [OwnWords],
  templateUrl: './session-facts.html',
  styles: `
    .typed {
      white-space: pre-line;
    }
    dl {
      display: grid;
      grid-template-columns: max-content minmax(0, 1fr);
      gap: 0.4rem var(--es-space-2);
    }
    dt {
      color: var(--es-ink-soft);
    }
    dd {
      margin: 0;
      overflow-wrap: anywhere;
    }
  `,
  host: { class: 'es-stack' },
})
export class SessionFacts {
  readonly session = input.required<Shown>();
}
