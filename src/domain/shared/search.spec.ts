import { fold, matchesSearch, searchAny, searchTokens, textsMatch } from './search';

const words = (count: number, from: number): string =>
  Array.from({ length: count }, (_, index) => `mot${String.fromCharCode(97 + (index % 26))}${String(from + index)}`).join(' ');

describe('the words one searches by', () => {
  it('are the beginnings of each word, without accents', () => {
    expect(searchTokens("L'Île-d'Yeu")).toEqual(['il', 'ile', 'ye', 'yeu', 'li', 'lil', 'lile', 'liled', 'liledy', 'liledye', 'liledyeu']);
    expect(searchAny('de l’Île')).toEqual(['ile', 'lile']);
  });

  it('are all found, however long what comes before them: names of 200 characters hide neither number nor authors', () => {
    const tokens = searchTokens(words(30, 100), words(30, 200), 'PINS27-014', 'Amina Kessal');
    for (const typed of ['motd229', 'pins27', '014', 'kessal'])
      expect(searchAny(typed).some((one) => tokens.includes(one)))
        .withContext(typed)
        .toBeTrue();
  });

  it('are fewer than an indexed document may hold, for eight authors and the longest names', () => {
    const long = (length: number, from: number): string => words(200, from).slice(0, length);
    const authors = Array.from({ length: 8 }, (_, index) => long(120, 1000 * (index + 2)));
    expect(searchTokens(long(200, 0), long(200, 1000), ...authors).length).toBeLessThan(1500);
  });

  const written: readonly (readonly [name: string, ways: readonly string[]])[] = [
    ["N'Diaye", ['ndiaye', 'N’Diaye', "n'diaye", 'n diaye', 'diaye']],
    ['Ndiaye', ["n'diaye", 'N’DIAYE', 'ndiaye']],
    ['Lætitia', ['laetitia', 'LÆTITIA', 'lætitia']],
    ['Laetitia', ['lætitia']],
    ['Cœur de Ville', ['coeur', 'cœur ville', 'Coeur de ville']],
    ['Łukasz Søndergård', ['lukasz', 'sondergard', 'ŁUKASZ']],
    ['Straße', ['strasse', 'straße']],
    ['Jean-Pierre', ['jeanpierre', 'jean pierre', 'jean‑pierre', 'pierre']],
    ['Jean Pierre', ['jean-pierre']],
    ['ＡＳＳＯ', ['asso']],
  ];
  for (const [name, ways] of written)
    it(`find “${name}” in each way it is written`, () => {
      for (const typed of ways) {
        const keywords = searchTokens(name);
        expect(matchesSearch(keywords, typed)).withContext(typed).toBeTrue();
        expect(searchAny(typed).some((one) => keywords.includes(one)))
          .withContext(`${typed}, as the query asks`)
          .toBeTrue();
      }
    });

  it('must all be there, not only the longest', () => {
    expect(textsMatch(['Association des Jardins', 'Nantes'], 'jardins nantes')).toBeTrue();
    expect(textsMatch(['Association des Jardins', 'Nantes'], 'jardins brest')).toBeFalse();
    expect(textsMatch(['Rêve'], 'rev')).toBeTrue();
  });

  it('ask nothing of the server when nothing can be searched', () => expect([searchAny(''), searchAny(' a ')]).toEqual([[], []]));

  it('are folded without losing spaces nor signs', () => expect(fold('Œuvre & Cie, ÉTÉ')).toBe('oeuvre & cie, ete'));
});
