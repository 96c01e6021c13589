import { Component, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { PublicQuestion } from '@domain/calls/calls';
import { mostItems, type CallAmendment } from '@domain/calls/amending/amend-call';
import { listChanges } from '../amending/list-changes';
import { CallsGateway } from '../calls-gateway';
import { TypedLine } from '../ui/typed-line';

/** Questions and answers, public at once when the call is open. */
@Component({
  selector: 'es-questions-form',
  imports: [MatButton, TypedLine],
  template: `
    @for (one of questions(); track one.id) {
      <fieldset class="es-card es-form">
        <es-typed-line
          label="Question"
          i18n-label="@@calls.question"
          [max]="300"
          [value]="one.question"
          (written)="list.change(one, { question: $event })"
        />
        <es-typed-line
          label="Réponse"
          i18n-label="@@calls.answer"
          [max]="2000"
          [rows]="2"
          [value]="one.answer"
          (written)="list.change(one, { answer: $event })"
        />
        <p>
          <button type="button" class="es-flush es-compact" matButton (click)="remove(one)" i18n="@@calls.removeQuestion">
            Retirer cette question
          </button>
        </p>
      </fieldset>
    }
    <p>
      <button type="button" matButton="outlined" (click)="add()" [disabled]="questions().length >= most" i18n="@@calls.addQuestion">
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
  private readonly newId = inject(CallsGateway).newId;
  readonly questions = input.required<readonly PublicQuestion[]>();
  readonly amended = output<CallAmendment>();
  protected readonly most = mostItems.questions;
  protected readonly list = listChanges(this.questions, (change) => this.amended.emit({ list: 'questions', change }));

  protected add(): void {
    this.list.add({ id: `q${this.newId().slice(0, 8)}`, question: '', answer: '' });
  }

  protected remove(one: PublicQuestion): void {
    this.list.remove(one, $localize`:@@calls.questionRemoved:Question retirée.`);
  }
}
