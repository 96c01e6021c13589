import { Component, computed, input, output } from '@angular/core';
import type { Answer, Answers, Field, Section } from '@domain/calls/calls';
import { isShown } from '@domain/calls/form';
import { FormField } from '../../shared/form-fields/form-field';
import { OwnWords } from '../../shared/show/own-words';

/** One part as applicants will see it; answers can be tried, conditions react. */
@Component({
  selector: 'es-form-preview',
  imports: [FormField, OwnWords],
  template: `
    <section class="es-card es-stack" aria-label="Aperçu" i18n-aria-label="@@calls.previewLabel">
      <p class="es-small es-muted" i18n="@@calls.previewHelp">Aperçu : ce que verront les candidats. Essayez, rien n'est enregistré.</p>
      <h2 esOwnWords>{{ section().title }}</h2>
      @if (section().help !== '') {
        <p>{{ section().help }}</p>
      }
      <div class="es-form">
        @for (field of shown(); track field.id) {
          <es-form-field
            [class.here]="field.id === selected()"
            [field]="field"
            [answer]="answers()[field.id] ?? null"
            (answered)="answer(field, $event)"
          >
            <p class="es-muted" i18n="@@calls.previewFile">Le candidat déposera ici son document.</p>
          </es-form-field>
        } @empty {
          <p class="es-muted" i18n="@@calls.previewEmpty">Cette partie n'a pas encore de question.</p>
        }
      </div>
    </section>
  `,
  styles: `
    .here {
      padding-inline-start: var(--es-space-2);
      border-inline-start: 4px solid var(--es-accent);
    }
  `,
})
export class FormPreview {
  readonly section = input.required<Section>();
  readonly answers = input.required<Answers>();
  readonly selected = input<string | null>(null);
  readonly answersChanged = output<Answers>();
  /** The selected question shows even when its condition hides it. */
  protected readonly shown = computed(() =>
    this.section().fields.filter((field) => field.id === this.selected() || isShown(field, this.answers())),
  );

  protected answer(field: Field, answer: Answer): void {
    this.answersChanged.emit({ ...this.answers(), [field.id]: answer });
  }
}
