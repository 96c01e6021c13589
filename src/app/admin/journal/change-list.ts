import { Component, computed, inject, input, LOCALE_ID } from '@angular/core';
import type { TracedChange } from '@domain/people/tracing';
import { wordsForChange } from './change-words';

/** What an act changed: what was there, and what took its place. */
@Component({
  selector: 'es-change-list',
  template: `
    <ul class="es-plain-list es-small">
      @for (change of inWords(); track $index) {
        <li>
          <span class="what" i18n="@@admin.change.line">{{ change.what }} :</span>&ngsp;<del>{{ change.before }}</del
          >&ngsp;<span aria-hidden="true">→</span>&ngsp;<span class="es-hidden-text" i18n="@@admin.change.becomes">devient</span
          >&ngsp;<ins>{{ change.after }}</ins>
        </li>
      }
    </ul>
  `,
  styles: `
    ul {
      display: grid;
      gap: var(--es-space-1);
      margin-top: var(--es-space-1);
    }
    del,
    ins {
      white-space: pre-line;
      text-decoration: none;
    }
    del,
    .what {
      color: var(--es-ink-soft);
    }
  `,
})
export class ChangeList {
  private readonly locale = inject(LOCALE_ID);
  readonly changes = input.required<readonly TracedChange[]>();
  protected readonly inWords = computed(() => this.changes().map((change) => wordsForChange(change, this.locale)));
}
