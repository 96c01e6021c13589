/** Why: names stand in sentences, mails and sealed sheets: none may begin a paragraph of its own, nor turn around what is read after it. */

/** Ends of lines and other controls, and the marks that reverse the direction of reading. */
const neverInAName = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu;

/** `https://`, and what joins the parts of an address: mail programs would make a link of it, and we would have sent it. Initials ("J.-P.", "M. Roy") stay. */
const protocol = /[a-z][a-z+.-]*:\/{2}/giu;
const joint = /(?<=[\p{L}\d-]{2})[.@/\\]+(?=[\p{L}\d]{2})/gu;

/** What was typed as a name: on one line, and no address. */
export const oneLine = (typed: string): string =>
  typed.replace(neverInAName, ' ').replace(protocol, ' ').replace(joint, ' ').replace(/ {2,}/g, ' ').trim();
