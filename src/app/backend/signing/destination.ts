/** Why: where to go next is often read from an address anybody may have written; it may only be a page of this application. */

const parsed = (address: string, base: string): URL | null => (URL.canParse(address, base) ? new URL(address, base) : null);

/** The absolute address of a path of this application, in the language of this page; its home when the path leads elsewhere. */
export const addressHere = (path: string): string => {
  const base = document.baseURI;
  // Relative to this page whatever it holds: `/http://elsewhere` is a path of ours, not another site.
  const address = parsed(`./${path.replace(/^\/+/, '')}`, base);
  return address?.origin === new URL(base).origin ? address.href : base;
};

/** Browsers read a backslash as a slash and leave tabs and line ends out. */
const isPath = (to: string): boolean => /^\/(?![/\\])/.test(to) && !/[\t\r\n\\]/.test(to);

/** A destination read from an address: the path itself, or the home page when it would leave this origin. */
export const destination = (to: string | undefined): string => {
  if (to === undefined || !isPath(to)) return '/';
  const whole = [to, to.slice(1)].map((read) => parsed(read, location.origin)?.origin);
  return whole.every((origin) => origin === location.origin) ? to : '/';
};
