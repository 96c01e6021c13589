import { Component, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { Icon } from '../icon/icon';
import type { TableColumns } from './columns';

/** Which columns a table shows, chosen by its person: a menu that stays open while boxes are ticked. */
@Component({
  selector: 'es-column-choice',
  imports: [MatButton, MatMenu, MatMenuItem, MatMenuTrigger, Icon],
  template: `
    <button type="button" matButton class="es-compact" [matMenuTriggerFor]="menu">
      <ng-container i18n="@@shared.columns">Colonnes</ng-container><es-icon matButtonIcon iconPositionEnd name="chevronDown" />
    </button>
    <mat-menu #menu="matMenu">
      @for (column of columns().choices; track column.id) {
        <button
          type="button"
          mat-menu-item
          role="menuitemcheckbox"
          [attr.aria-checked]="columns().has(column.id)"
          (click)="columns().toggle(column.id); $event.stopPropagation()"
        >
          <span class="line"
            ><span class="tick" aria-hidden="true">
              @if (columns().has(column.id)) {
                <es-icon name="check" />
              }</span
            >{{ column.label }}</span
          >
        </button>
      }
    </mat-menu>
  `,
  styles: `
    .line {
      display: flex;
      gap: var(--es-space-1);
      align-items: center;
    }
    .tick {
      flex: none;
      width: 1.1em;
    }
    @media (width < 45rem) {
      :host {
        display: none;
      }
    }
  `,
  host: { class: 'es-no-print' },
})
export class ColumnChoice {
  readonly columns = input.required<TableColumns<never>>();
}
