import type { Signal } from '@angular/core';

/** What `es-field` ties its label, help, counter and error to. */
export abstract class FieldControl {
  /** Characters typed. */
  abstract readonly length: Signal<number>;
  /** Words about what is typed, that the control itself can tell; null while there is nothing to say. */
  abstract readonly problem: Signal<string | null>;
  abstract describe(id: string, describedBy: string, invalid: boolean): void;
  /** Takes the focus when the label is pressed, or when the form leads to it. */
  focus?(): void;
}
