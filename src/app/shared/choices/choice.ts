import { wordsOf } from '@domain/shared/search';

/** One answer of a list: what is kept, and what a person reads. */
export interface Choice<T extends string = string> {
  readonly value: T;
  readonly label: string;
  /** Of the label, when it is not the page's. */
  readonly lang?: string;
}

const folded = (text: string): string => wordsOf(text).join('');

/** The choices whose label holds each typed word, accents and apostrophes aside; all of them while nothing is typed. */
export function choicesFor<T extends string>(choices: readonly Choice<T>[], typed: string): readonly Choice<T>[] {
  const words = wordsOf(typed);
  return choices.filter(({ label }) => words.every((word) => folded(label).includes(word)));
}

/** The one choice that these words name, or null. */
export const choiceNamed = <T extends string>(choices: readonly Choice<T>[], typed: string): Choice<T> | null =>
  choices.find(({ label }) => folded(label) === folded(typed)) ?? null;

/** The words of each value as choices, in the order given. */
export const choicesIn = <T extends string>(words: Readonly<Record<T, string>>, order: readonly T[]): readonly Choice<T>[] =>
  order.map((value) => ({ value, label: words[value] }));

/** What has a name, as choices. */
export const choicesNamed = (all: readonly { readonly id: string; readonly name: string }[]): readonly Choice[] =>
  all.map(({ id, name }) => ({ value: id, label: name }));
