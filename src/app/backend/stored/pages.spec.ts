import { BehaviorSubject, map, type Observable } from 'rxjs';
import type { Identified } from '@domain/shared/document';
import { fakeDocuments } from '../testing/fakes';
import type { DocumentQuery } from './document-query';
import { upToPage } from './pages';

/** 130 people of whom three share each name: a cursor by name alone would drop some of them at every page. */
const people = Object.fromEntries(
  Array.from({ length: 130 }, (_, index) => [
    `people/p${String(index).padStart(3, '0')}`,
    { name: `n${String(Math.floor(index / 3)).padStart(3, '0')}` },
  ]),
);
const query = { collection: 'people', orderBy: [['name']], limit: 50 } as const;
const last = <T>(answers: Observable<T>): T => {
  let told: T | undefined;
  answers.subscribe((answer) => (told = answer)).unsubscribe();
  return told as T;
};

describe('a list longer than one query', () => {
  it('is followed to its end, nobody twice and nobody left out', () => {
    const rows = last(fakeDocuments(people).watchEvery<{ name: string }>(query));
    expect(new Set(rows.map(({ id }) => id)).size).toBe(130);
    expect(rows.length).toBe(130);
  });

  it('is read once to its end in the same way', async () => {
    expect((await fakeDocuments(people).readEvery(query)).length).toBe(130);
  });

  it('is shown by as many pages as were asked for', () => {
    expect(last(fakeDocuments(people).watchPages(query, 2)).length).toBe(100);
  });

  it('tells what is written behind its first page', () => {
    const documents = fakeDocuments(people);
    let count = 0;
    const following = documents.watchEvery(query).subscribe((rows) => (count = rows.length));
    documents.seed('people/zzz', { name: 'zzz' });
    following.unsubscribe();
    expect(count).toBe(131);
  });

  it('asks for the following pages again only when its first page ends elsewhere', () => {
    const asked: string[] = [];
    const pages = new BehaviorSubject(['a', 'b']);
    const follow = ({ after }: DocumentQuery): Observable<readonly Identified<object>[]> => {
      asked.push(after?.id ?? 'first');
      return after === undefined ? pages.pipe(map((ids) => ids.map((id) => ({ id })))) : new BehaviorSubject([{ id: 'z' }]);
    };
    const following = upToPage(follow, { collection: 'c', limit: 2 }, Infinity).subscribe();
    pages.next(['A', 'b']);
    expect(asked).toEqual(['first', 'b']);
    pages.next(['A', 'c']);
    expect(asked).toEqual(['first', 'b', 'c']);
    following.unsubscribe();
  });
});
