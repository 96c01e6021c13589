import { Component, computed, inject, input } from '@angular/core';
import type { ApplicationFile } from '@domain/applications/applications';
import type { Conflict } from '@domain/applications/merge';
import type { Answer, Field } from '@domain/calls/calls';
import { checkAnswer } from '@domain/calls/check-answer';
import type { Identified } from '@domain/shared/document';
import { problemWords } from '../../shared/form-fields/answer-words';
import { FormField } from '../../shared/form-fields/form-field';
import { AnswersDesk } from '../editor/answers-desk';
import { FileDesk } from '../editor/file-desk';
import { PresenceLight } from '../editor/presence-light';
import { ConflictChoice } from './conflict-choice';
import { FileAnswer } from './file-answer';

/** One question being written: its answer, who else is in it, both versions when two people wrote, its document. */
@Component({
  selector: 'es-field-desk',
  imports: [FormField, FileAnswer, ConflictChoice],
  template: `
    <es-form-field
      [field]="field()"
      [answer]="answer()"
      [problem]="problem()"
      [readonly]="readonly()"
      (answered)="desk.answer(field().id, $event)"
      (focusin)="enter()"
      (focusout)="leave()"
    >
      @if (field().type === 'file') {
        <es-file-answer
          [answer]="answer()"
          [files]="files()"
          [sending]="fileDesk.sending(field().id)"
          [problem]="fileDesk.problem(field().id)"
          [readonly]="readonly()"
          (chosen)="attach($event)"
          (cancelled)="fileDesk.cancel(field().id)"
          (removed)="detach($event)"
          (opened)="fileDesk.open($event)"
        />
      }
    </es-form-field>
    @if (writers() !== '') {
      <p class="here" role="status">{{ writers() }}</p>
    }
    @if (conflict(); as conflict) {
      <es-conflict-choice [field]="field()" [conflict]="conflict" (chosen)="desk.choose(conflict, $event)" />
    }
  `,
  styles: `
    :host {
      display: block;
      scroll-margin-top: 6rem;
    }
    .here {
      width: fit-content;
      padding: 0.1rem 0.6rem;
      margin-top: 0.35rem;
      font-size: var(--es-size-0);
      color: var(--es-info);
      background: var(--es-info-soft);
      border-radius: 1rem;
    }
  `,
})
export class FieldDesk {
  protected readonly desk = inject(AnswersDesk);
  protected readonly fileDesk = inject(FileDesk);
  private readonly presence = inject(PresenceLight);
  readonly applicationId = input.required<string>();
  readonly field = input.required<Field>();
  readonly files = input<readonly Identified<ApplicationFile>[]>([]);
  readonly readonly = input(false);
  /** Show what is missing, not only what is wrong. */
  readonly strict = input(false);

  protected readonly answer = computed<Answer>(() => this.desk.answers()[this.field().id] ?? null);
  protected readonly conflict = computed<Conflict | null>(
    () => this.desk.conflicts().find((one) => one.fieldId === this.field().id) ?? null,
  );
  protected readonly problem = computed(() => {
    const problem = checkAnswer(this.field(), this.answer());
    const quiet = (problem === 'required' || problem === 'consentNeeded') && !this.strict();
    return problem === null || quiet ? null : problemWords(problem, this.field());
  });
  protected readonly writers = computed(() => {
    const names = this.presence.in(this.field().id);
    if (names.length === 0) return '';
    return names.length === 1
      ? $localize`:@@applications.writesHere:${names[0]}:name: écrit ici…`
      : $localize`:@@applications.writeHere:${names.join(', ')}:names: écrivent ici…`;
  });

  protected enter(): void {
    this.desk.enter(this.field().id);
    this.presence.at(this.field().id);
  }

  protected leave(): void {
    this.desk.leave(this.field().id);
    this.presence.at(null);
  }

  protected attach(file: File): void {
    this.fileDesk.send(this.applicationId(), this.field().id, file, (fileId) => {
      this.desk.answer(this.field().id, fileId);
      this.desk.flush();
    });
  }

  protected async detach(file: Identified<ApplicationFile>): Promise<void> {
    await this.fileDesk.remove(this.applicationId(), file);
    this.desk.answer(this.field().id, null);
    this.desk.flush();
  }
}
