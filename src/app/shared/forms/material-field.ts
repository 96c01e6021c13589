/** Why: a control of Material learns from `es-field` and from the fields of a call what describes it and whether it is refused. */
import { effect, type Signal } from '@angular/core';
import type { MatFormFieldControl, MatFormFieldDefaultOptions } from '@angular/material/form-field';

/** Every box of the product: its label is above it and its words under it, so it keeps no room for either. */
export const outlined: MatFormFieldDefaultOptions = { appearance: 'outline', subscriptSizing: 'dynamic' };

type Control = MatFormFieldControl<unknown>;

const asksItsMatcher = (control: Control): control is Control & { updateErrorState(): void } => 'updateErrorState' in control;

/**
 * Keeps `describedBy` among what describes the control, beside what its template gives, and has it ask its `ErrorStateMatcher` again
 * when `invalid` changes. Called in a constructor.
 */
export function tieControl(
  control: Signal<Control | undefined>,
  told: { readonly describedBy: Signal<readonly string[]>; readonly invalid: Signal<boolean> },
): void {
  effect((ended) => {
    const tied = control();
    if (tied === undefined) return;
    const ids = told.describedBy();
    const others = (): string[] => (tied.describedByIds ?? []).filter((id) => !ids.includes(id));
    tied.setDescribedByIds([...ids, ...others()]);
    ended(() => tied.setDescribedByIds(others()));
  });
  effect(() => {
    told.invalid();
    const tied = control();
    if (tied !== undefined && asksItsMatcher(tied)) tied.updateErrorState();
  });
}
