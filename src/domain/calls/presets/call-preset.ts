/** Why: what a preset brings to a call: words, form, rules and grid, ready to be edited. */
import type { Call, Criterion, EligibilityRule, Field, FieldType, Section } from '../calls';

export type CallWords = Pick<Call, 'tagline' | 'presentation' | 'benefits' | 'calendar' | 'questions' | 'expectedLoad'>;

export interface CallPreset {
  readonly presetId: string;
  readonly words: (year: number) => CallWords;
  readonly eligibility: readonly EligibilityRule[];
  readonly grid: readonly Criterion[];
  readonly sections: readonly Section[];
}

type Extras = Partial<Omit<Field, 'id' | 'type' | 'label'>>;

/** A required question unless told otherwise. */
export const ask = (id: string, type: FieldType, label: string, extras: Extras = {}): Field => ({
  id,
  type,
  label,
  help: '',
  required: true,
  max: null,
  options: [],
  hiddenFromJurors: false,
  showWhen: null,
  ...extras,
});

export const option = (value: string, label: string): Field['options'][number] => ({ value, label });

/** Said of a rule that no public text states. */
export const proposition = 'Règle proposée, à confirmer par le règlement du programme';
