/** Why: an address is judged in one way by every form and by the server, so that none accepts what the other refuses. */

/** Characters: as long as an invitation keeps. */
export const longestAddress = 200;

/** RFC 5322 dot-atom before the at; after it, at least two labels. */
const address = /^[\w!#$%&'*+/=?^{|}~-]+(?:\.[\w!#$%&'*+/=?^{|}~-]+)*@(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z]{2,}$/i;

/** Whether what was typed is a complete address; spaces around it do not count. */
export const isEmailAddress = (typed: string): boolean => {
  const text = typed.trim();
  return text.length <= longestAddress && address.test(text);
};
