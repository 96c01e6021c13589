import { cell, csv, frenchDate, frenchDay } from './csv';

describe('CSV for French spreadsheets', () => {
  it('neutralises what a spreadsheet would run as a formula', () => {
    for (const typed of [
      '=1+1',
      '+A1',
      '-2+3',
      '@SUM(A1)',
      ' =1+1',
      '\u00a0=1+1',
      '＝1+1',
      '＋A1',
      '－A1',
      '＠SUM(A1)',
      "+33|cmd' /C calc'!A0",
      '\tx',
      '\rx',
    ])
      expect(cell(typed).replace(/^"/, '')).toMatch(/^'/);
    expect(cell('Sève')).toBe('Sève');
  });

  it('writes telephone numbers and amounts as they are', () => {
    for (const typed of ['+33 6 12 34 56 78', '+33612345678', '+33 (0)6 12 34 56 78', '-2', '-1 250,50']) expect(cell(typed)).toBe(typed);
  });

  it('quotes separators, quotes and line breaks', () => {
    expect(cell('a;b')).toBe('"a;b"');
    expect(cell('dit "oui"')).toBe('"dit ""oui"""');
    expect(cell('deux\nlignes')).toBe('"deux\nlignes"');
    expect(cell('=a;b')).toBe('"\'=a;b"');
  });

  it('writes dates as days in Paris and numbers with a comma', () => {
    expect(frenchDate(new Date('2027-03-31T22:30:00Z'))).toBe('01/04/2027');
    expect(frenchDay('2027-03-31')).toBe('31/03/2027');
    expect(cell(12.5)).toBe('12,5');
    expect(cell(-3)).toBe('-3');
    expect(cell(null)).toBe('');
  });

  it('starts with a byte-order mark, one header line and CR LF', () => {
    expect(
      csv(
        [
          { name: 'Numéro', value: (row: { readonly n: string }) => row.n },
          { name: 'Vide', value: () => null },
        ],
        [{ n: 'PINS27-001' }],
      ),
    ).toBe('\uFEFFNuméro;Vide\r\nPINS27-001;\r\n');
  });
});
