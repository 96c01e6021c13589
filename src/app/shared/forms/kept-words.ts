/** Why: words typed in a form that an act sends stay in this tab, through another dossier and a reload, until they are sent or given up. */

const keyOf = (place: string): string => `essaim.typed.${place}`;

/** What was typed there and not sent; `place` begins with the account, so that nobody is given another's words. */
export const keptWords = (place: string): unknown => {
  const kept = sessionStorage.getItem(keyOf(place));
  return kept === null ? null : JSON.parse(kept);
};

export const keepWords = (place: string, words: object): void => {
  sessionStorage.setItem(keyOf(place), JSON.stringify(words));
};

export const forgetWords = (place: string): void => {
  sessionStorage.removeItem(keyOf(place));
};
