/** Why: what managers type (calls, forms, grids, regulations, programmes) is in French, whatever the language of the page around it; pages must say so. */

/** No call carries a language of its own in this version: all are written in this one. */
export const ownWordsLanguage = 'fr';
