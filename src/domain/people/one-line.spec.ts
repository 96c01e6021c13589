import { oneLine } from './one-line';

describe('a name on one line', () => {
  it('keeps what names are made of, and no-break spaces', () => {
    for (const name of ["Anne-Lise d'Ô", 'Ressourcerie « L’Île »', 'Ελένη Παπαδοπούλου', 'محمد', '李雷', 'Café : Terre'])
      expect(oneLine(name)).toBe(name);
  });

  it('begins no paragraph, whatever ends a line', () => {
    for (const end of ['\n\n', '\r\n', '\u2028', '\u2029', '\u0085', '\t', '\u0000'])
      expect(oneLine(`Marie${end}Votre compte est bloqué`)).toBe('Marie Votre compte est bloqué');
  });

  it('does not turn around what is read after it', () => {
    expect(oneLine('Claire\u202e eriaM')).toBe('Claire eriaM');
    expect(oneLine('\u2067Claire\u2069')).toBe('Claire');
  });

  it('holds no address that a mail program would make a link of', () => {
    expect(oneLine('https://gagnez.example.org/vite')).toBe('gagnez example org vite');
    expect(oneLine('Écrivez à luc@example.org')).toBe('Écrivez à luc example org');
    expect(oneLine('www.example.fr')).toBe('www example fr');
    expect(oneLine('J.-P. Roy')).toBe('J.-P. Roy');
    expect(oneLine('M. D’Arc, St. Léger')).toBe('M. D’Arc, St. Léger');
  });
});
