import { readNumber, writeNumber } from './typed-number';

describe('typed numbers', () => {
  it('reads French and English thousands', () => {
    expect(readNumber('12 500,5', 'fr')).toBe(12500.5);
    expect(readNumber('12 500 €', 'fr')).toBe(12500);
    expect(readNumber('12,500.5', 'en')).toBe(12500.5);
    expect(readNumber('12,5', 'fr')).toBe(12.5);
  });
  it('keeps as text what is not a number', () => {
    expect(readNumber('environ 12', 'fr')).toBe('environ 12');
    expect(readNumber('   ', 'fr')).toBeNull();
  });
  it('writes what it can read again', () => {
    for (const locale of ['fr', 'en']) expect(readNumber(writeNumber(1234567.25, locale), locale)).toBe(1234567.25);
  });

  for (const [locale, typed, value, shown] of [
    ['fr', '1 234,50', 1234.5, '1 234,5'],
    ['fr', '1\u202f234,567', 1234.567, '1 234,567'],
    ['fr', '1234.50', 1234.5, '1 234,5'],
    ['fr', '0,1234', 0.1234, '0,1234'],
    ['fr', '-12,5', -12.5, '-12,5'],
    ['fr', '33,333 %', 33.333, '33,333'],
    ['en', '1,234.50', 1234.5, '1,234.5'],
    ['en', '12,500', 12500, '12,500'],
    ['en', '1,234,567.891', 1234567.891, '1,234,567.891'],
    ['en', '12.5', 12.5, '12.5'],
    ['en', '6,5', 6.5, '6.5'],
  ] as const)
    it(`reads "${typed}" back exactly (${locale})`, () => {
      expect(readNumber(typed, locale)).toBe(value);
      expect(writeNumber(value, locale)).toBe(shown);
      expect(readNumber(shown, locale)).toBe(value);
    });

  for (const [locale, typed] of [
    ['fr', '1.234,50'],
    ['fr', '12,34,56'],
    ['en', '1,23,456'],
    ['en', '12,500,50'],
    ['fr', '12345678901234567'],
  ] as const)
    it(`asks again for "${typed}" rather than to guess (${locale})`, () => expect(readNumber(typed, locale)).toBe(typed));
});
