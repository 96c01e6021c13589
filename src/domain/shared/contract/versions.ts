/** Why: an earlier version of the application, still open in a tab, must not read what a later one writes as if it knew it. */

/** Version that this application knows of the documents of a collection, where it is not the first; by collection names from the root. */
const known: Readonly<Record<string, number>> = {
  audit: 2,
  'enrolments/diagnostics': 2,
  'sessions/attendances': 2,
  'sessions/chain': 2,
};

/** `sessions/{s}/chain/{number}` → `sessions/chain`. */
export const collectionsOf = (path: string): string =>
  path
    .split('/')
    .filter((_, index) => index % 2 === 0)
    .join('/');

/** The version (`v`) that this application knows of a document. */
export const knownVersion = (path: string): number => known[collectionsOf(path)] ?? 1;

/** Written by a later application: only that one knows what it says. */
export const isNewer = (path: string, { v }: { readonly v?: unknown }): boolean => typeof v === 'number' && v > knownVersion(path);
