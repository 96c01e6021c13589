import { Component, computed, inject, input, LOCALE_ID, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { Conflict } from '@domain/applications/merge';
import type { Field } from '@domain/calls/calls';
import { describeAnswer } from '@domain/calls/describe-answer';
import { answerWords } from '../../shared/form-fields/answer-words';

/** Two people wrote the same field: the other's version is shown, one is kept by choice. */
@Component({
  selector: 'es-conflict-choice',
  imports: [MatButton],
  template: `
    <p><b i18n="@@applications.conflict">Une autre personne a aussi modifié cette réponse.</b></p>
    <p class="es-small es-muted" i18n="@@applications.conflictTheirs">Sa version :</p>
    <blockquote>{{ theirs() }}</blockquote>
    <div class="es-row">
      <button type="button" matButton="outlined" class="es-compact" (click)="chosen.emit('mine')" i18n="@@applications.keepMine">
        Garder la mienne
      </button>
      <button type="button" matButton="outlined" class="es-compact" (click)="chosen.emit('theirs')" i18n="@@applications.keepTheirs">
        Prendre la sienne
      </button>
    </div>
  `,
  styles: `
    :host {
      display: grid;
      gap: 0.35rem;
      padding: var(--es-space-15) var(--es-space-2);
      margin-top: var(--es-space-1);
      background: var(--es-tint);
      border-inline-start: 4px solid var(--es-accent);
      border-radius: var(--es-radius-control);
    }
    blockquote {
      max-height: 12rem;
      padding: 0.5rem 0.75rem;
      margin: 0 0 0.35rem;
      overflow: auto;
      white-space: pre-wrap;
      background: var(--es-surface);
      border-radius: var(--es-radius-control);
    }
  `,
  host: { role: 'alert' },
})
export class ConflictChoice {
  private readonly locale = inject(LOCALE_ID);
  readonly field = input.required<Field>();
  readonly conflict = input.required<Conflict>();
  readonly chosen = output<'mine' | 'theirs'>();
  protected readonly theirs = computed(
    () =>
      describeAnswer(this.field(), this.conflict().theirs, answerWords(this.locale)) ||
      $localize`:@@applications.emptied:(réponse effacée)`,
  );
}
