import { CdkTrapFocus } from '@angular/cdk/a11y';
import { BreakpointObserver } from '@angular/cdk/layout';
import { Component, ElementRef, inject, input, output, ViewEncapsulation } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { MatIconButton } from '@angular/material/button';
import { Icon } from '../icon/icon';

export interface SheetPlace {
  /** From 1; 0 when what is read is not among the rows of the page. */
  readonly at: number;
  readonly of: number;
}

/** Where a key is a letter of a word, or belongs to what floats. */
const typing =
  'input:not([type=checkbox], [type=radio]), textarea, mat-select, [contenteditable], [role=dialog], [role=listbox], [role=menu]';
export const isTyped = (event: Event): boolean =>
  event.defaultPrevented || !(event.target instanceof Element) || event.target.closest(typing) !== null;

const steps: ReadonlyMap<string, 1 | -1> = new Map([
  ['j', 1],
  ['k', -1],
]);
/** What J and K ask for, where they are not typed. */
export const stepOf = (event: KeyboardEvent): 1 | -1 | undefined =>
  isTyped(event) || event.ctrlKey || event.metaKey || event.altKey ? undefined : steps.get(event.key.toLowerCase());

/** One row in detail, beside its list; over it on a phone. J and K go on, Escape closes, while the sheet has the focus. */
@Component({
  selector: 'es-side-sheet',
  imports: [MatIconButton, Icon],
  templateUrl: './side-sheet.html',
  styleUrl: './side-sheet.scss',
  // It arranges what stands around and in it too.
  encapsulation: ViewEncapsulation.None,
  hostDirectives: [CdkTrapFocus],
  host: {
    role: 'complementary',
    tabindex: '-1',
    '[attr.aria-label]': 'label()',
    '(keydown)': 'press($event)',
  },
})
export class SideSheet {
  readonly label = input.required<string>();
  readonly place = input.required<SheetPlace>();
  readonly stepped = output<1 | -1>();
  readonly closed = output();
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  constructor() {
    const trap = inject(CdkTrapFocus);
    trap.enabled = false;
    inject(BreakpointObserver)
      .observe('(width < 64rem)')
      .pipe(takeUntilDestroyed())
      .subscribe(({ matches }) => (trap.enabled = matches));
  }

  focus(): void {
    this.element.scrollTop = 0;
    this.element.focus();
  }

  /** After a step: whoever presses "next" presses it again; the others go on with the new row. */
  follow(): void {
    this.element.scrollTop = 0;
    const { activeElement } = document;
    const isAtButtons = activeElement instanceof HTMLButtonElement && !activeElement.disabled && this.element.contains(activeElement);
    if (!isAtButtons) this.element.focus();
  }

  protected press(event: KeyboardEvent): void {
    if (event.key === 'Escape' && !isTyped(event)) this.closed.emit();
    const step = stepOf(event);
    if (step !== undefined) this.stepped.emit(step);
  }
}
