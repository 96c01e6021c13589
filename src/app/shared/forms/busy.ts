import { Directive, input } from '@angular/core';

/** Turns while something is under way; unlike Material's own progress, the words stay. */
@Directive({
  selector: '[esBusy]',
  host: { '[attr.aria-busy]': 'esBusy() || null' },
})
export class Busy {
  readonly esBusy = input.required<boolean>();
}
