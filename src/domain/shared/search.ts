/** Why: people write one name in several ways, and Firestore finds whole words only: everything that compares, finds or keeps words folds and cuts them here, alike. */

/** Letters that no accent makes: Unicode does not take them apart. */
const letters: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ŧ: 't',
  ŋ: 'n',
};

/** Lower case without accents, ligatures apart, full-width and other forms as plain ones; spaces and signs stay. */
export const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[^\0-\u007f]/gu, (letter) => letters[letter] ?? letter);

/** Words of letters and digits: "L'Île-d'Yeu" → l, ile, d, yeu. */
export const wordsOf = (text: string): readonly string[] =>
  fold(text)
    .split(/[^a-z0-9]+/u)
    .filter((word) => word !== '');

/** Parts joined by apostrophes, hyphens or dots, as one may write them together: "N'Diaye" → n, diaye, ndiaye. */
interface Compound {
  readonly parts: readonly string[];
  /** '' when there is one part. */
  readonly joined: string;
}
const joins = /['’ʼ‘`´\-‐‑–._]/u;
const compoundsOf = (text: string): readonly Compound[] =>
  text
    .split(/\s+/u)
    .map((chunk) => ({ parts: wordsOf(chunk), joined: joins.test(chunk) ? wordsOf(chunk).join('') : '' }))
    .filter(({ parts }) => parts.length > 0)
    .map(({ parts, joined }) => ({ parts, joined: parts.length > 1 ? joined : '' }));

const longest = 12;

/**
 * Beginnings (2 to 12 letters) of every word of the texts, each once: what `keywords` holds. Words that a sign joins are there together too, for
 * "N'Diaye" is also written "Ndiaye". None is left out: the length of the texts bounds their number.
 */
export const searchTokens = (...texts: readonly string[]): readonly string[] => {
  const tokens = new Set<string>();
  const words = texts.flatMap(compoundsOf).flatMap(({ parts, joined }) => (joined === '' ? parts : [...parts, joined]));
  for (const word of words) {
    for (let length = 2; length <= Math.min(word.length, longest); length += 1) tokens.add(word.slice(0, length));
  }
  return [...tokens];
};

const cut = (word: string): string => word.slice(0, longest);
const longestOf = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length)[0] ?? '';

/** Tokens of which the document holds one at least (`array-contains-any`): the longest word typed, in each way it may be written. None when nothing can be searched. */
export const searchAny = (typed: string): readonly string[] => {
  const compounds = compoundsOf(typed).map(({ parts, joined }) => [longestOf(parts), joined] as const);
  const [best] = [...compounds].sort((a, b) => longestOf(b).length - longestOf(a).length);
  return [...new Set((best ?? []).filter((word) => word.length >= 2).map(cut))];
};

type KeywordCondition = readonly ['keywords', 'array-contains', string] | readonly ['keywords', 'array-contains-any', readonly string[]];
/** What a query of documents with `keywords` asks for; null when nothing can be searched. */
export const keywordCondition = (typed: string): KeywordCondition | null => {
  const tokens = searchAny(typed);
  const [only] = tokens;
  if (only === undefined) return null;
  return tokens.length === 1 ? ['keywords', 'array-contains', only] : ['keywords', 'array-contains-any', tokens];
};

const holds = (tokens: ReadonlySet<string>, { parts, joined }: Compound): boolean =>
  parts.every((word) => word.length < 2 || tokens.has(cut(word))) || (joined !== '' && tokens.has(cut(joined)));

/** Whether every word typed begins a word of the document: the query proved one of them, the reader checks the others. */
export const matchesSearch = (keywords: readonly string[], typed: string): boolean => {
  const tokens = new Set(keywords);
  return compoundsOf(typed).every((compound) => holds(tokens, compound));
};

/** Whether some texts that one has at hand hold every word typed. */
export const textsMatch = (texts: readonly string[], typed: string): boolean => matchesSearch(searchTokens(...texts), typed);
