/** Why: every signal form says what is wrong in the same way, at the same moment. */
import type { FieldState, FieldTree, ValidationError } from '@angular/forms/signals';

type Said = () => Pick<FieldState<unknown>, 'touched' | 'dirty' | 'errors'>;
type Checked = () => Pick<FieldState<unknown>, 'errorSummary' | 'valid'>;

/** Words at a field; null while it is sound, and while it was only passed by. */
export const faultAt = (field: Said): string | null => {
  const state = field();
  if (!state.touched() || !state.dirty()) return null;
  const errors = state.errors();
  const said = errors.find(({ message }) => message !== undefined)?.message;
  return said ?? (errors.some(({ kind }) => kind === 'maxLength') ? $localize`:@@shared.tooLong:Raccourcissez ce texte.` : null);
};

/** Shows each fault of the form, leads to the first; answers whether there is none. */
export const isSound = (form: Checked): boolean => {
  const faults = form().errorSummary();
  for (const { fieldTree } of faults) {
    // An error names its field as one that is only read; it is the form's own.
    const field = (fieldTree as FieldTree<unknown>)();
    field.markAsTouched();
    field.markAsDirty();
  }
  faults[0]?.fieldTree().focusBoundControl();
  return form().valid();
};

/** What a check answers: a fault of this kind in these words, or none. */
export const faultIf = (isFaulty: boolean, kind: string, message: string): ValidationError | undefined =>
  isFaulty ? { kind, message } : undefined;
