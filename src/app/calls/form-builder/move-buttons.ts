import { LiveAnnouncer } from '@angular/cdk/a11y';
import { afterNextRender, Component, ElementRef, inject, Injector, input, output } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { Icon } from '../../shared/icon/icon';

/** Up and down: order by keyboard as well as by pointer. */
@Component({
  selector: 'es-move-buttons',
  imports: [MatIconButton, Icon],
  template: `
    <button type="button" matIconButton class="es-compact" [disabled]="first()" (click)="move(-1)">
      <es-icon name="arrowUp" [label]="up() + what()" />
    </button>
    <button type="button" matIconButton class="es-compact" [disabled]="last()" (click)="move(1)">
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
  private readonly announcer = inject(LiveAnnouncer);
  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  /** What moves, for those who hear the buttons. */
  readonly what = input.required<string>();
  readonly first = input(false);
  readonly last = input(false);
  readonly moved = output<-1 | 1>();
  private readonly place = (): number => [...document.querySelectorAll('es-move-buttons')].indexOf(this.host);

  /** Whoever does not see the list is told of the new order, once it is there; a move that is refused says so itself. */
  protected move(by: -1 | 1): void {
    const before = this.place();
    this.moved.emit(by);
    const words =
      by < 0
        ? $localize`:@@calls.movedUp:« ${this.what()}:what: » est monté d'une place.`
        : $localize`:@@calls.movedDown:« ${this.what()}:what: » est descendu d'une place.`;
    const tell = (): void => {
      if (this.place() !== before) void this.announcer.announce(words);
    };
    afterNextRender({ read: tell }, { injector: this.injector });
  }

  protected readonly up = (): string => $localize`:@@calls.moveUp:Monter : `;
  protected readonly down = (): string => $localize`:@@calls.moveDown:Descendre : `;
}
