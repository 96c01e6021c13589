/** In the words of Chromium, Firefox and Safari, then of a deferred part of a template (Angular's NG0750, which keeps no cause). */
const said = /dynamically imported module|Importing a module script failed|NG0?750\b/i;

/** A script of the application did not load: out of reach, or gone with an earlier version. */
export const isMissingScript = (error: unknown): boolean => error instanceof Error && said.test(error.message);
