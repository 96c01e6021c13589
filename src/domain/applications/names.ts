/** Why: what lists show and search is derived from answers, so that no screen opens a dossier to name it. */
import type { Answer, Answers } from '../calls/calls';
import { oneLine } from '../people/one-line';
import { searchTokens, wordsOf } from '../shared/search';
import { departmentOf } from '../shared/territories';

/** Fields of a form that name the project; presets keep these ids. */
export const namingFields = { projectName: 'projectName', organisationName: 'organisationName', department: 'department' } as const;

export interface Names {
  readonly projectName: string;
  readonly organisationName: string;
  readonly department: string;
}

const longestName = 200;
const smallWords = new Set(['au', 'aux', 'd', 'de', 'des', 'du', 'en', 'et', 'l', 'la', 'le', 'les', 'appel', 'edition']);

/** A name too long for a list ends in "…": the dossier has it whole. */
const shortened = (name: string): string => (name.length > longestName ? `${name.slice(0, longestName - 1).trimEnd()}…` : name);
const textOf = (answer: Answer | undefined): string => (typeof answer === 'string' ? shortened(oneLine(answer)) : '');

/** The names as answered; '' when not answered yet. */
export const namesOf = (answers: Answers): Names => ({
  projectName: textOf(answers[namingFields.projectName]),
  organisationName: textOf(answers[namingFields.organisationName]),
  department: textOf(answers[namingFields.department]),
});

/** What `keywords array-contains` searches: project, organisation, département, number, authors. */
export const keywordsOf = (names: Names, number: string, authorNames: readonly string[]): readonly string[] =>
  searchTokens(
    names.projectName,
    names.organisationName,
    names.department,
    departmentOf(names.department)?.name ?? '',
    number,
    ...authorNames,
  );

/** '', B, C… Z, AA… */
const mark = (attempt: number): string => {
  const letters = (count: number): string =>
    count === 0 ? '' : letters(Math.floor((count - 1) / 26)) + String.fromCharCode(65 + ((count - 1) % 26));
  return attempt === 0 ? '' : letters(attempt + 1);
};

/** How the numbers of a call begin: "P'INS 2027" gives "PINS27". Another call may have this beginning already: from the second attempt on it is marked, "PINS27B". */
export const numberPrefix = (callName: string, attempt = 0): string => {
  const words = callName.split(/\s+/).map((word) => wordsOf(word).join('').replace(/\d/g, ''));
  const letters = words.filter((word) => word !== '' && !smallWords.has(word));
  const year = /\b\d{2}(\d{2})\b/.exec(callName)?.[1] ?? '';
  return `${(letters[0] ?? 'dossier').toUpperCase().slice(0, 8)}${year}${mark(attempt)}`;
};

/** "PINS27" and 14 give "PINS27-014": what people quote on the telephone. */
export const applicationNumber = (prefix: string, sequence: number): string => `${prefix}-${String(sequence).padStart(3, '0')}`;
