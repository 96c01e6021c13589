import { matchesSearch } from '../shared/search';
import { applicationNumber, keywordsOf, namesOf, numberPrefix } from './names';

describe('naming an application', () => {
  const names = { projectName: "L'Atelier des Forêts", organisationName: 'Sève', department: '44' };

  it('reads the agreed fields and leaves unanswered ones empty', () => {
    expect(namesOf({ projectName: '  Résovilles ', organisationName: null, strategies: ['merger'] })).toEqual({
      projectName: 'Résovilles',
      organisationName: '',
      department: '',
    });
  });

  it('shows that a name is longer than a list takes', () => {
    expect(namesOf({ projectName: 'x'.repeat(200) }).projectName).toBe('x'.repeat(200));
    expect(namesOf({ projectName: 'x'.repeat(201) }).projectName).toBe(`${'x'.repeat(199)}…`);
  });

  it('ignores an answer of another type rather than failing', () => {
    expect(namesOf({ projectName: 12, department: ['44'] })).toEqual({ projectName: '', organisationName: '', department: '' });
  });

  it('is found by the beginning of a word, without accents, and by the name of its département', () => {
    const keywords = keywordsOf(names, 'PINS27-014', ['Amina Diallo']);
    for (const typed of ['foret', 'Forê', 'sève', 'loire', '014', 'ami', 'atelier diallo']) {
      expect(matchesSearch(keywords, typed)).withContext(typed).toBe(true);
    }
    expect(matchesSearch(keywords, 'atelier martin')).toBe(false);
  });

  it('numbers applications with the letters and the year of the call', () => {
    const numbered = (name: string, sequence: number) => applicationNumber(numberPrefix(name), sequence);
    expect(numbered("P'INS 2027", 14)).toBe('PINS27-014');
    expect(numbered("Appel Graines d'autonomie 2026", 1203)).toBe('GRAINES26-1203');
    expect(numbered('2027', 1)).toBe('DOSSIER27-001');
  });

  it('marks the beginning that another call has already', () => {
    expect([0, 1, 2, 25, 26, 27].map((attempt) => numberPrefix("P'INS 2027", attempt))).toEqual([
      'PINS27',
      'PINS27B',
      'PINS27C',
      'PINS27Z',
      'PINS27AA',
      'PINS27AB',
    ]);
  });
});
