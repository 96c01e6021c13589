/** Why: a question asked on a condition must look at answers that can be given; else it is never asked, and nobody is told. */
import type { Field, FieldType, Form } from '../calls';
import { optionsOf } from '../check-answer';
import { fieldOf, fieldsOf } from '../form';

type ShowWhen = NonNullable<Field['showWhen']>;
interface Offered {
  readonly value: string;
  readonly label: string;
}

const closedLists: readonly FieldType[] = ['choice', 'choices', 'yesNo', 'legalForm'];
/** Questions whose answers are a closed list, which a condition can look at. */
export const mayDecide = ({ type }: Pick<Field, 'type'>): boolean => closedLists.includes(type);

/** The answers a question offers, the words of yes and no left to screens. */
const offeredBy = (field: Pick<Field, 'type' | 'options'>): readonly Offered[] =>
  field.type === 'yesNo'
    ? ['true', 'false'].map((value) => ({ value, label: value }))
    : optionsOf(field).map(({ value, label }) => ({ value, label }));

/** Answers of `next` that mean the same in `before`: every question numbers its own answers, so the words must agree too. */
export const sameAnswers = (before: readonly Offered[], next: readonly Offered[]): readonly string[] =>
  next.filter(({ value, label }) => before.some((one) => one.value === value && one.label === label)).map(({ value }) => value);

/** The same condition looking at another question: the expected answers stay as far as they are answers there, else none is left. */
export const lookingAt = (showWhen: ShowWhen | null, before: Field | null, next: Field): ShowWhen => {
  const same = sameAnswers(before === null ? [] : offeredBy(before), offeredBy(next));
  return { fieldId: next.id, oneOf: (showWhen?.oneOf ?? []).filter((value) => same.includes(value)) };
};

/** Whether one of the expected answers can be given; of a question with no closed list, any answer can. */
const canBeGiven = (oneOf: readonly string[], decides: Field): boolean =>
  mayDecide(decides) ? offeredBy(decides).some(({ value }) => oneOf.includes(value)) : oneOf.length > 0;

/** Questions that nobody would ever be asked; those whose other question is gone are told apart. */
export const neverShown = (form: Pick<Form, 'sections'>): readonly Field[] =>
  fieldsOf(form).filter(({ showWhen }) => {
    const decides = showWhen === null ? null : fieldOf(form, showWhen.fieldId);
    return showWhen !== null && decides !== null && !canBeGiven(showWhen.oneOf, decides);
  });
