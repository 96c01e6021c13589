/** Why: a call is in French, but a juror who reads in English is told days, figures, yes and no in English. */
import type { Answer, Field, FieldType } from '../../calls/calls';
import { describeAnswer, type AnswerWords } from '../../calls/describe-answer';

/** One answer of `dossiers/{applicationId}`. */
export interface DossierItem {
  readonly fieldId: string;
  readonly label: string;
  /** In French, the language of the call. */
  readonly text: string;
  /** What is said in the reader's language; absent from texts, and from dossiers prepared before it was kept. */
  readonly said?: { readonly type: FieldType; readonly answer: Answer };
}

const spoken: ReadonlySet<FieldType> = new Set<FieldType>(['number', 'money', 'percentage', 'date', 'yesNo', 'strategies']);

export const itemOf = ({ id, label, type }: Field, text: string, answer: Answer): DossierItem => {
  const item = { fieldId: id, label, text };
  return spoken.has(type) ? { ...item, said: { type, answer } } : item;
};

const bare: Omit<Field, 'type'> = {
  id: '',
  label: '',
  help: '',
  required: false,
  max: null,
  options: [],
  hiddenFromJurors: false,
  showWhen: null,
};

/** An answer in the reader's language; null when its French is all there is. */
export const saidIn = ({ said }: Pick<DossierItem, 'said'>, words: AnswerWords): string | null =>
  said === undefined || words.locale.startsWith('fr') ? null : describeAnswer({ ...bare, type: said.type }, said.answer, words);
