/** Why: an answer is read by people (jurors, screeners, spreadsheets): one way to put it into words. */
import type { ScalingStrategy } from '../programmes/programmes';
import { departmentOf, regionOf } from '../shared/territories';
import { dayInWords } from '../shared/time';
import type { Answer, Field } from './calls';
import { isBlank, optionsOf } from './check-answer';
import { readSiren, spacedSiren } from './siren';

/** The words that depend on the reader's language. */
export interface AnswerWords {
  /** BCP 47, for numbers and dates. */
  readonly locale: string;
  readonly yes: string;
  readonly no: string;
  readonly agreed: string;
  readonly attached: string;
  readonly strategies: Readonly<Record<ScalingStrategy, string>>;
}

/** Dossiers, minutes and exports are written in French. */
export const frenchWords: AnswerWords = {
  locale: 'fr-FR',
  yes: 'Oui',
  no: 'Non',
  agreed: 'Accepté',
  attached: 'Document joint',
  strategies: {
    diversification: 'Diversification',
    duplication: 'Duplication',
    fertilisation: 'Fertilisation',
    cooperation: 'Coopération',
    merger: 'Fusion',
  },
};

/** Every figure that was typed is read back. */
const keptFigures = 15;
const numberIn = (words: AnswerWords, answer: Answer, options: Intl.NumberFormatOptions): string =>
  typeof answer === 'number'
    ? new Intl.NumberFormat(words.locale, { ...options, maximumFractionDigits: keptFigures }).format(answer)
    : String(answer);

const labelOf = (field: Field, value: string): string => optionsOf(field).find((option) => option.value === value)?.label ?? value;

const listOf = (answer: Answer, label: (value: string) => string): string =>
  (typeof answer === 'object' && answer !== null ? answer : [String(answer)]).map(label).join(', ');

/** A value that is no strategy stays as it was stored. */
const strategyIn = (words: AnswerWords, value: string): string =>
  (words.strategies as Readonly<Partial<Record<string, string>>>)[value] ?? value;

const siren = (typed: string): string => {
  const read = readSiren(typed);
  return read.ok ? spacedSiren(read.value) : typed;
};

/** The answer in words, '' when there is none. Texts keep their line breaks. */
export const describeAnswer = (field: Field, answer: Answer, words: AnswerWords = frenchWords): string => {
  if (isBlank(answer)) return '';
  switch (field.type) {
    case 'number':
      return numberIn(words, answer, {});
    case 'money':
      return numberIn(words, answer, { style: 'currency', currency: 'EUR', minimumFractionDigits: Number.isInteger(answer) ? 0 : 2 });
    case 'percentage':
      return `${numberIn(words, answer, {})}${words.locale.startsWith('fr') ? ' ' : ''}%`;
    case 'date':
      return dayInWords(String(answer), words.locale);
    case 'choice':
    case 'choices':
    case 'legalForm':
      return listOf(answer, (value) => labelOf(field, value));
    case 'yesNo':
      return answer === true ? words.yes : words.no;
    case 'consent':
      return answer === true ? words.agreed : words.no;
    case 'file':
      return words.attached;
    case 'siren':
      return siren(String(answer));
    case 'department':
      return listOf(answer, (code) => departmentOf(code)?.name ?? code);
    case 'regions':
      return listOf(answer, (code) => regionOf(code)?.name ?? code);
    case 'strategies':
      return listOf(answer, (value) => strategyIn(words, value));
    case 'shortText':
    case 'longText':
    case 'link':
      return String(answer);
  }
};
