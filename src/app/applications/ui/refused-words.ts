import { Component, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Icon } from '../../shared/icon/icon';
import { wordsForRefusal, type Refused } from '../../shared/words-for-refusal';
import { refusalWords } from '../application-words';

export interface RefusedEntry {
  readonly id: string;
  readonly label: string;
  readonly refusal: Refused | null;
}

/** What the server refused is never lost: it stays on screen, can be copied, sent again or let go. */
@Component({
  selector: 'es-refused-words',
  imports: [MatButton, Icon],
  template: `
    @if (entries().length > 0) {
      <section role="alert">
        <h2>
          <es-icon name="alert" /><ng-container i18n="@@applications.refusedTitle"
            >Des réponses n'ont pas pu être enregistrées</ng-container
          >
        </h2>
        <p i18n="@@applications.refusedLead">Votre texte est conservé sur cet appareil.</p>
        <ul class="es-plain-list">
          @for (entry of entries(); track entry.id) {
            <li>
              <span
                ><b>{{ entry.label }}</b
                ><br />{{ why(entry) }}</span
              >
              <span class="es-row">
                <button type="button" matButton="outlined" class="es-compact" (click)="copied.emit(entry.id)">
                  <es-icon matButtonIcon name="copy" /><ng-container i18n="@@applications.copyText">Copier le texte</ng-container>
                </button>
                <button type="button" matButton class="es-compact" (click)="retried.emit(entry.id)" i18n="@@applications.sendAgain">
                  Envoyer à nouveau
                </button>
                <button type="button" matButton class="es-compact" (click)="discarded.emit(entry.id)" i18n="@@applications.letGo">
                  Ne pas garder
                </button>
              </span>
            </li>
          }
        </ul>
      </section>
    }
  `,
  styles: `
    section {
      display: grid;
      gap: var(--es-space-1);
      padding: var(--es-space-2);
      background: var(--es-red-soft);
      border-inline-start: 4px solid var(--es-red);
      border-radius: var(--es-radius-control);
    }
    h2 {
      display: flex;
      gap: 0.5rem;
      font-size: var(--es-size-2);
    }
    li {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem 1rem;
      justify-content: space-between;
      padding: 0.5rem 0;
    }
  `,
})
export class RefusedWords {
  readonly entries = input.required<readonly RefusedEntry[]>();
  /** The time to write is over: that is why, and not the person's rights. */
  readonly late = input(false);
  readonly copied = output<string>();
  readonly retried = output<string>();
  readonly discarded = output<string>();
  protected why(entry: RefusedEntry): string {
    if (entry.refusal === null) return '';
    const refusal = this.late() && entry.refusal.reason === 'permission' ? { reason: 'deadline', detail: 'deadlinePassed' } : entry.refusal;
    return wordsForRefusal(refusal, refusalWords());
  }
}
