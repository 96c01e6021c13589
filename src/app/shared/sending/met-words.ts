import { CdkTextareaAutosize } from '@angular/cdk/text-field';
import { Component, computed, input, output, signal } from '@angular/core';
import { MatFormField, MatInput } from '@angular/material/input';
import { MatButton } from '@angular/material/button';
import { Icon } from '../icon/icon';

/** Words typed here that met somebody else's: an outbox entry in conflict, told in words. */
export interface Met {
  readonly id: string;
  readonly label: string;
  readonly mine: string;
  readonly theirs: string;
  /** Its text may be written anew from both; a score or a choice may not. */
  readonly isText: boolean;
}

/** Both texts, and the choice between them: nothing of either is lost before it is made. */
@Component({
  selector: 'es-met-words',
  imports: [MatButton, Icon, CdkTextareaAutosize, MatFormField, MatInput],
  template: `
    <p>
      <es-icon name="alert" />&ngsp;<b i18n="@@shared.metTitle"
        >Votre version de « {{ met().label }} » n'est pas enregistrée : choisissez.</b
      >
    </p>
    <div class="both">
      <div>
        <h3 i18n="@@shared.metMine">Votre version</h3>
        @if (editing()) {
          <mat-form-field>
            <textarea
              #box
              matInput
              cdkTextareaAutosize
              cdkAutosizeMinRows="6"
              [value]="met().mine"
              [attr.aria-label]="editLabel"
              (input)="words.set(box.value)"
            ></textarea>
          </mat-form-field>
        } @else {
          <blockquote>{{ met().mine || nothing }}</blockquote>
        }
      </div>
      <div>
        <h3 i18n="@@shared.metTheirs">Version enregistrée entre-temps</h3>
        <blockquote>{{ met().theirs || nothing }}</blockquote>
      </div>
    </div>
    <div class="es-row">
      @if (editing()) {
        <button type="button" matButton="filled" class="es-compact" (click)="rewritten.emit(text())" i18n="@@shared.metSave">
          Enregistrer ce texte
        </button>
        <button type="button" matButton class="es-compact" (click)="editing.set(false)" i18n="@@shared.metCancel">Annuler</button>
      } @else {
        <button type="button" matButton="outlined" class="es-compact" (click)="kept.emit('mine')" i18n="@@shared.metKeepMine">
          Garder la mienne
        </button>
        <button type="button" matButton="outlined" class="es-compact" (click)="kept.emit('theirs')" i18n="@@shared.metKeepTheirs">
          Garder l'autre
        </button>
        @if (met().isText) {
          <button type="button" matButton class="es-compact" (click)="edit()" i18n="@@shared.metEdit">Réunir les deux…</button>
        }
      }
    </div>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--es-space-1);
      padding: var(--es-space-2);
      background: var(--es-red-soft);
      border-inline-start: 4px solid var(--es-red);
      border-radius: var(--es-radius-control);
    }
    .both {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(16rem, 100%), 1fr));
      gap: var(--es-space-2);
    }
    h3 {
      font-size: var(--es-size-0);
    }
    blockquote {
      margin: 0;
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
  `,
  host: { role: 'group' },
})
export class MetWords {
  readonly met = input.required<Met>();
  readonly kept = output<'mine' | 'theirs'>();
  readonly rewritten = output<string>();
  protected readonly nothing = $localize`:@@shared.metNothing:(vide)`;
  protected readonly editLabel = $localize`:@@shared.metEditLabel:Texte à enregistrer`;
  protected readonly editing = signal(false);
  protected readonly words = signal<string | null>(null);
  protected readonly text = computed(() => this.words() ?? this.met().mine);

  protected edit(): void {
    this.words.set(null);
    this.editing.set(true);
  }
}
