/** Why: a list longer than one query is followed page after page, each beginning after the last document of the page before. */
import type { Identified } from '@domain/shared/document';
import { map, of, ReplaySubject, share, switchMap, timer, type Observable } from 'rxjs';
import type { DocumentQuery, PagedQuery } from './document-query';
import { valueAt, type Data } from './stored-values';

type Page<T> = readonly Identified<T>[];

/** How long the following pages are kept while the first one is told again. */
const keptForMs = 1_000;

/** The document after which a full page goes on; null at the end. */
function lastOf<T>(rows: Page<T>, limit: number): Identified<T> | null {
  return rows.length < limit ? null : (rows.at(-1) ?? null);
}

/** Where a document stands: while this is the same, the pages after it are. */
function standingOf({ orderBy = [] }: PagedQuery, last: Identified<object>): string {
  return JSON.stringify([last.id, ...orderBy.map(([field]) => valueAt(last as unknown as Data, field))]);
}

/** Follows at most `pages` pages; answers once all of them are here. */
export function upToPage<T>(follow: (query: DocumentQuery) => Observable<Page<T>>, query: PagedQuery, pages: number): Observable<Page<T>> {
  let known: { readonly standing: string; readonly rest: Observable<Page<T>> } | null = null;
  const after = (last: Identified<T>): Observable<Page<T>> => {
    const standing = standingOf(query, last);
    if (known?.standing !== standing) {
      const rest = upToPage(follow, { ...query, after: last }, pages - 1);
      known = { standing, rest: rest.pipe(share({ connector: () => new ReplaySubject(1), resetOnRefCountZero: () => timer(keptForMs) })) };
    }
    return known.rest;
  };
  return follow({ ...query, beyond: 'pages' }).pipe(
    switchMap((rows) => {
      const last = pages > 1 ? lastOf(rows, query.limit) : null;
      return last === null ? of(rows) : after(last).pipe(map((more) => [...rows, ...more]));
    }),
  );
}

/** Reads every page once. */
export async function everyPage<T>(read: (query: DocumentQuery) => Promise<Page<T>>, query: PagedQuery): Promise<Page<T>> {
  const rows: Identified<T>[] = [];
  for (let last: Identified<T> | null = null; ;) {
    const page: Page<T> = await read({ ...query, beyond: 'pages', ...(last === null ? {} : { after: last }) });
    rows.push(...page);
    last = lastOf(page, query.limit);
    if (last === null) return rows;
  }
}
