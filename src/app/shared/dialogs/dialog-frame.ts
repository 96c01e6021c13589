import { Component, input, output } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { Icon } from '../icon/icon';

/** The face of what floats: title, content, `[actions]` at the bottom (the act first in reading order, on the right). */
@Component({
  selector: 'es-dialog',
  imports: [MatIconButton, Icon],
  template: `
    <header>
      <h2>{{ heading() }}</h2>
      <button type="button" matIconButton (click)="dismissed.emit()">
        <es-icon name="close" label="Fermer" i18n-label="@@shared.close" />
      </button>
    </header>
    <div class="content"><ng-content /></div>
    <footer><ng-content select="[actions]" /></footer>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-rows: auto minmax(0, 1fr) auto;
      height: 100%;
      max-height: inherit;
      overflow: hidden;
      color: var(--es-ink);
      background: var(--es-surface);
      border: 1px solid var(--es-line);
      border-radius: var(--es-radius);
      box-shadow: var(--es-float);
    }
    header {
      display: flex;
      gap: var(--es-space-2);
      align-items: start;
      justify-content: space-between;
      padding: var(--es-space-2) var(--es-space-2) var(--es-space-2) var(--es-space-3);
      border-bottom: 1px solid var(--es-line);
    }
    h2 {
      padding-top: 0.35rem;
    }
    .content {
      padding: var(--es-space-3);
      overflow: auto;
    }
    footer {
      display: flex;
      flex-flow: row-reverse wrap;
      gap: var(--es-space-1);
      padding: var(--es-space-2) var(--es-space-3);
      border-top: 1px solid var(--es-line);
    }
    footer:empty {
      display: none;
    }
  `,
})
export class DialogFrame {
  readonly heading = input.required<string>();
  readonly dismissed = output();
}
