/** Why: what a question and the next version of a form start from. */
import type { Field, FieldType, Form } from './calls';

/** What a new question starts from; the manager writes the rest. */
export const newField = (id: string, type: FieldType, label: string): Field => ({
  id,
  type,
  label,
  help: '',
  required: true,
  max: null,
  options: [],
  hiddenFromJurors: false,
  showWhen: null,
});

/** A draft of the next version, with the same questions. */
export const nextVersion = (form: Form): Form => ({ ...form, version: form.version + 1, published: false });
