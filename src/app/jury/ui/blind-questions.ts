import { Component, computed, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { OwnWords } from '../../shared/show/own-words';

interface Question {
  readonly id: string;
  readonly label: string;
}

/** The server names the questions as JSON, for it can name only one field. */
const questionsIn = (refusal: { readonly detail: string; readonly field: string | null } | null): readonly Question[] =>
  refusal?.detail === 'blindFormShowsIdentity' ? (JSON.parse(refusal.field ?? '[]') as readonly Question[]) : [];

/** A blind jury refused: the questions that still say who applies, and the act that hides them from this jury. */
@Component({
  selector: 'es-blind-questions',
  imports: [MatButton, OwnWords],
  template: `
    @if (questions(); as list) {
      @if (list.length) {
        <div role="alert">
          <p i18n="@@jury.blindShows">
            Ces questions demandent encore qui candidate, et une lecture à l'aveugle les montrerait telles quelles :
          </p>
          <ul>
            @for (one of list; track one.id) {
              <li esOwnWords>{{ one.label }}</li>
            }
          </ul>
          <button type="button" matButton="outlined" (click)="hide.emit(ids())" i18n="@@jury.blindHide">Les masquer aussi à ce jury</button>
        </div>
      }
    }
  `,
})
export class BlindQuestions {
  readonly refused = input.required<{ readonly detail: string; readonly field: string | null } | null>();
  /** The ids of the questions to hide. */
  readonly hide = output<readonly string[]>();
  protected readonly questions = computed(() => questionsIn(this.refused()));
  protected readonly ids = computed(() => this.questions().map((one) => one.id));
}
