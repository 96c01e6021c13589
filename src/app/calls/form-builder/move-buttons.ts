import { Component, input, output } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { Icon } from '../../shared/icon/icon';

/** Up and down: order by keyboard as well as by pointer. */
@Component({
  selector: 'es-move-buttons',
  imports: [MatIconButton, Icon],
  template: `
    <button type="button" matIconButton class="es-compact" [disabled]="first()" (click)="moved.emit(-1)">
      <es-icon name="arrowUp" [label]="up() + what()" />
    </button>
    <button type="button" matIconButton class="es-compact" [disabled]="last()" (click)="moved.emit(1)">
      <es-icon name="arrowDown" [label]="down() + what()" />
    </button>
  `,
  styles: `
    :host {
      display: flex;
      flex: none;
    }
  `,
})
export class MoveButtons {
  /** What moves, for those who hear the buttons. */
  readonly what = input.required<string>();
  readonly first = input(false);
  readonly last = input(false);
  readonly moved = output<-1 | 1>();
  protected readonly up = (): string => $localize`:@@calls.moveUp:Monter : `;
  protected readonly down = (): string => $localize`:@@calls.moveDown:Descendre : `;
}
