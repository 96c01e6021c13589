/** Why: the local server obeys the hosting part of firebase.json, so that headers and addresses are those of production. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { posix } from 'node:path';

interface HeaderRule {
  readonly source: string;
  readonly headers: readonly { readonly key: string; readonly value: string }[];
}
interface Hosting {
  readonly public: string;
  readonly rewrites?: readonly { readonly source: string; readonly destination?: string }[];
  readonly headers?: readonly HeaderRule[];
}

export interface HostingConfig {
  /** Absolute folder of the built application. */
  readonly folder: string;
  /** The file that answers a path no file has, or null. */
  rewrite(path: string): string | null;
  /** Headers of a path; the last matching rule wins, as on Firebase Hosting. */
  headers(path: string): ReadonlyMap<string, string>;
}

/** Reads `hosting` of a firebase.json. A rewrite that is not to a file is refused by its name. */
export function readHosting(file: string): HostingConfig {
  const { hosting } = JSON.parse(readFileSync(file, 'utf8')) as { hosting: Hosting };
  const rewrites = (hosting.rewrites ?? []).map(({ source, destination }) => {
    if (destination === undefined)
      throw new Error(`firebase.json: the rewrite of ${source} is not supported locally (only "destination" is)`);
    return { source, destination };
  });
  return {
    folder: join(dirname(file), hosting.public),
    rewrite: (path) => rewrites.find(({ source }) => matches(path, source))?.destination ?? null,
    headers: (path) =>
      new Map(
        (hosting.headers ?? [])
          .filter(({ source }) => matches(path, source))
          .flatMap(({ headers }) => headers.map(({ key, value }) => [key.toLowerCase(), value])),
      ),
  };
}

function matches(path: string, glob: string): boolean {
  const rooted = glob.startsWith('/') ? glob : `/${glob}`;
  return rooted === '/**' || posix.matchesGlob(path, rooted);
}
