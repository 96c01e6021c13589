import { agree } from './counting';

describe('agree', () => {
  const files = (count: number): readonly string[] => [
    `${count} ${agree(count, 'fr', 'dossier', 'dossiers')}`,
    `${count} ${agree(count, 'en', 'file', 'files')}`,
  ];

  it('counts nothing as one in French and as many in English', () => expect(files(0)).toEqual(['0 dossier', '0 files']));
  it('counts one as one in both', () => expect(files(1)).toEqual(['1 dossier', '1 file']));
  it('counts half a day, and one and a half, as one in French only', () => {
    expect(files(0.5)).toEqual(['0.5 dossier', '0.5 files']);
    expect(files(1.5)).toEqual(['1.5 dossier', '1.5 files']);
  });
  it('counts two as many in both', () => expect(files(2)).toEqual(['2 dossiers', '2 files']));
});
