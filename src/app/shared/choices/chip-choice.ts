import { Component, input, model } from '@angular/core';
import { MatChipListbox, MatChipOption, type MatChipListboxChange } from '@angular/material/chips';
import type { Choice } from './choice';

export interface CountedChoice<T extends string = string> extends Choice<T> {
  /** How many it would show; null while not known. */
  readonly count?: number | null;
}

/** One of a few, all in view, whose words may take several rows: one is always chosen, and an arrow moves without choosing. */
@Component({
  selector: 'es-chip-choice',
  imports: [MatChipListbox, MatChipOption],
  template: `
    <mat-chip-listbox [attr.aria-label]="label()" [value]="value()" (change)="choose($event)">
      @for (one of choices(); track one.value) {
        <mat-chip-option [value]="one.value" [attr.lang]="one.lang"
          >{{ one.label }} <span class="es-figures">{{ one.count }}</span></mat-chip-option
        >
      }
    </mat-chip-listbox>
  `,
  styles: `
    span {
      font-weight: 400;
    }
  `,
})
export class ChipChoice<T extends string = string> {
  readonly label = input.required<string>();
  readonly choices = input.required<readonly CountedChoice<T>[]>();
  readonly value = model.required<T>();

  /** Material gives a chip up when it is pressed again. */
  protected choose({ source, value }: MatChipListboxChange): void {
    if (value === undefined) source.value = this.value();
    else this.value.set(value as T);
  }
}
