import { CdkTextareaAutosize } from '@angular/cdk/text-field';
import { MatCheckbox } from '@angular/material/checkbox';
import { Component, computed, input, output, signal } from '@angular/core';
import { MatFormField, MatInput } from '@angular/material/input';
import { MatButton } from '@angular/material/button';
import type { Form } from '@domain/calls/calls';
import { addDays, isDay, lastMinuteOf, type Day } from '@domain/shared/time';
import { keptForm } from '../../backend/kept/kept-form';
import { DayInput } from '../../shared/dates/day-input';
import { Busy } from '../../shared/forms/busy';
import { Field } from '../../shared/forms/field';
import { KeptNotice } from '../../shared/sending/kept-notice';
import { Problem } from '../../shared/show/problem';
import { refusalWords } from '../application-words';
import { OwnWords } from '../../shared/show/own-words';

export interface AskedComplement {
  readonly message: string;
  readonly fieldIds: readonly string[];
  readonly dueAt: Date;
}

/** Asks for a complement: what, on which questions, until when. */
@Component({
  selector: 'es-request-form',
  imports: [KeptNotice, DayInput, Field, CdkTextareaAutosize, MatCheckbox, MatFormField, MatInput, MatButton, Busy, Problem, OwnWords],
  template: `
    <form class="es-form" novalidate (submit)="send($event)">
      <es-kept-notice [kept]="kept" />
      <es-field
        label="Votre demande"
        i18n-label="@@applications.requestMessage"
        help="Le candidat la lira telle quelle."
        i18n-help="@@applications.requestHelp"
        [error]="messageError()"
        [max]="3000"
      >
        <mat-form-field>
          <textarea
            matInput
            cdkTextareaAutosize
            cdkAutosizeMinRows="3"
            maxlength="3000"
            [value]="message()"
            (input)="message.set(text($event))"
          ></textarea>
        </mat-form-field>
      </es-field>
      <fieldset>
        <legend i18n="@@applications.requestFields">Questions à rouvrir</legend>
        @for (section of form().sections; track section.id) {
          <details>
            <summary esOwnWords>{{ section.title }}</summary>
            @for (field of section.fields; track field.id) {
              <mat-checkbox [checked]="fieldIds().includes(field.id)" (change)="toggle(field.id)"
                ><span esOwnWords>{{ field.label }}</span></mat-checkbox
              >
            }
          </details>
        }
        @if (fieldsError()) {
          <p class="wrong" role="alert">{{ fieldsError() }}</p>
        }
      </fieldset>
      <es-field label="Réponse attendue au plus tard le" i18n-label="@@applications.requestDue" [error]="dueError()">
        <es-day-input [earliest]="tomorrow()" [latest]="latest()" [(value)]="due" />
      </es-field>
      @if (problem()) {
        <es-problem [words]="problem()" [retriable]="false" />
      }
      <p><button type="submit" matButton="outlined" [esBusy]="busy()" i18n="@@applications.sendRequest">Envoyer la demande</button></p>
    </form>
  `,
  styles: `
    fieldset {
      display: grid;
      gap: 0.25rem;
      padding: 0;
      margin: 0;
      border: 0;
    }
    legend {
      padding: 0 0 0.25rem;
      font-weight: 600;
    }
    summary {
      min-height: 1.75rem;
      cursor: pointer;
    }
    .wrong {
      color: var(--es-red);
    }
  `,
})
export class RequestForm {
  readonly form = input.required<Form>();
  readonly today = input.required<Day>();
  readonly busy = input(false);
  readonly problem = input('');
  /** Where what is typed is kept until it is sent; '' keeps nothing. */
  readonly place = input('');
  /** For the list of unsent words: a request, of what. */
  readonly title = input('');
  readonly asked = output<AskedComplement>();

  protected readonly message = signal('');
  protected readonly fieldIds = signal<readonly string[]>([]);
  protected readonly due = signal('');
  readonly kept = keptForm(
    this.place,
    { message: this.message, fieldIds: this.fieldIds, due: this.due },
    {
      title: () => this.title(),
      opener: () => $localize`:@@applications.askComplement:Demander un complément`,
      choices: ['fieldIds', 'due'],
    },
  );
  private readonly tried = signal(false);
  protected readonly tomorrow = computed(() => addDays(this.today(), 1));
  protected readonly latest = computed(() => addDays(this.today(), 59));
  protected readonly messageError = computed(() => this.errorWhen(this.message().trim() === '', 'messageNeeded'));
  protected readonly fieldsError = computed(() => this.errorWhen(this.fieldIds().length === 0, 'fieldsNeeded') ?? '');
  protected readonly dueError = computed(
    () => this.errorWhen(this.due() <= this.today(), 'dueInPast') ?? this.errorWhen(this.due() > this.latest(), 'dueTooFar'),
  );

  protected text = (event: Event): string => (event.target as HTMLInputElement).value;

  protected toggle(fieldId: string): void {
    this.fieldIds.update((chosen) => (chosen.includes(fieldId) ? chosen.filter((one) => one !== fieldId) : [...chosen, fieldId]));
  }

  protected send(event: Event): void {
    event.preventDefault();
    this.tried.set(true);
    if (this.busy() || this.messageError() !== null || this.fieldsError() !== '' || this.dueError() !== null || !isDay(this.due())) return;
    this.asked.emit({ message: this.message().trim(), fieldIds: this.fieldIds(), dueAt: lastMinuteOf(this.due()) });
  }

  private errorWhen(wrong: boolean, reason: string): string | null {
    return this.tried() && wrong ? (refusalWords()[reason] ?? null) : null;
  }
}
