import { Component, input, output } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { MatDialogActions, MatDialogContent, MatDialogTitle } from '@angular/material/dialog';
import { Icon } from '../icon/icon';

/** The face of what floats: title, content, `[actions]` at the bottom (the act first in reading order, on the right). */
@Component({
  selector: 'es-dialog',
  imports: [MatIconButton, MatDialogActions, MatDialogContent, MatDialogTitle, Icon],
  template: `
    <header>
      <h2 mat-dialog-title>{{ heading() }}</h2>
      <button type="button" matIconButton (click)="dismissed.emit()">
        <es-icon name="close" label="Fermer" i18n-label="@@shared.close" />
      </button>
    </header>
    <mat-dialog-content><ng-content /></mat-dialog-content>
    <mat-dialog-actions><ng-content select="[actions]" /></mat-dialog-actions>
  `,
  styles: `
    :host {
      display: flex;
      flex: 1;
      flex-direction: column;
      min-height: 0;
      border: 1px solid var(--es-line);
      border-radius: inherit;
    }
    h2 {
      min-width: 0;
      padding-top: 0.35rem;
      overflow-wrap: anywhere;
      outline: 0;
    }
    h2::before {
      display: none;
    }
    header {
      display: flex;
      gap: var(--es-space-2);
      align-items: start;
      justify-content: space-between;
      padding: var(--es-space-2) var(--es-space-2) var(--es-space-2) var(--es-space-3);
      border-bottom: 1px solid var(--es-line);
    }
    mat-dialog-content {
      flex: 1;
      min-height: 0;
      max-height: none;
    }
    mat-dialog-actions {
      flex-flow: row-reverse wrap;
      gap: var(--es-space-1);
      border-top: 1px solid var(--es-line);
    }
    mat-dialog-actions:empty {
      display: none;
    }
  `,
})
export class DialogFrame {
  readonly heading = input.required<string>();
  readonly dismissed = output();
}
