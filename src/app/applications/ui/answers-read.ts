import { Component, computed, input, output } from '@angular/core';
import type { ApplicationFile } from '@domain/applications/applications';
import type { Answers, Form } from '@domain/calls/calls';
import { isShown } from '@domain/calls/form';
import type { Identified } from '@domain/shared/document';
import { FormField } from '../../shared/form-fields/form-field';
import { FileAnswer } from './file-answer';
import { OwnWords } from '../../shared/show/own-words';

/** A dossier to be read, or printed: every shown question with its answer. */
@Component({
  selector: 'es-answers-read',
  imports: [FormField, FileAnswer, OwnWords],
  template: `
    @for (section of sections(); track section.id) {
      <section>
        <h2 esOwnWords>{{ section.title }}</h2>
        @for (field of section.fields; track field.id) {
          <es-form-field [field]="field" [answer]="answers()[field.id] ?? null" [readonly]="true">
            @if (field.type === 'file') {
              <es-file-answer [answer]="answers()[field.id] ?? null" [files]="files()" [readonly]="true" (opened)="opened.emit($event)" />
            }
          </es-form-field>
        }
      </section>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--es-space-4);
    }
    section {
      display: grid;
      gap: var(--es-space-2);
      max-width: 75ch;
    }
    h2 {
      padding-bottom: 0.35rem;
      font-size: var(--es-answers-title, var(--es-size-3));
      border-bottom: 1px solid var(--es-line);
    }
    @media print {
      section {
        break-inside: auto;
      }
      es-form-field {
        break-inside: avoid;
      }
    }
  `,
})
export class AnswersRead {
  readonly form = input.required<Form>();
  readonly answers = input.required<Answers>();
  readonly files = input<readonly Identified<ApplicationFile>[]>([]);
  readonly opened = output<Identified<ApplicationFile>>();
  protected readonly sections = computed(() =>
    this.form()
      .sections.map((section) => ({ ...section, fields: section.fields.filter((field) => isShown(field, this.answers())) }))
      .filter((section) => section.fields.length > 0),
  );
}
