import { Component, computed, inject, input, LOCALE_ID } from '@angular/core';
import type { FieldDifference } from '@domain/applications/complement';
import type { Answer } from '@domain/calls/calls';
import { describeAnswer } from '@domain/calls/describe-answer';
import { answerWords } from '../../shared/form-fields/answer-words';
import { OwnWords } from '../../shared/show/own-words';

/** Each asked answer before and after. */
@Component({
  selector: 'es-difference-list',
  imports: [OwnWords],
  template: `
    @for (row of rows(); track row.id) {
      <div class="row">
        <h3 esOwnWords>{{ row.label }}</h3>
        @if (row.changed) {
          <dl>
            <div class="before">
              <dt i18n="@@applications.before">Avant</dt>
              <dd>{{ row.before }}</dd>
            </div>
            <div class="after">
              <dt i18n="@@applications.after">Après</dt>
              <dd>{{ row.after }}</dd>
            </div>
          </dl>
        } @else {
          <p class="es-muted es-small" i18n="@@applications.unchanged">Inchangée</p>
        }
      </div>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--es-space-2);
    }
    h3 {
      font-size: var(--es-size-0);
      font-weight: 600;
    }
    dl {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 14rem), 1fr));
      gap: var(--es-space-1);
      margin: 0.25rem 0 0;
    }
    dl > div {
      padding: 0.5rem 0.75rem;
      border-radius: var(--es-radius-control);
    }
    .before {
      background: var(--es-red-soft);
    }
    .after {
      background: var(--es-green-soft);
    }
    dt {
      font-size: var(--es-size-00);
      font-weight: 600;
    }
    dd {
      margin: 0;
      overflow-wrap: anywhere;
      white-space: pre-wrap;
    }
  `,
})
export class DifferenceList {
  private readonly locale = inject(LOCALE_ID);
  readonly changes = input.required<readonly FieldDifference[]>();
  protected readonly rows = computed(() =>
    this.changes().map((one) => ({
      id: one.fieldId,
      label: one.field?.label ?? one.fieldId,
      changed: one.changed,
      before: this.wordsOf(one, one.before),
      after: this.wordsOf(one, one.after),
    })),
  );

  private wordsOf(one: FieldDifference, answer: Answer): string {
    const words = one.field === null ? String(answer ?? '') : describeAnswer(one.field, answer, answerWords(this.locale));
    return words || $localize`:@@applications.noAnswer:(pas de réponse)`;
  }
}
