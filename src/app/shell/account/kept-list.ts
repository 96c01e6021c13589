import { Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { keptAtMost, KeptWords, type KeptRecord } from '../../backend/kept/kept-words';
import { Undo } from '../../shared/dialogs/undo';
import { DayTimePipe } from '../../shared/formats/pipes';
import { Icon } from '../../shared/icon/icon';

/** Words typed in forms and not sent: what, where, when; opened again where they were typed, or thrown away. */
@Component({
  selector: 'es-kept-list',
  imports: [MatButton, DayTimePipe, Icon, RouterLink],
  template: `
    <h2 id="kept" i18n="@@shell.keptTitle">Commencés, pas envoyés</h2>
    <p class="es-muted" i18n="@@shell.keptLead">
      Ces textes attendent dans leur formulaire, dans ce navigateur seulement, {{ days }} jours au plus. Rien ne part sans vous.
    </p>
    <ul class="es-plain-list es-stack">
      @for (record of kept.all(); track record.id) {
        <li class="es-card es-stack">
          <div class="es-row">
            <strong>{{ record.title }}</strong>
            <span class="es-muted es-small" i18n="@@shell.keptAt">tapé {{ record.at | dayTime }}</span>
          </div>
          @if (record.opener) {
            <p class="es-muted es-small" i18n="@@shell.keptOpener">Sur sa page, il est dans « {{ record.opener }} ».</p>
          }
          @if (record.text) {
            <blockquote class="es-small">{{ record.text }}</blockquote>
          }
          <div class="es-row">
            @if (record.path) {
              <a
                matButton="outlined"
                class="es-compact"
                [routerLink]="record.path.split('?')[0]"
                [queryParams]="queryOf(record)"
                i18n="@@shell.keptOpen"
              >
                Ouvrir
              </a>
            }
            <button type="button" matButton class="es-compact" (click)="throwAway(record)">
              <es-icon matButtonIcon name="trash" /><ng-container i18n="@@shell.keptThrow">Jeter</ng-container>
            </button>
            <button type="button" matButton class="es-compact" (click)="copy(record)">
              <es-icon matButtonIcon name="copy" /><ng-container i18n="@@shell.copy">Copier le texte</ng-container>
            </button>
          </div>
        </li>
      }
    </ul>
  `,
  styles: `
    blockquote {
      max-height: 12rem;
      margin: 0;
      overflow: auto;
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
  `,
  host: { class: 'es-stack', role: 'region', 'aria-labelledby': 'kept' },
})
export class KeptList {
  private readonly undo = inject(Undo);
  protected readonly kept = inject(KeptWords);
  protected readonly days = keptAtMost.days;

  protected queryOf = ({ path }: KeptRecord): Readonly<Record<string, string>> =>
    Object.fromEntries(new URLSearchParams(path.split('?')[1] ?? ''));

  protected async copy(record: KeptRecord): Promise<void> {
    await navigator.clipboard.writeText(record.text);
    this.undo.say($localize`:@@shell.copied:Texte copié.`);
  }

  protected throwAway(record: KeptRecord): void {
    this.kept.remove(record.id);
    this.undo.offer($localize`:@@shell.keptThrown:Texte jeté.`, () => void this.kept.put(record));
  }
}
