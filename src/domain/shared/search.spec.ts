import { searchToken, searchTokens } from './search';

const words = (count: number, from: number): string =>
  Array.from({ length: count }, (_, index) => `mot${String.fromCharCode(97 + (index % 26))}${String(from + index)}`).join(' ');

describe('the words one searches by', () => {
  it('are the beginnings of each word, without accents', () => {
    expect(searchTokens("L'Île-d'Yeu")).toEqual(['il', 'ile', 'ye', 'yeu']);
    expect(searchToken('de l’Île')).toBe('ile');
  });

  it('are all found, however long what comes before them: names of 200 characters hide neither number nor authors', () => {
    const tokens = searchTokens(words(30, 100), words(30, 200), 'PINS27-014', 'Amina Kessal');
    for (const typed of ['motd229', 'pins27', '014', 'kessal']) expect(tokens).toContain(searchToken(typed) ?? '');
  });

  it('are fewer than an indexed document may hold, for eight authors and the longest names', () => {
    const long = (length: number, from: number): string => words(200, from).slice(0, length);
    const authors = Array.from({ length: 8 }, (_, index) => long(120, 1000 * (index + 2)));
    expect(searchTokens(long(200, 0), long(200, 1000), ...authors).length).toBeLessThan(1500);
  });
});
