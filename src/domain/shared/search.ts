/** Why: Firestore finds whole words only, so documents carry the beginnings of their words; both sides must cut words alike. */

const longest = 12;

/** Words without accents or case: "L'Île-d'Yeu" → ["l", "ile", "d", "yeu"]. */
export const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/œ/giu, 'oe')
    .toLowerCase()
    .split(/[^a-z0-9]+/u)
    .filter((word) => word !== '');

/** Beginnings (2 to 12 letters) of every word of the texts, each once: what `keywords` holds. None is left out: the length of the texts bounds their number. */
export const searchTokens = (...texts: readonly string[]): readonly string[] => {
  const tokens = new Set<string>();
  for (const word of texts.flatMap(wordsOf)) {
    for (let length = 2; length <= Math.min(word.length, longest); length += 1) tokens.add(word.slice(0, length));
  }
  return [...tokens];
};

/** The one token to ask for: the longest word typed, cut as `searchTokens` cuts. Null when nothing can be searched. */
export const searchToken = (typed: string): string | null => {
  const word = [...wordsOf(typed)].sort((a, b) => b.length - a.length)[0];
  return word === undefined || word.length < 2 ? null : word.slice(0, longest);
};
