/** Why: names stand in sentences, mails and sealed sheets: none may begin a paragraph of its own, nor turn around what is read after it. */

/** Ends of lines and other controls, and the marks that reverse the direction of reading. */
const neverInAName = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu;

/** What was typed as a name, on one line. */
export const oneLine = (typed: string): string => typed.replace(neverInAName, ' ').replace(/ {2,}/g, ' ').trim();
