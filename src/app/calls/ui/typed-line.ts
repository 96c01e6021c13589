import { CdkTextareaAutosize } from '@angular/cdk/text-field';
import { Component, computed, input, output, signal } from '@angular/core';
import { MatFormField, MatInput } from '@angular/material/input';
import { Field } from '../../shared/forms/field';

/** One line or paragraph that tells what was typed once it is left, and why it cannot be, at the field, with the text still there. */
@Component({
  selector: 'es-typed-line',
  imports: [Field, CdkTextareaAutosize, MatFormField, MatInput],
  template: `
    <es-field [label]="label()" [help]="help()" [error]="problem()" [max]="rows() === 0 ? null : max()">
      @if (rows() > 1) {
        <mat-form-field>
          <textarea
            matInput
            cdkTextareaAutosize
            [cdkAutosizeMinRows]="rows()"
            [maxLength]="max()"
            [value]="value()"
            (change)="leave($event)"
          ></textarea>
        </mat-form-field>
      } @else if (rows() === 1) {
        <mat-form-field><input matInput [maxLength]="max()" [value]="value()" (change)="leave($event)" /></mat-form-field>
      } @else {
        <mat-form-field
          ><input matInput type="number" step="1" [min]="least()" [max]="max()" [value]="value()" (change)="leaveNumber($event)"
        /></mat-form-field>
      }
    </es-field>
  `,
})
export class TypedLine {
  readonly label = input.required<string>();
  readonly value = input.required<string | number>();
  readonly help = input('');
  /** Characters, or the largest number. */
  readonly max = input(200);
  readonly least = input(0);
  /** 0: a whole number; 1: a line; more: a paragraph. */
  readonly rows = input(1);
  /** Said when it is left empty; '' when it may be. */
  readonly needed = input('');
  readonly written = output<string>();
  readonly counted = output<number>();
  private readonly refused = signal('');
  protected readonly problem = computed(() => this.refused() || (this.value() === '' && this.needed() !== '' ? this.needed() : null));

  protected leave(event: Event): void {
    const words = (event.target as HTMLInputElement).value.trim();
    this.refused.set(words === '' ? this.needed() : '');
    if (this.refused() === '') this.written.emit(words);
  }

  protected leaveNumber(event: Event): void {
    const number = (event.target as HTMLInputElement).valueAsNumber;
    const fits = Number.isInteger(number) && number >= this.least() && number <= this.max();
    this.refused.set(fits ? '' : $localize`:@@calls.wholeNumber:Écrivez un nombre entier de ${this.least()}:least: à ${this.max()}:most:.`);
    if (fits) this.counted.emit(number);
  }
}
