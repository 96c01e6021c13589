import { Component, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MoveButtons } from '../form-builder/move-buttons';

/** One item of a list that opens to be written, moves and is removed; `[beside]` stands by its name. */
@Component({
  selector: 'es-item-row',
  imports: [MatButton, MoveButtons],
  template: `
    <details class="es-card">
      <summary>
        <span>{{ label() }}</span><ng-content select="[beside]" />
      </summary>
      <div class="es-form">
        <ng-content />
        <p>
          <button type="button" matButton="outlined" class="es-danger es-compact" (click)="removed.emit()">{{ removing() }}</button>
        </p>
      </div>
    </details>
    <es-move-buttons [what]="label()" [first]="first()" [last]="last()" (moved)="moved.emit($event)" />
  `,
  styleUrl: './amended-list.scss',
})
export class ItemRow {
  readonly label = input.required<string>();
  /** What the button that removes it says. */
  readonly removing = input.required<string>();
  readonly first = input(false);
  readonly last = input(false);
  readonly moved = output<-1 | 1>();
  readonly removed = output();
}
