import { Component, input, output } from '@angular/core';
import { Button } from '../../shared/forms/button';
import { Icon } from '../../shared/icon/icon';

/** Up and down: order by keyboard as well as by pointer. */
@Component({
  selector: 'es-move-buttons',
  imports: [Button, Icon],
  template: `
    <button type="button" esButton="quiet" size="small" [iconOnly]="true" [disabled]="first()" (click)="moved.emit(-1)">
      <es-icon name="arrowUp" [label]="up() + what()" />
    </button>
    <button type="button" esButton="quiet" size="small" [iconOnly]="true" [disabled]="last()" (click)="moved.emit(1)">
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
