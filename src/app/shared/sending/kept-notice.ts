import { Component, inject, input, type Signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Undo } from '../dialogs/undo';
import { DayTimePipe } from '../formats/pipes';
import { Problem } from '../show/problem';
import { MetWords, type Met } from './met-words';

/** What a form knows of the words that were typed in it and not sent. */
export interface Kept {
  readonly restoredAt: Signal<Date | null>;
  readonly others: Signal<readonly { readonly id: string; readonly at: Date; readonly text: string }[]>;
  readonly met: Signal<Met | null>;
  readonly trouble: Signal<'kept' | 'full' | 'long'>;
  throwAway(): () => void;
  takeUp(id: string): void;
  choose(keep: 'mine' | 'theirs'): void;
}

/** Above the fields of a form: words found again, those of another tab, what was recorded meanwhile. Nothing when there is nothing to say. */
@Component({
  selector: 'es-kept-notice',
  imports: [MatButton, DayTimePipe, MetWords, Problem],
  template: `
    @if (kept().restoredAt(); as at) {
      <p class="found" role="status">
        <span i18n="@@shared.keptFound">Retrouvé : ce que vous aviez tapé {{ at | dayTime }}, et qui n'est pas envoyé.</span>
        <button type="button" matButton class="es-compact es-flush" (click)="throwAway()" i18n="@@shared.keptThrow">Jeter</button>
      </p>
    }
    @for (other of kept().others(); track other.id) {
      <div class="found">
        <p i18n="@@shared.keptOther">Un autre texte commencé ici est gardé aussi ({{ other.at | dayTime }}) :</p>
        <blockquote class="es-small">{{ other.text }}</blockquote>
        <button type="button" matButton class="es-compact" (click)="kept().takeUp(other.id)" i18n="@@shared.keptTakeUp">
          Reprendre celui-ci
        </button>
      </div>
    }
    @if (kept().met(); as met) {
      <es-met-words [met]="met" (kept)="kept().choose($event)" />
    }
    @if (kept().trouble() === 'full') {
      <es-problem
        words="Ce navigateur ne peut plus garder de texte en attente : envoyez celui-ci avant de quitter la page, ou jetez-en un dans « Modifications en attente »."
        i18n-words="@@shared.keptFull"
        [retriable]="false"
      />
    } @else if (kept().trouble() === 'long') {
      <es-problem
        words="Ce texte est trop long pour être gardé ici : envoyez-le avant de quitter la page."
        i18n-words="@@shared.keptLong"
        [retriable]="false"
      />
    }
  `,
  styles: `
    :host {
      display: contents;
    }
    .found {
      display: flex;
      flex-wrap: wrap;
      gap: var(--es-space-05) var(--es-space-1);
      align-items: baseline;
      padding: var(--es-space-1) var(--es-space-15);
      margin: 0;
      background: var(--es-sunken);
      border-radius: var(--es-radius-control);
    }
    p {
      margin: 0;
    }
    blockquote {
      flex-basis: 100%;
      max-height: 8rem;
      margin: 0;
      overflow: auto;
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
  `,
})
export class KeptNotice {
  private readonly undo = inject(Undo);
  readonly kept = input.required<Kept>();

  protected throwAway(): void {
    this.undo.offer($localize`:@@shared.keptThrown:Texte jeté.`, this.kept().throwAway());
  }
}
