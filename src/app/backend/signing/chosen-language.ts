/** Why: whoever chooses a language on a page wants their e-mails in it too; the choice is kept here until the page in that language can write it to their record. */
import type { Person } from '@domain/people/people';
import { keepIn } from '@domain/shared/storage/keep-in';

export type LanguageCode = Person['locale'];

const key = 'essaim:language-chosen';

export const chooseLanguage = (code: LanguageCode): void => {
  keepIn(localStorage, key, code);
};

/** Was the language of this page chosen, and not merely met by following a link? Asked once: the choice is taken. */
export const takeChosenLanguage = (here: LanguageCode): boolean => {
  const chosen = localStorage.getItem(key);
  if (chosen !== null) localStorage.removeItem(key);
  return chosen === here;
};
