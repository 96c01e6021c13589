/** Why: one judgement of an answer, for the person typing, for the submission and for the server. */
import { isDay } from '../shared/time';
import { departmentOf, regionOf } from '../shared/territories';
import { scalingStrategies } from '../programmes/programmes';
import type { Answer, Field, FieldType } from './calls';
import { legalForms } from './presets/legal-forms';
import { readSiren, type SirenFault } from './siren';

export type AnswerProblem =
  | 'required'
  | 'consentNeeded'
  | 'wrongType'
  | 'tooLong'
  | 'tooMany'
  | 'notANumber'
  | 'negative'
  | 'tooBig'
  | 'notADate'
  | 'notALink'
  | 'notAnOption'
  | 'unknownPlace'
  | SirenFault;

/** Characters allowed when a text field sets no limit of its own. */
export const defaultLimits: Readonly<Partial<Record<FieldType, number>>> = { shortText: 200, longText: 5000, link: 500 };

/** The most characters a text field accepts; null for other types. */
export const characterLimit = (field: Pick<Field, 'type' | 'max'>): number | null => {
  const own = defaultLimits[field.type];
  return own === undefined ? null : (field.max ?? own);
};

const graphemes = new Intl.Segmenter('fr', { granularity: 'grapheme' });
/** Counts what readers see: "é" and an emoji are one. */
const lengthOf = (text: string): number => Array.from(graphemes.segment(text)).length;

/** Characters left before the limit, negative beyond it. */
export const charactersLeft = (field: Pick<Field, 'type' | 'max'>, answer: Answer): number | null => {
  const limit = characterLimit(field);
  return limit === null ? null : limit - (typeof answer === 'string' ? lengthOf(answer) : 0);
};

export const isBlank = (answer: Answer): boolean =>
  answer === null || (typeof answer === 'string' && answer.trim() === '') || (typeof answer === 'object' && answer.length === 0);

/** UTF-16 units allowed for each character, on average. */
const mostUnits = 8;

type Check = (field: Field, answer: NonNullable<Answer>) => AnswerProblem | null;

const text: Check = (field, answer) => {
  if (typeof answer !== 'string') return 'wrongType';
  // Marks pile up on one letter without end: what is stored is bounded too, not only what readers count.
  const limit = characterLimit(field) ?? 0;
  return (charactersLeft(field, answer) ?? 0) < 0 || answer.length > limit * mostUnits ? 'tooLong' : null;
};

/** What was typed and is not a number stays text, so that nobody loses it. */
const quantity: Check = (field, answer) => {
  if (typeof answer !== 'number') return typeof answer === 'string' ? 'notANumber' : 'wrongType';
  if (!Number.isFinite(answer)) return 'notANumber';
  if (answer < 0) return 'negative';
  const limit = field.max ?? (field.type === 'percentage' ? 100 : Number.MAX_SAFE_INTEGER);
  return answer > limit ? 'tooBig' : null;
};

const link: Check = (field, answer) => {
  if (typeof answer !== 'string') return 'wrongType';
  if (!/^https?:\/\/[^\s/.]+\.[^\s]+$/i.test(answer.trim())) return 'notALink';
  return text(field, answer);
};

const single =
  (allowed: (field: Field, value: string) => boolean, problem: AnswerProblem): Check =>
  (field, answer) => {
    if (typeof answer !== 'string') return 'wrongType';
    return allowed(field, answer) ? null : problem;
  };

/** What `firestore.rules` take of one answer, whatever its question allows. */
export const mostChosen = 60;
export const mostChosenOf = ({ max }: Pick<Field, 'max'>): number => Math.min(max ?? mostChosen, mostChosen);

const several =
  (allowed: (field: Field, value: string) => boolean, problem: AnswerProblem): Check =>
  (field, answer) => {
    if (typeof answer !== 'object') return 'wrongType';
    if (!answer.every((value) => allowed(field, value))) return problem;
    if (new Set(answer).size !== answer.length) return 'tooMany';
    return answer.length > mostChosenOf(field) ? 'tooMany' : null;
  };

/** The choices offered: the field's own, or the law's forms when a legal form field lists none. */
export const optionsOf = (field: Pick<Field, 'type' | 'options'>): Field['options'] =>
  field.type === 'legalForm' && field.options.length === 0 ? legalForms : field.options;

const isOption = (field: Field, value: string): boolean => optionsOf(field).some((option) => option.value === value);
const yesOrNo: Check = (_field, answer) => (typeof answer === 'boolean' ? null : 'wrongType');

const checks: Readonly<Record<FieldType, Check>> = {
  shortText: text,
  longText: text,
  number: quantity,
  money: quantity,
  percentage: quantity,
  date: single((_field, value) => isDay(value), 'notADate'),
  choice: single(isOption, 'notAnOption'),
  choices: several(isOption, 'notAnOption'),
  yesNo: yesOrNo,
  file: (_field, answer) => (typeof answer === 'string' ? null : 'wrongType'),
  link,
  siren: (_field, answer) => {
    if (typeof answer !== 'string') return 'wrongType';
    const read = readSiren(answer);
    return read.ok ? null : read.reason;
  },
  legalForm: single(isOption, 'notAnOption'),
  department: single((_field, value) => departmentOf(value) !== null, 'unknownPlace'),
  regions: several((_field, value) => regionOf(value) !== null, 'unknownPlace'),
  strategies: several((_field, value) => scalingStrategies.some((strategy) => strategy === value), 'notAnOption'),
  consent: yesOrNo,
};

/** What is wrong with an answer, or null. An optional field may be left empty; a required consent must be given. */
export const checkAnswer = (field: Field, answer: Answer): AnswerProblem | null => {
  if (answer === null || isBlank(answer)) return field.required ? 'required' : null;
  const problem = checks[field.type](field, answer);
  if (problem === null && field.type === 'consent' && field.required && answer !== true) return 'consentNeeded';
  return problem;
};
