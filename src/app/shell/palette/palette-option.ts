import type { Highlightable } from '@angular/cdk/a11y';
import { Directive, ElementRef, inject, signal } from '@angular/core';

let count = 0;

/** A line that the keyboard reaches while the focus stays in the box. */
@Directive({
  selector: '[esPaletteOption]',
  host: { role: 'option', '[id]': 'id', '[attr.aria-selected]': 'isActive()' },
})
export class PaletteOption implements Highlightable {
  readonly id = `es-choice-${++count}`;
  protected readonly isActive = signal(false);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  setActiveStyles(): void {
    this.isActive.set(true);
    this.element.scrollIntoView({ block: 'nearest' });
  }

  setInactiveStyles(): void {
    this.isActive.set(false);
  }
}
