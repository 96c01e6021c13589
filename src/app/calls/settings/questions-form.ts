import { Component, inject, input, output } from '@angular/core';
import type { Call } from '@domain/calls/calls';
import { Undo } from '../../shared/dialogs/undo';
import { Button } from '../../shared/forms/button';
import { Field } from '../../shared/forms/field';
import { TextInput } from '../../shared/forms/text-input';

type Questions = Call['questions'];

/** Questions and answers, public at once when the call is open. */
@Component({
  selector: 'es-questions-form',
  imports: [Button, Field, TextInput],
  template: `
    @for (one of questions(); track $index; let index = $index) {
      <fieldset class="es-card es-form">
        <es-field label="Question" i18n-label="@@calls.question"
          ><input esInput maxlength="300" [value]="one.question" (change)="write(index, 'question', $event)"
        /></es-field>
        <es-field label="Réponse" i18n-label="@@calls.answer">
          <textarea esInput maxlength="2000" rows="2" [value]="one.answer" (change)="write(index, 'answer', $event)"></textarea>
        </es-field>
        <p>
          <button type="button" esButton="quiet" size="small" (click)="remove(index)" i18n="@@calls.removeQuestion">
            Retirer cette question
          </button>
        </p>
      </fieldset>
    }
    <p>
      <button type="button" esButton="secondary" (click)="add()" [disabled]="questions().length >= 40" i18n="@@calls.addQuestion">
        Ajouter une question
      </button>
    </p>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--es-space-2);
    }
  `,
})
export class QuestionsForm {
  private readonly undo = inject(Undo);
  readonly questions = input.required<Questions>();
  readonly changed = output<Questions>();

  protected write(index: number, key: 'question' | 'answer', event: Event): void {
    const words = (event.target as HTMLInputElement).value.trim();
    this.changed.emit(this.questions().map((one, at) => (at === index ? { ...one, [key]: words } : one)));
  }

  protected add(): void {
    this.changed.emit([...this.questions(), { question: '', answer: '' }]);
  }

  protected remove(index: number): void {
    const before = this.questions();
    this.changed.emit(before.filter((_, at) => at !== index));
    this.undo.offer($localize`:@@calls.questionRemoved:Question retirée.`, () => this.changed.emit(before));
  }
}
