/** Why: the local server obeys the hosting part of firebase.json, so that headers and addresses are those of production. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { posix } from 'node:path';

/** The addresses a rule is about: a glob, or an RE2 expression (what is written here means the same to JavaScript). */
type Addresses = { readonly source: string; readonly regex?: never } | { readonly regex: string; readonly source?: never };
type HeaderRule = Addresses & {
  readonly headers: readonly { readonly key: string; readonly value: string }[];
};
/** What answers a path that no file has: another file, or a function. */
export type Rewrite =
  | { readonly destination: string; readonly function?: never }
  | { readonly function: { readonly functionId: string; readonly region: string }; readonly destination?: never };

interface Hosting {
  readonly public: string;
  readonly rewrites?: readonly (Addresses & Partial<Rewrite>)[];
  readonly headers?: readonly HeaderRule[];
}

export interface HostingConfig {
  /** Absolute folder of the built application. */
  readonly folder: string;
  /** What answers a path no file has, or null. */
  rewrite(path: string): Rewrite | null;
  /** Headers of a path; the last matching rule wins, as on Firebase Hosting. */
  headers(path: string): ReadonlyMap<string, string>;
}

/** Reads `hosting` of a firebase.json. A rewrite that is neither to a file nor to a function is refused by its name. */
export function readHosting(file: string): HostingConfig {
  const { hosting } = JSON.parse(readFileSync(file, 'utf8')) as { hosting: Hosting };
  const rewrites = (hosting.rewrites ?? []).map(({ destination, function: target, ...addresses }) => {
    if (destination !== undefined) return { addresses, to: { destination } };
    if (target !== undefined) return { addresses, to: { function: target } };
    throw new Error(
      `firebase.json: the rewrite of ${addresses.source ?? addresses.regex} is not supported locally (only "destination" and "function" are)`,
    );
  });
  return {
    folder: join(dirname(file), hosting.public),
    rewrite: (path) => rewrites.find(({ addresses }) => matches(path, addresses))?.to ?? null,
    headers: (path) =>
      new Map(
        (hosting.headers ?? [])
          .filter((rule) => matches(path, rule))
          .flatMap(({ headers }) => headers.map(({ key, value }) => [key.toLowerCase(), value])),
      ),
  };
}

function matches(path: string, { source: glob, regex }: Addresses): boolean {
  if (regex !== undefined) return new RegExp(regex, 'u').test(path);
  const rooted = glob.startsWith('/') ? glob : `/${glob}`;
  return rooted === '/**' || posix.matchesGlob(path, rooted);
}
